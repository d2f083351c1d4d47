import { describe, expect, it } from 'vitest';
import { readTally, recordVote, toNextStep } from '../../src/diagnosis/feedback.ts';
import { openStore } from '../../src/store/create-store.ts';
import type { Outcome, Store } from '../../src/store/store.ts';

const vote: Outcome = {
  team: 'T1',
  channel: 'C1',
  entryId: 'docker/exec-format-error',
  thread: '1.1',
  user: 'U1',
  step: 0,
  worked: true,
  at: 1,
};

function toParts(store: Store): { store: Store; log: { warn: (msg: string) => void }; warned: string[] } {
  const warned: string[] = [];
  return { store, log: { warn: (msg) => void warned.push(msg) }, warned };
}

describe('diagnosis/feedback', () => {
  it('counts votes on the step they are about', async () => {
    const parts = toParts(await openStore(':memory:'));
    expect(await recordVote(parts, vote)).toBe(true);
    expect(await recordVote(parts, { ...vote, user: 'U2', worked: false })).toBe(true);
    expect(await readTally(parts, 'T1', vote)).toEqual({ worked: 1, total: 2 });
    expect(await readTally(parts, 'T1', { ...vote, step: 1 })).toEqual({ worked: 0, total: 0 });
  });

  it('lets a person change their mind', async () => {
    const parts = toParts(await openStore(':memory:'));
    await recordVote(parts, vote);
    await recordVote(parts, { ...vote, worked: false });
    expect(await readTally(parts, 'T1', vote)).toEqual({ worked: 0, total: 1 });
  });

  it('does without votes while the store is down, and says so', async () => {
    const parts = toParts(await openStore(':memory:'));
    await parts.store.close();
    expect(await recordVote(parts, vote)).toBe(false);
    expect(await readTally(parts, 'T1', vote)).toEqual({ worked: 0, total: 0 });
    expect(parts.warned).toHaveLength(2);
  });

  it.each([
    [0, 3, 1],
    [2, 3, 2],
    [9, 3, 2],
    [0, 1, 0],
    [0, 0, 0],
  ])('goes from step %i of %i to step %i', (step, count, next) => {
    const steps = Array.from({ length: count }, () => ({ code: [], destructive: false }));
    expect(toNextStep({ steps }, step)).toBe(next);
  });
});
