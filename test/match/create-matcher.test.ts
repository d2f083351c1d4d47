import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/match/create-matcher.ts';
import { toEntry } from '../support/entry.ts';

const ENTRIES = [
  toEntry('docker/exec-format-error', {
    signature: 'exec /usr/bin/python3: exec format error',
    signature_zh: '执行 /usr/bin/python3：执行格式错误',
    regex: 'exec .*: exec format error',
  }),
  toEntry('linux/no-space-left', {
    signature: 'write /data/wal: no space left on device',
    regex: 'no space left on device',
    transition_graph: {
      leads_to: [{ error_id: 'postgres/panic-write' }],
      preceded_by: [],
      frequently_confused_with: [],
    },
  }),
  toEntry('postgres/panic-write', {
    signature: 'PANIC: could not write to file',
    regex: 'PANIC: +could not write to file "(?<path>[^"]+)"',
  }),
  toEntry('networking/connection-refused', { signature: 'connection refused', regex: 'connection refused' }),
  toEntry('redis/connection-refused', {
    signature: 'redis connection refused',
    regex: 'redis.{0,40}:6379.{0,40}connection refused',
  }),
  toEntry('java/pkix', { signature: 'PKIX path building failed', regex: 'PKIX path building failed' }),
  toEntry('java/handshake', {
    signature: 'SSLHandshakeException: handshake failed',
    regex: 'SSLHandshakeException',
  }),
  toEntry('short/oom', { signature: 'OOM', regex: 'OOM' }),
  toEntry('broken/pattern', { signature: 'something with (?= inside', regex: '(?=never)' }),
];
/** Without a limit in time, because a slow machine is no wrong verdict. */
const UNHURRIED = { runs: 20_000, budgetMs: 60_000 };
const matcher = createMatcher(ENTRIES, UNHURRIED);

async function idsOf(text: string): Promise<readonly string[]> {
  return (await matcher.match(text)).candidates.map(({ entryId }) => entryId);
}

