import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toCanon } from '../../src/kb/read-canon.ts';
import type { Canon } from '../../src/kb/schema.ts';

const NESTED = {
  schema_version: '1.0.0',
  id: 'disk/quota-exceeded/ext4-linux',
  url: 'https://example.org/disk/quota-exceeded',
  error: {
    signature: 'Disk quota exceeded',
    regex: 'quota exceeded',
    domain: 'disk',
    category: 'limit',
    first_seen: '2024-01-02',
    last_confirmed: '2025-03-04',
  },
  environment: {
    runtime: { name: 'ext4', version_range: '>=1.0' },
    os: 'linux',
    hardware: { vram_gb: 40 },
    python: '3.11',
    additional: { trigger: 'write' },
  },
  verdict: {
    resolvable: 'partial',
    fix_success_rate: 0.7,
    confidence: 0.8,
    last_updated: '2025-03-05',
    summary: 'The quota is used up.',
  },
  dead_ends: [{ action: 'Reboot', fail_rate: 0.9, sources: [], common_misconception: 'That it helps' }],
  workarounds: [{ action: 'Delete files', success_rate: 0.9 }],
  transition_graph: { leads_to: [], preceded_by: [], frequently_confused_with: [] },
  metadata: { generated_by: 'hand', review_status: 'human_reviewed', evidence_count: 3, page_views: 7 },
};

function read(json: unknown): Canon {
  const result = toCanon(json, 'x.json');
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.canon;
}

function problemsOf(json: unknown): string[] {
  const result = toCanon(json, 'x.json');
  return 'problems' in result
    ? result.problems.map(({ where, what, mend }) => `${where} | ${what} | ${mend}`)
    : [];
}

describe('kb/read-canon', () => {
  it('reads the flat form with its defaults and keeps unknown fields', () => {
    const canon = read({
      id: 'a/b',
      signature: 'boom',
      domain: 'a',
      subcategory: null,
      note_zh: '备注',
      odd: { deep: [1] },
    });
    expect(canon).toMatchObject({
      id: 'a/b',
      patterns: [],
      locale: 'en',
      note_zh: '备注',
      odd: { deep: [1] },
    });
    expect(canon.subcategory).toBeUndefined();
  });

  it('reads a public canon as it is', () => {
    const seed = new URL('../fixtures/seeds/exec-format-error.canon.json', import.meta.url);
    expect(read(JSON.parse(readFileSync(seed, 'utf8')))).toMatchObject({
      id: 'docker/exec-format-error-arm64',
      regex: 'exec .*: exec format error',
      workarounds: [{ success_rate: 0.95 }, { success_rate: 0.85 }],
    });
  });

  it('lifts the nested form to the flat one and leaves the rest in its groups', () => {
    expect(read(NESTED)).toMatchObject({
      id: 'disk/quota-exceeded/ext4-linux',
      signature: 'Disk quota exceeded',
      regex: 'quota exceeded',
      domain: 'disk',
      category: 'limit',
      root_cause: 'The quota is used up.',
      resolvable: 'partial',
      fix_success_rate: 0.7,
      confidence: 0.8,
      first_seen: '2024-01-02',
      last_confirmed: '2025-03-04',
      last_updated: '2025-03-05',
      evidence_count: 3,
      verification_tier: 'human_reviewed',
      versions: [{ version: 'ext4 >=1.0' }],
      environment: {
        os: 'linux',
        hardware: { vram_gb: 40 },
        python: '3.11',
        additional: { trigger: 'write' },
      },
      metadata: { generated_by: 'hand', page_views: 7 },
      url: 'https://example.org/disk/quota-exceeded',
      schema_version: '1.0.0',
    });
  });

  it('keeps a nested field whose flat place is taken', () => {
    const canon = read({ ...NESTED, signature: 'flat wins' });
    expect(canon.signature).toBe('flat wins');
    expect(canon['error']).toEqual({ signature: 'Disk quota exceeded' });
  });

  it('keeps a runtime that says more than name and version', () => {
    const canon = read({
      ...NESTED,
      environment: { runtime: { name: 'ext4', version_range: '1', mount: 'rw' } },
    });
    expect(canon.versions).toEqual([]);
    expect(canon['environment']).toEqual({ runtime: { name: 'ext4', version_range: '1', mount: 'rw' } });
  });

  it.each<[string, unknown, string]>([
    ['a missing field', { id: 'a/b', domain: 'a' }, 'x.json: signature | is missing | Write a text there'],
    [
      'a wrong type',
      { id: 'a/b', domain: 'a', signature: 4 },
      'x.json: signature | is a number | Write a text there',
    ],
    [
      'an empty text',
      { id: 'a/b', domain: '', signature: 's' },
      'x.json: domain | is empty | Write a text there',
    ],
    [
      'a share in percent',
      { id: 'a/b', domain: 'a', signature: 's', dead_ends: [{ action: 'x', fail_rate: 95 }] },
      'x.json: dead_ends[0].fail_rate | is 95, above 1 | Write at most 1',
    ],
    [
      'a list that is none',
      { id: 'a/b', domain: 'a', signature: 's', tags: 'x' },
      'x.json: tags | is a text | Write a list there',
    ],
    [
      'an id without domain',
      { id: 'b', domain: 'a', signature: 's' },
      'x.json: id | is "b" | Expected domain/slug, such as docker/exec-format-error',
    ],
  ])('names %s with its place and its mend', (_, json, problem) => {
    expect(problemsOf(json)).toEqual([problem]);
  });

  it('lists every offender of a file', () => {
    expect(problemsOf({ id: 'x', domain: 'a', signature: 1 })).toHaveLength(2);
  });

  it.each(['[]', 'null', '"text"', '3'])('refuses %s', (json) => {
    expect(problemsOf(JSON.parse(json))).toEqual([
      'x.json | is not a JSON object | Write one canon per file, as an object',
    ]);
  });

  it.each(['{"__proto__": {"polluted": 1}, "id": "a/b"}', '{"id": "a/b", "odd": [{"__proto__": 1}]}'])(
    'refuses the key __proto__ at any depth: %s',
    (json) => {
      expect(problemsOf(JSON.parse(json))[0]).toContain('__proto__');
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  it('refuses a document nested without end instead of overflowing', () => {
    const deep = JSON.parse(`{"id":"a/b","odd":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    expect(problemsOf(deep)[0]).toContain('nested more than');
  });

  it('refuses a text without end, which every search would suffer from', () => {
    expect(problemsOf({ id: 'a/b', domain: 'a', signature: 'x'.repeat(5001) })).toEqual([
      'x.json | has a text of more than 5000 characters | Remove or shorten it',
    ]);
  });
});
