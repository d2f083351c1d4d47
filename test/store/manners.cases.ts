import { beforeEach, describe, expect, it } from 'vitest';
import type { Place, Store, Unasked } from '../../src/store/store.ts';

const MINUTE = 60_000;
const now = Date.UTC(2026, 5, 1);
const place: Place = { team: 'T1', channel: 'C1' };
const unasked: Unasked = { entryId: 'docker/oom', thread: '1.1', now, windowMs: 10 * MINUTE };

/**
 * The cases of what keeps whyfail quiet: unasked cards, mutes, rejections.
 * @param bed the store of the current case, and more of them on the same database
 */
export function describeManners(bed: {
  readonly store: () => Store;
  readonly openAnother: () => Promise<Store>;
}): void {
  let store: Store;
  beforeEach(() => {
    store = bed.store();
  });

  describe('unasked cards', () => {
    it('lets the first be posted', async () => {
      expect(await store.unaskedCard(place)).toBeUndefined();
      expect(await store.claimUnasked(place, unasked)).toEqual({ kind: 'post' });
      expect(await store.unaskedCard(place)).toEqual({ thread: '1.1', count: 1, since: now });
    });

    it('counts the same entry within the window on the card that is there', async () => {
      await store.claimUnasked(place, unasked);
      const second = { ...unasked, thread: '2.2', now: now + MINUTE };
      expect(await store.claimUnasked(place, second)).toEqual({
        kind: 'count',
        thread: '1.1',
        count: 2,
        since: now,
      });
      await store.setUnaskedMessage(place, '1.9');
      const card = { thread: '1.1', message: '1.9', count: 3, since: now };
      expect(await store.claimUnasked(place, second)).toEqual({ kind: 'count', ...card });
      expect(await store.unaskedCard(place)).toEqual(card);
    });

    it('is silent on another entry within the window, and counts it nowhere', async () => {
      await store.claimUnasked(place, unasked);
      expect(await store.claimUnasked(place, { ...unasked, entryId: 'net/dns' })).toEqual({ kind: 'silent' });
      expect(await store.unaskedCard(place)).toMatchObject({ count: 1 });
      expect(await store.claimUnasked(place, unasked)).toMatchObject({ kind: 'count', count: 2 });
    });

    it.each([
      ['a millisecond before the window ends', 10 * MINUTE - 1, 'count'],
      ['when the window ends', 10 * MINUTE, 'post'],
    ])('%s', async (_, later, kind) => {
      await store.claimUnasked(place, unasked);
      await store.claimUnasked(place, { ...unasked, now: now + 9 * MINUTE });
      expect((await store.claimUnasked(place, { ...unasked, now: now + later })).kind).toBe(kind);
    });

    it('starts a new card after the window, of whichever entry', async () => {
      await store.claimUnasked(place, unasked);
      await store.setUnaskedMessage(place, '1.9');
      const later = { entryId: 'net/dns', thread: '3.3', now: now + 11 * MINUTE, windowMs: 10 * MINUTE };
      expect(await store.claimUnasked(place, later)).toEqual({ kind: 'post' });
      expect(await store.unaskedCard(place)).toEqual({ thread: '3.3', count: 1, since: later.now });
      expect(await store.claimUnasked(place, { ...unasked, now: later.now })).toEqual({ kind: 'silent' });
    });

    it.each([
      ['channel', { team: 'T1', channel: 'C2' }],
      ['workspace', { team: 'T2', channel: 'C1' }],
    ])('keeps each %s apart', async (_, other) => {
      await store.claimUnasked(place, unasked);
      await store.setUnaskedMessage(place, '1.9');
      expect(await store.claimUnasked(other, unasked)).toEqual({ kind: 'post' });
      expect((await store.unaskedCard(other))?.message).toBeUndefined();
    });

    it('lets exactly one of many at once post, also over two stores, and counts all others', async () => {
      const stores = [store, await bed.openAnother()];
      const claims = await Promise.all(
        Array.from({ length: 40 }, (_, i) => (stores[i % 2] ?? store).claimUnasked(place, unasked)),
      );
      const counts = claims.map((claim) => (claim.kind === 'count' ? claim.count : claim.kind));
      const expected = ['post', ...Array.from({ length: 39 }, (_, i) => i + 2)];
      expect(new Set(counts)).toEqual(new Set(expected));
    });
  });

  describe('mutes', () => {
    it('says who muted an entry first and when, until it is unmuted', async () => {
      expect(await store.mutedBy(place, 'docker/oom')).toBeUndefined();
      await store.muteEntry(place, 'docker/oom', 'U1', now);
      await store.muteEntry(place, 'docker/oom', 'U2', now + MINUTE);
      expect(await store.mutedBy(place, 'docker/oom')).toEqual({
        entryId: 'docker/oom',
        user: 'U1',
        at: now,
      });
      await store.unmuteEntry(place, 'docker/oom');
      expect(await store.mutedBy(place, 'docker/oom')).toBeUndefined();
      await store.muteEntry(place, 'docker/oom', 'U2', now);
      expect(await store.mutedBy(place, 'docker/oom')).toMatchObject({ user: 'U2' });
    });

    it('lists those of a channel, the newest first', async () => {
      await store.muteEntry(place, 'a/old', 'U1', now);
      await store.muteEntry(place, 'b/new', 'U2', now + MINUTE);
      await store.muteEntry({ ...place, channel: 'C2' }, 'c/elsewhere', 'U1', now);
      await store.muteEntry({ ...place, team: 'T2' }, 'd/elsewhere', 'U1', now);
      expect(await store.mutedEntries(place)).toEqual([
        { entryId: 'b/new', user: 'U2', at: now + MINUTE },
        { entryId: 'a/old', user: 'U1', at: now },
      ]);
      expect(await store.mutedBy(place, 'c/elsewhere')).toBeUndefined();
    });

    it('unmutes what is not muted without a word, and nothing else', async () => {
      await store.muteEntry(place, 'a/old', 'U1', now);
      await store.unmuteEntry(place, 'b/new');
      await store.unmuteEntry({ ...place, channel: 'C2' }, 'a/old');
      expect(await store.mutedEntries(place)).toHaveLength(1);
    });
  });

  describe('rejected matches', () => {
    it('keeps each once, per channel and fingerprint', async () => {
      expect(await store.rejectedMatches(place, 'v1:a')).toEqual([]);
      for (const entryId of ['net/dns', 'docker/oom', 'net/dns']) {
        await store.rejectMatch(place, 'v1:a', entryId);
      }
      expect(await store.rejectedMatches(place, 'v1:a')).toEqual(['docker/oom', 'net/dns']);
      expect(await store.rejectedMatches(place, 'v1:b')).toEqual([]);
      expect(await store.rejectedMatches({ ...place, channel: 'C2' }, 'v1:a')).toEqual([]);
      expect(await store.rejectedMatches({ ...place, team: 'T2' }, 'v1:a')).toEqual([]);
    });
  });
}
