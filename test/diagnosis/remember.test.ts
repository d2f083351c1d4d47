import { describe, expect, it } from 'vitest';
import { rememberMessage, rememberOccurrence } from '../../src/diagnosis/remember.ts';
import { openStore } from '../../src/store/create-store.ts';

const occurrence = {
  team: 'T1',
  channel: 'C1',
  thread: '1.1',
  entryId: 'docker/exec-format-error',
  fingerprint: 'v1:0',
  at: 1,
};
const quiet = { warn: () => undefined };

describe('diagnosis/remember', () => {
  it('counts the same error in the same thread up and keeps its card', async () => {
    const store = await openStore(':memory:');
    const parts = { store, log: quiet };
    expect(await rememberOccurrence(parts, occurrence)).toMatchObject({ count: 1 });
    await rememberMessage(parts, occurrence, '2.2');
    expect(await rememberOccurrence(parts, { ...occurrence, at: 2 })).toMatchObject({
      count: 2,
      message: '2.2',
      at: 1,
    });
  });

  it('does without a store that is down, and says so', async () => {
    const store = await openStore(':memory:');
    await store.close();
    const warned: string[] = [];
    const parts = { store, log: { warn: (msg: string) => void warned.push(msg) } };
    expect(await rememberOccurrence(parts, occurrence)).toBeUndefined();
    await rememberMessage(parts, occurrence, '2.2');
    expect(warned).toHaveLength(2);
  });
});
