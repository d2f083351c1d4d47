import { describe, expect, it } from 'vitest';
import { createDiagnose } from '../../src/diagnosis/diagnose.ts';
import { createMatcher } from '../../src/match/create-matcher.ts';
import { toEntry } from '../support/entry.ts';

const entries = [
  toEntry('kubernetes/image-pull-backoff', { regex: 'Failed to pull image "(?<image>[^"]+)"' }),
  toEntry('linux/no-space-left', { regex: 'no space left on device' }),
];
const diagnose = createDiagnose({
  knowledgeBase: { entries, problems: [], find: () => undefined },
  matcher: createMatcher(entries, { runs: 20_000, budgetMs: 60_000 }),
});

describe('diagnosis/diagnose', () => {
  it('fills placeholders from the paste', async () => {
    const { values } = await diagnose('Warning Failed: Failed to pull image "nginx:1.25"');
    expect(values).toEqual({ IMAGE: 'nginx:1.25' });
  });

  it.each(['$(reboot)', 'a;b', '`id`', '--privileged', 'a b', "x'y", 'a|b', 'a\\b'])(
    'never fills a value that a shell would run: %s',
    async (image) => {
      const { verdict, values } = await diagnose(`Failed to pull image "${image}"`);
      expect(verdict.kind).toBe('known');
      expect(values).toEqual({});
    },
  );

  it('masks secrets before anything is said', async () => {
    const diagnosis = await diagnose('password=hunter2hunter2 cp: no space left on device');
    expect(diagnosis.secrets).toEqual([{ kind: 'password', count: 1 }]);
    expect(JSON.stringify(diagnosis)).not.toContain('hunter2');
  });

  it('gives the same error from two hosts the same fingerprint', async () => {
    const one = await diagnose('Jan  2 03:04:05 web1 cp[1]: write /a/b/c: no space left on device');
    const other = await diagnose('2026-01-02T03:04:05Z write /d/e/f: no space left on device');
    expect(one.fingerprint).toMatch(/^v1:[0-9a-f]{16}$/);
    expect(one.fingerprint).toBe(other.fingerprint);
  });

  it('finds an error in the head and in the tail of more than a megabyte', async () => {
    const noise = 'INFO request served in 3ms\n'.repeat(60_000);
    for (const text of [`no space left on device\n${noise}`, `${noise}no space left on device`]) {
      expect((await diagnose(text)).verdict.candidates[0]?.entryId).toBe('linux/no-space-left');
    }
  });

  it.each([
    ['', undefined],
    ['🎉🎉', undefined],
    ['something failed badly', 'en'],
    ['服务启动失败，端口被占用', 'zh'],
    ['ERROR 错误：无法连接到数据库服务器 db.example.com', 'zh'],
  ])('tells the language of %j', async (text, language) => {
    expect((await diagnose(text)).language).toBe(language);
  });

  it.each([
    ['line ends', '\n'],
    ['carriage returns', 'x\r'],
    ['short lines', 'a\n'],
    ['escapes', '\u001b[31m'],
    ['entities', '&amp;'],
    ['links', '<http://a'],
    ['braces', '{'],
    ['JSON lines', '{"msg":"x"}\n'],
    ['quotes', '"'],
    ['key beginnings', '-----BEGIN PRIVATE KEY-----\n\n'],
    ['token beginnings', 'eyJhbGciOi-'],
    ['assignments', 'password="'],
    ['addresses', 'a://b:'],
    ['times', '2026-01-02T03:04:05Z '],
    ['frames', '\tat a.b.C.d(E.java:1)\n'],
    ['Chinese', '错误：'],
    ['surrogates', '🎉'],
    ['half surrogates', '\ud83c'],
  ])('answers a megabyte of %s', async (_, unit) => {
    const { verdict } = await diagnose(unit.repeat(1_000_000 / unit.length));
    expect(verdict.kind).toBe('unknown');
  });

  it('answers binary', async () => {
    const binary = Array.from({ length: 5000 }, (_, index) => String.fromCharCode((index * 7919) % 256)).join(
      '',
    );
    expect((await diagnose(binary)).verdict.kind).toBe('unknown');
  });
});
