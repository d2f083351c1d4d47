import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { demoteRejected, rejectMatch } from '../../src/diagnosis/reject.ts';
import type { VerdictKind } from '../../src/match/verdict.ts';
import { openStore } from '../../src/store/create-store.ts';

const place = { team: 'T1', channel: 'C1' };
const quiet = { warn: () => undefined };

function diagnose(kind: VerdictKind, ids: readonly string[]): Diagnosis {
  const candidates = ids.map((entryId) => ({
    entryId,
    confidence: 0.9,
    stage: 'pattern' as const,
    line: 'boom',
    lineNumber: 1,
    span: [0, 4] as const,
    groups: {},
    evidence: 'boom',
    reasons: [],
  }));
  return {
    verdict: { kind, candidates, consequences: ['x/y'], considered: candidates, partial: false, ms: 1 },
    values: { HOST: 'db' },
    secrets: [],
    fingerprint: 'v1:a',
    searched: { lines: 1, entries: 9 },
  };
}

function idsOf(diagnosis: Diagnosis): readonly string[] {
  return diagnosis.verdict.candidates.map(({ entryId }) => entryId);
}

describe('diagnosis/reject', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[], VerdictKind]>([
    ['keeps an answer that nobody rejected', ['a/a', 'b/b'], [], ['a/a', 'b/b'], 'known'],
    ['keeps an answer when another was rejected', ['a/a', 'b/b'], ['b/b'], ['a/a', 'b/b'], 'known'],
    ['asks instead of answering what was rejected', ['a/a', 'b/b'], ['a/a'], ['b/b', 'a/a'], 'unsure'],
    ['asks even when nothing else fits', ['a/a'], ['a/a'], ['a/a'], 'unsure'],
    ['keeps the order when all were rejected', ['a/a', 'b/b'], ['b/b', 'a/a'], ['a/a', 'b/b'], 'unsure'],
  ])('%s', async (_, ids, rejected, expected, kind) => {
    const parts = { store: await openStore(':memory:'), log: quiet };
    for (const entryId of rejected) await rejectMatch(parts, place, { fingerprint: 'v1:a', entryId });
    const seen = await demoteRejected(parts, place, diagnose('known', ids));
    expect(idsOf(seen)).toEqual(expected);
    expect(seen.verdict.kind).toBe(kind);
    expect(seen.values).toEqual(kind === 'known' ? { HOST: 'db' } : {});
  });

  it('forgets nothing into other channels or other errors', async () => {
    const parts = { store: await openStore(':memory:'), log: quiet };
    await rejectMatch(parts, { ...place, channel: 'C2' }, { fingerprint: 'v1:a', entryId: 'a/a' });
    await rejectMatch(parts, place, { fingerprint: 'v1:b', entryId: 'a/a' });
    await rejectMatch(parts, place, { fingerprint: '', entryId: 'a/a' });
    const diagnosis = diagnose('known', ['a/a']);
    expect(await demoteRejected(parts, place, diagnosis)).toBe(diagnosis);
    expect(await parts.store.rejectedMatches(place, '')).toEqual([]);
  });

  it('answers without a store that is down, and says so', async () => {
    const store = await openStore(':memory:');
    await store.close();
    const warned: string[] = [];
    const parts = { store, log: { warn: (msg: string) => void warned.push(msg) } };
    const diagnosis = diagnose('known', ['a/a']);
    await rejectMatch(parts, place, { fingerprint: 'v1:a', entryId: 'a/a' });
    expect(await demoteRejected(parts, place, diagnosis)).toBe(diagnosis);
    expect(warned).toHaveLength(2);
  });
});
