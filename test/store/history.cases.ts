import { beforeEach, describe, expect, it } from 'vitest';
import type { Occurrence, Outcome, Place, Store } from '../../src/store/store.ts';

const now = Date.UTC(2026, 5, 1);
const place: Place = { team: 'T1', channel: 'C1' };
const entryId = 'docker/oom';

/**
 * The cases of what was seen and what helped before.
 * @param bed the store of the current case
 */
export function describeHistory(bed: { readonly store: () => Store }): void {
  let store: Store;
  beforeEach(() => {
    store = bed.store();
  });

  function see(thread: string, at: number, more: Partial<Occurrence> = {}): Promise<Occurrence> {
    return store.recordOccurrence({
      ...place,
      entryId,
      thread,
      at,
      message: `${thread}9`,
      fingerprint: 'v1:a',
      ...more,
    });
  }

  describe('last occurrence', () => {
    it('is the newest in another thread', async () => {
      await see('1.1', now);
      await see('2.2', now + 2);
      await see('3.3', now + 1);
      expect(await store.lastOccurrence('T1', entryId, { notThread: '9.9' })).toMatchObject({
        thread: '2.2',
      });
      expect(await store.lastOccurrence('T1', entryId, { notThread: '2.2' })).toMatchObject({
        thread: '3.3',
      });
    });

    it('can be limited to a channel', async () => {
      await see('1.1', now);
      await see('2.2', now + 1, { channel: 'C2' });
      const last = await store.lastOccurrence('T1', entryId, { notThread: '', channel: 'C1' });
      expect(last).toMatchObject({ thread: '1.1', channel: 'C1', message: '1.19', at: now });
      expect(await store.lastOccurrence('T1', entryId, { notThread: '', channel: 'C3' })).toBeUndefined();
    });

    it('is never one whose card only one person saw, of another entry or of another workspace', async () => {
      await store.recordOccurrence({ ...place, entryId, thread: '1.1', at: now, fingerprint: 'v1:a' });
      await see('2.2', now, { entryId: 'net/dns' });
      await see('3.3', now, { team: 'T2' });
      expect(await store.lastOccurrence('T1', entryId, { notThread: '' })).toBeUndefined();
    });
  });

  describe('top entries', () => {
    it('sums what came up since a time, the most frequent first, then the latest', async () => {
      await see('1.1', now);
      await see('1.1', now);
      await see('2.2', now + 1, { channel: 'C2' });
      await see('1.1', now, { entryId: 'net/dns' });
      await see('1.1', now + 5, { entryId: 'disk/full' });
      await see('1.1', now - 1, { entryId: 'too/old' });
      await see('1.1', now, { entryId: 'other/team', team: 'T2' });
      expect(await store.topEntries('T1', now, 10)).toEqual([
        { entryId, count: 3, last: now + 1 },
        { entryId: 'disk/full', count: 1, last: now + 5 },
        { entryId: 'net/dns', count: 1, last: now },
      ]);
      expect(await store.topEntries('T1', now, 1)).toHaveLength(1);
      expect(await store.topEntries('T3', now, 10)).toEqual([]);
    });
  });

  describe('what worked last', () => {
    const outcome: Outcome = {
      ...place,
      entryId,
      thread: '1.1',
      user: 'U1',
      step: 0,
      worked: true,
      at: now,
    };

    it('is the newest vote for a fix, in the workspace or in one thread', async () => {
      expect(await store.lastWorked('T1', entryId)).toBeUndefined();
      await store.recordOutcome({ ...outcome, step: 1 });
      await store.recordOutcome({ ...outcome, thread: '2.2', channel: 'C2', user: 'U2', at: now + 1 });
      const newest = { step: 0, channel: 'C2', thread: '2.2', user: 'U2', at: now + 1 };
      expect(await store.lastWorked('T1', entryId)).toEqual(newest);
      const here = { channel: 'C1', thread: '1.1' };
      expect(await store.lastWorked('T1', entryId, here)).toMatchObject({ step: 1, user: 'U1' });
      expect(await store.lastWorked('T1', entryId, { ...here, thread: '3.3' })).toBeUndefined();
    });

    it('is no fix that failed, nor one whose vote was taken back', async () => {
      await store.recordOutcome(outcome);
      await store.recordOutcome({ ...outcome, worked: false });
      await store.recordOutcome({ ...outcome, team: 'T2' });
      await store.recordOutcome({ ...outcome, entryId: 'net/dns' });
      expect(await store.lastWorked('T1', entryId)).toBeUndefined();
    });
  });

  describe('channels that are watched', () => {
    it('lists them, the newest first, without those that no longer are', async () => {
      await store.setWatched(place, true, 'U1', now);
      await store.setWatched({ ...place, channel: 'C2' }, true, 'U1', now + 2);
      await store.setWatched({ ...place, channel: 'C3' }, true, 'U1', now + 1);
      await store.setWatched({ ...place, channel: 'C3' }, false, 'U1', now + 3);
      await store.setChannelLanguage({ ...place, channel: 'C4' }, 'zh');
      await store.setWatched({ team: 'T2', channel: 'C5' }, true, 'U1', now);
      expect(await store.watchedChannels('T1', 10)).toEqual(['C2', 'C1']);
      expect(await store.watchedChannels('T1', 1)).toEqual(['C2']);
    });
  });
}
