import { describe, expect, it } from 'vitest';
import { recall } from '../../src/diagnosis/recall.ts';
import { openStore } from '../../src/store/create-store.ts';

const place = { team: 'T1', channel: 'C1' };
const seen = { ...place, entryId: 'a/a', thread: '1.1', message: '1.2', fingerprint: 'v1:a', at: 7 };
const vote = { ...place, entryId: 'a/a', thread: '1.1', user: 'U1', step: 1, worked: true, at: 8 };
const quiet = { warn: () => undefined };

describe('diagnosis/recall', () => {
  it('tells when an error was answered here last, and what worked in that thread', async () => {
    const parts = { store: await openStore(':memory:'), log: quiet };
    const what = { entryId: 'a/a', notThread: '9.9' };
    expect(await recall(parts, place, what)).toBeUndefined();
    await parts.store.recordOccurrence(seen);
    expect(await recall(parts, place, what)).toEqual({ at: 7, message: '1.2' });
    await parts.store.recordOutcome({ ...vote, thread: '3.3' });
    expect(await recall(parts, place, what)).toEqual({ at: 7, message: '1.2' });
    await parts.store.recordOutcome(vote);
    expect(await recall(parts, place, what)).toEqual({ at: 7, message: '1.2', worked: 1 });
  });

  it('tells nothing of this thread, of other channels, or of answers that one person saw', async () => {
    const parts = { store: await openStore(':memory:'), log: quiet };
    const { message, ...unseen } = seen;
    await parts.store.recordOccurrence({ ...unseen, thread: '2.2' });
    await parts.store.recordOccurrence({ ...seen, message, channel: 'C2' });
    await parts.store.recordOccurrence({ ...seen, thread: '9.9' });
    expect(await recall(parts, place, { entryId: 'a/a', notThread: '9.9' })).toBeUndefined();
  });

  it('does without a store that is down, and says so', async () => {
    const store = await openStore(':memory:');
    await store.close();
    const warned: string[] = [];
    const parts = { store, log: { warn: (msg: string) => void warned.push(msg) } };
    expect(await recall(parts, place, { entryId: 'a/a', notThread: '' })).toBeUndefined();
    expect(warned).toHaveLength(1);
  });
});
