import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/whyfail.js', import.meta.url));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { ...process.env, WHYFAIL_KB: '', WHYFAIL_LANG: '' },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

function write(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'whyfail-cli-')), name);
  writeFileSync(path, text);
  return path;
}

const ERROR = 'exec /usr/bin/python3: exec format error';

describe('cli', () => {
  it('explains standard input as JSON with the fields that stay stable', async () => {
    const { code, out } = await run(['explain', '--json'], `starting\n${ERROR}\n`);
    const report = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(report)).toEqual(['verdict', 'candidates', 'also', 'partial', 'ms']);
    expect(report).toMatchObject({ verdict: 'known', also: [], partial: false });
    expect(report.candidates[0]).toMatchObject({
      id: 'docker/exec-format-error',
      stage: 'pattern',
      line: ERROR,
    });
    for (const field of ['title', 'signature', 'root_cause'])
      expect(report.candidates[0][field]).not.toBe('');
  });

  it('explains a file in Chinese, without colours where there is no terminal', async () => {
    const { out } = await run(['explain', '--lang', 'zh', write('error.log', ERROR)]);
    expect(out).toContain('解决方法');
    expect(out).not.toContain('\u001b');
  });

  it('says why', async () => {
    const { out } = await run(['explain', '--why'], ERROR);
    expect(out).toMatch(/1\. docker\/exec-format-error {2}98 %\n {3}pattern: /);
  });

  it('explains many in one process', async () => {
    const lines = [
      { id: 'a', text: ERROR },
      { id: 'b', text: 'thanks!' },
      { id: 3, text: '' },
    ];
    const { out } = await run([
      'explain',
      '--jsonl',
      write('in.jsonl', lines.map((line) => JSON.stringify(line)).join('\n')),
    ]);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['a', 'known'],
      ['b', 'unknown'],
      [3, 'unknown'],
    ]);
  });

  it('warns of secrets on standard error and never prints them', async () => {
    const { out, err } = await run(['explain'], `password=hunter2hunter2 ${ERROR}`);
    expect(err).toContain('password');
    expect(out + err).not.toContain('hunter2');
  });

  it('evaluates labelled pastes', async () => {
    const lines = [
      { id: 'right', kind: 'bare', text: ERROR, expect: 'docker/exec-format-error' },
      { id: 'silent', kind: 'chat', text: 'thanks!', expect: null },
      { id: 'wrong', kind: 'bare', text: ERROR, expect: 'linux/oom-killer' },
    ];
    const path = write('labelled.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    const before = await run(['eval', path, '--json']);
    expect(JSON.parse(before.out).score).toMatchObject({
      pastes: 3,
      top1: 0.5,
      precision: 0.5,
      falseAnswers: 0,
    });
    const { out } = await run(['eval', path, '--compare', write('before.json', before.out)]);
    expect(out).toContain('wrong: known docker/exec-format-error');
    expect(out).toContain('won 0: -');
  });

  it('evaluates pastes that have no id, and names them by their line', async () => {
    const path = write('anonymous.jsonl', JSON.stringify({ text: ERROR, expect: 'linux/oom-killer' }));
    expect((await run(['eval', path])).out).toContain(`${path}:1: known docker/exec-format-error`);
  });

  it('judges one entry among its neighbours', async () => {
    const { code, out } = await run(['lint', 'kb/docker/exec-format-error']);
    expect([code, out.trim()]).toEqual([0, '1 entry, 0 errors, 0 warnings']);
  });

  it('searches', async () => {
    const { out } = await run(['search', 'no', 'space', 'left']);
    expect(out).toContain('linux/no-space-left-on-device');
  });

  it.each([
    [['frob'], 2, 'frob: is not a command'],
    [['explain', '--bogus'], 2, "Unknown option '--bogus'"],
    [['explain', '/no/such/file'], 1, 'cannot be read'],
    [['search'], 2, 'needs words'],
    [['eval'], 2, 'needs labelled pastes'],
    [['lint', '/no/such/folder'], 1, 'holds no entry'],
    [['explain', '--kb', '/no/such/folder', import.meta.filename], 1, 'holds no entry'],
    [['explain', '--jsonl', import.meta.filename], 1, 'Write {"id"'],
  ])('refuses %j with exit code %i and a mend', async (args, expected, message) => {
    const { code, err } = await run(args);
    expect(code).toBe(expected);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['nothing', ''],
    ['emoji', '🎉🎉'],
    ['binary', '\u0000\u0001\u0002\ufffd'],
  ])('answers %s', async (_, input) => {
    const { code, out } = await run(['explain'], input);
    expect(code).toBe(0);
    expect(out).toContain('No known error');
  });
});
