import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/text/clean.ts';

const ERROR = 'connect ECONNREFUSED 10.0.0.7:5432';

describe('text/clean', () => {
  it.each([
    ['CRLF', `${ERROR}\r\nbye\r\n`, `${ERROR}\nbye`],
    ['colours', `\u001b[31m${ERROR}\u001b[0m`, ERROR],
    ['colours whose escape character was lost', `[31m${ERROR}[0m`, ERROR],
    ['colours written out', `\\u001b[1;31m${ERROR}\\x1b[0m`, ERROR],
    ['a progress bar', `10%\r50%\r100%\n${ERROR}`, `100%\n${ERROR}`],
    ['zero-width and no-break spaces', 'connect\u200b\u00a0ECONNREFUSED\u00a010.0.0.7:5432\ufeff', ERROR],
    ['Slack entities', 'a &lt;b&gt; &amp;&amp; c', 'a <b> && c'],
    ['Slack entities escaped twice', 'a &amp;lt;b&amp;gt;', 'a <b>'],
    [
      'Slack links',
      'lookup <http://db.example.com|db.example.com> on <https://a.example/x>',
      'lookup db.example.com on https://a.example/x',
    ],
    ['Slack mentions', '<@U1|ada> <#C1|ops> <!channel> boom', '@ada #ops @channel boom'],
    [
      'curly quotes and dashes',
      'can\u2019t open \u201cx\u201d \u2014platform \u2013a\u2026',
      'can\'t open "x" --platform -a...',
    ],
    ['code fences', '```\nboom\n```', 'boom'],
    ['ISO times', `2026-01-02T03:04:05.678Z ${ERROR}`, ERROR],
    ['bracketed times', `[2026-01-02 03:04:05,678] ${ERROR}`, ERROR],
    ['syslog', `Jan  2 03:04:05 web1 kubelet[812]: ${ERROR}`, ERROR],
    ['syslog without a process', `Jan  2 03:04:05 web1 ${ERROR}`, ERROR],
    ['compose', `api-1      | ${ERROR}`, ERROR],
    ['compose around a clock', `api-1  | 2026-01-02 03:04:05 ${ERROR}`, ERROR],
    ['CRI', `2026-01-02T03:04:05.678901234Z stderr F ${ERROR}`, ERROR],
    ['klog', `E0102 03:04:05.678901   12345 pod_workers.go:190] ${ERROR}`, ERROR],
    ['buildkit', `#12 3.456 ${ERROR}`, ERROR],
    ['GitHub Actions', `2026-01-02T03:04:05.6789012Z ##[error]${ERROR}`, ERROR],
    ['dmesg', `[12345.678901] Out of memory: Killed process 1`, 'Out of memory: Killed process 1'],
    ['kubectl --prefix', `[pod/api-7d9f/app] ${ERROR}`, ERROR],
    ['a shell prompt', 'ada@web1:~/app$ docker run x', 'docker run x'],
    ['PowerShell', 'PS C:\\Users\\ada> npm ci', 'npm ci'],
    [
      'JSON logs',
      `{"level":"error","time":1,"msg":"request failed","err":{"message":"${ERROR}"}}`,
      `request failed\n${ERROR}`,
    ],
    ['docker JSON', `{"log":"${ERROR}\\n","stream":"stderr","time":"2026-01-02T03:04:05Z"}`, ERROR],
    [
      'JSON stacks',
      '{"message":"boom","stack":"Error: boom\\n    at x (a.js:1:2)"}',
      'boom\nError: boom\n    at x (a.js:1:2)',
    ],
    ['JSON behind a prefix', `api-1  | {"msg":"${ERROR}"}`, ERROR],
  ])('takes %s away', (_, dirty, expected) => {
    expect(clean(dirty)).toBe(expected);
  });

  it.each([
    ['a PromQL range', 'rate(http_requests_total[5m])'],
    ['a JSON line without a message', '{"a":1}'],
    ['a JSON status that is no log record', '{"exitCode":137,"reason":"OOMKilled"}'],
    ['a pipe in a command', 'ps aux | grep node'],
    ['an indented stack frame', '    at Object.<anonymous> (/app/x.js:1:2)'],
    ['a version', 'Docker 25.0.0'],
    ['a Chinese sentence', '执行 /usr/bin/python3：执行格式错误'],
  ])('leaves %s as it is', (_, text) => {
    expect(clean(`x\n${text}`)).toBe(`x\n${text}`);
  });

  /** Wrong today, pinned so that a change is noticed: the paste, what cleaning makes of it, and what it should be. */
  it.each([
    ['a column of a table is taken for a container', 'x\nname   | value', 'x\nvalue', 'x\nname   | value'],
    ['an amount is taken for a prompt', 'x\n$ 5 was the price', 'x\n5 was the price', 'x\n$ 5 was the price'],
    ['a time that is the message is dropped', 'x\n12:30:00 lunch', 'x\nlunch', 'x\n12:30:00 lunch'],
    [
      'the address behind a link text is lost',
      'see <https://a.example|b>',
      'see b',
      'see b (https://a.example)',
    ],
  ])('is known to be wrong where %s', (_, pasted, today, wanted) => {
    expect(clean(pasted)).toBe(today);
    expect(clean(pasted)).not.toBe(wanted);
  });

  it.each([' ', '\t', '\r', '\n'])('is not hung by a megabyte of %j before a word', (blank) => {
    expect(clean(`${blank.repeat(1_000_000)}x`).trim()).toBe('x');
  });

  it('changes nothing the second time', () => {
    const fragment = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '&amp;',
        '&',
        'lt;',
        '<http://a.b|',
        '>',
        '\u001b[31m',
        '[0m',
        '\r',
        '\n',
        '```',
        '2026-01-02T03:04:05Z ',
        'api-1  | ',
        '$ ',
        '{"msg":"',
        '"}',
        '\u200b',
        '##[error]',
        '> ',
      ),
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (fragments) => {
        const once = clean(fragments.join(''));
        expect(clean(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