describe('match/create-matcher', () => {
  it('knows an error by its pattern and shows the span', async () => {
    const { kind, candidates } = await matcher.match('boot\n  exec /bin/sh: exec format error\nbye');
    expect(kind).toBe('known');
    expect(candidates[0]).toMatchObject({
      entryId: 'docker/exec-format-error',
      stage: 'pattern',
      lineNumber: 2,
    });
    expect(candidates[0]?.line.slice(...(candidates[0]?.span ?? [0, 0]))).toBe(
      'exec /bin/sh: exec format error',
    );
  });

  it('knows a translated signature', async () => {
    expect(await matcher.match('执行 /usr/bin/python3：执行格式错误')).toMatchObject({ kind: 'known' });
  });

  it('prefers the specific entry over the generic one on the same words', async () => {
    expect((await idsOf('dial redis-master:6379: connect: connection refused'))[0]).toBe(
      'redis/connection-refused',
    );
    expect((await idsOf('dial api:8080: connect: connection refused'))[0]).toBe(
      'networking/connection-refused',
    );
  });

  it('names the cause first, whatever the order, and lists what follows from it', async () => {
    const effect = 'PANIC:  could not write to file "pg_wal/x"';
    const cause = 'write /data/wal: no space left on device';
    for (const text of [`${effect}\n${cause}`, `${cause}\n${effect}`]) {
      expect(await matcher.match(text)).toMatchObject({
        kind: 'known',
        candidates: [{ entryId: 'linux/no-space-left' }],
        consequences: ['postgres/panic-write'],
      });
    }
  });

  it('takes the deepest Caused by for the cause', async () => {
    const text = [
      'javax.net.ssl.SSLHandshakeException: sun.security.validator.ValidatorException',
      '\tat a.b.C.d(C.java:1)',
      'Caused by: sun.security.provider.certpath.SunCertPathBuilderException: PKIX path building failed',
    ].join('\n');
    expect(await matcher.match(text)).toMatchObject({
      candidates: [{ entryId: 'java/pkix' }],
      consequences: ['java/handshake'],
    });
  });

  it('keeps the named groups of a hit', async () => {
    const { candidates } = await matcher.match('PANIC: could not write to file "base/1"');
    expect(candidates[0]?.groups).toEqual({ path: 'base/1' });
  });

  it.each(['headroom is fine', 'the zoom call', 'all good, deployed build 503', '', '🎉🎉', 'thanks!'])(
    'is silent on %j',
    async (text) => {
      expect((await matcher.match(text)).kind).toBe('unknown');
    },
  );

  it('is never sure of other wording alone', async () => {
    const verdict = await matcher.match('python3 says the exec format is an error');
    expect(verdict.kind).toBe('unsure');
    expect(verdict.candidates[0]).toMatchObject({ entryId: 'docker/exec-format-error', stage: 'fuzzy' });
  });

  it('asks what a description in plain words means, and names what else it may be', async () => {
    const { kind, candidates } = await matcher.match('the volume of the wal is full, postgres cannot write');
    expect(kind).not.toBe('known');
    expect(candidates.length).toBeLessThanOrEqual(3);
    for (const { confidence } of candidates) expect(confidence).toBeLessThan(0.75);
  });

  it('takes what failed for the cause of an error that only reports a failure', async () => {
    const wrapped = createMatcher(
      [
        ...ENTRIES,
        toEntry('node/unhandled', {
          signature: 'Unhandled Rejection at: Promise',
          regex: 'Unhandled Rejection at: Promise',
          root_cause_type: 'symptom',
        }),
      ],
      UNHURRIED,
    );
    const symptom = 'Unhandled Rejection at: Promise {';
    expect(await wrapped.match(`${symptom}\nwrite /data/wal: no space left on device`)).toMatchObject({
      candidates: [{ entryId: 'linux/no-space-left' }],
      consequences: ['node/unhandled'],
    });
    expect((await wrapped.match(symptom)).candidates[0]?.entryId).toBe('node/unhandled');
  });

  it.each([
    '  // sometimes we get: no space left on device, find out why',
    'except OSError:  # no space left on device',
    'test -w . || { echo "api: no space left on device" >&2; exit 1; }',
    '- [x] handle "no space left on device" in the client',
  ])('does not take source code that names an error for the error: %s', async (line) => {
    expect((await matcher.match(line)).kind).not.toBe('known');
  });

  it('lives with a pattern that the engine refuses', async () => {
    await expect(matcher.match('something with (?= inside')).resolves.toBeDefined();
  });

  it('finds an error at the end of a line of a million characters', async () => {
    const text = `${'data '.repeat(200_000)}no space left on device`;
    const { candidates } = await matcher.match(text);
    expect(candidates[0]?.entryId).toBe('linux/no-space-left');
    expect(candidates[0]?.line.length).toBeLessThanOrEqual(400);
    expect(candidates[0]?.line).toContain('no space left on device');
  });

  it('says that it stopped early when a text is built to be slow', async () => {
    const slow = createMatcher([
      toEntry('slow/pattern', { regex: 'exec (?:\\w+ ?){1,40}: (?:\\w+ ?){1,40}format error' }),
    ]);
    const many = Array.from(
      { length: 30_000 },
      (_, line) => `exec ${'a '.repeat(30)}: ${line} ${'b '.repeat(9)}format error!`,
    ).join('\n');
    expect((await slow.match(many)).partial).toBe(true);
  });

  it('lets the tool named around an error decide between two entries for the same words', async () => {
    const both = createMatcher(
      [
        toEntry('helm/timeout', { regex: 'timed out waiting for the condition' }),
        toEntry('terraform/timeout', { regex: 'timed out waiting for the condition' }),
      ],
      UNHURRIED,
    );
    const error = 'Error: timed out waiting for the condition';
    expect((await both.match(error)).kind).toBe('unsure');
    for (const [command, id] of [
      ['terraform apply', 'terraform/timeout'],
      ['helm upgrade web', 'helm/timeout'],
    ] as const) {
      const { kind, candidates } = await both.match(`$ ${command}\n${error}`);
      expect([kind, candidates[0]?.entryId]).toEqual(['known', id]);
    }
  });

  it('finds an error that a terminal has cut in two', async () => {
    const wrapped =
      'docker: Error response from daemon: mkdir /var/lib/docker/overlay2: no space le\nft on device';
    expect(await matcher.match(wrapped)).toMatchObject({
      kind: 'known',
      candidates: [{ entryId: 'linux/no-space-left' }],
    });
  });

  it('searches by a few words', async () => {
    expect((await matcher.search('no space left', 3))[0]?.entryId).toBe('linux/no-space-left');
    expect((await matcher.search('exec format', 3))[0]?.entryId).toBe('docker/exec-format-error');
    expect(await matcher.search('', 3)).toEqual([]);
  });
});
