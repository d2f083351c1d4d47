import { describe, expect, it } from 'vitest';
import { extract } from '../../src/text/extract.ts';
import { toLineRole } from '../../src/text/line-role.ts';

describe('text/extract', () => {
  it('puts the deepest cause before the last error before the first', () => {
    const text = [
      'starting',
      'ERROR first',
      '\tat a.B.c(B.java:1)',
      'Caused by: one',
      'Caused by: two',
      'ERROR last',
      'done',
    ].join('\n');
    expect(extract(text, 4).map((excerpt) => excerpt.text)).toEqual([
      'Caused by: two',
      'Caused by: one',
      'ERROR first',
      'ERROR last',
    ]);
  });

  it('takes the last and first lines of a text that reports no failure', () => {
    expect(extract('one\ntwo\nthree\nfour', 2).map((excerpt) => excerpt.text)).toEqual(['four', 'three']);
  });

  it('names a repeated line once', () => {
    expect(extract('ERROR x\nERROR x\nERROR x', 9)).toHaveLength(1);
  });
});

describe('text/line-role', () => {
  it.each([
    ['', 'blank'],
    ['    at Object.<anonymous> (/app/x.js:1:2)', 'frame'],
    ['\tat com.example.Main.main(Main.java:5)', 'frame'],
    ['  File "/app/x.py", line 3, in <module>', 'frame'],
    ['\t... 12 more', 'frame'],
    ['goroutine 1 [running]:', 'frame'],
    ['\t/app/main.go:12 +0x1d', 'frame'],
    ['#0 /app/index.php(12): run()', 'frame'],
    ["\tfrom app.rb:3:in `run'", 'frame'],
    ['   at System.IO.File.Open(String path) in /src/A.cs:line 3', 'frame'],
    ['Caused by: java.net.ConnectException', 'cause'],
    ['  [cause]: Error: x', 'cause'],
    ['ERROR: something', 'error'],
    ['open /x: permission denied', 'error'],
    ['错误：磁盘空间不足', 'error'],
    ['Listening on :3000', 'plain'],
  ])('takes %j for %s', (line, role) => {
    expect(toLineRole(line)).toBe(role);
  });
});
