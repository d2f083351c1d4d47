import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Occurrence, Outcome, Place, Store } from '../../src/store/store.ts';
import { describeEvents } from './event.cases.ts';
import { describeHistory } from './history.cases.ts';
import { describeManners } from './manners.cases.ts';

/** A fresh database that any number of stores can be opened on. */
export interface StoreBed {
  readonly open: () => Promise<Store>;
  /** Called last, when every store is closed. */
  readonly remove: () => Promise<void>;
}

const MINUTE = 60_000;
const now = Date.UTC(2026, 5, 1);

const place: Place = { team: 'T1', channel: 'C1' };
const occurrence: Omit<Occurrence, 'count'> = {
  ...place,
  entryId: 'docker/exec-format-error',
  thread: '1700000000.000100',
  fingerprint: 'v1:0123456789abcdef',
  at: now,
};
const outcome: Outcome = {
  ...place,
  entryId: occurrence.entryId,
  thread: occurrence.thread,
  user: 'U1',
  step: 0,
  worked: true,
  at: now,
};

/**
 * The cases every database passes.
 * @param prepare makes a fresh database for one case
 */
export function describeStore(prepare: () => Promise<StoreBed>): void {
  let bed: StoreBed;
  let store: Store;
  let others: Store[] = [];

  beforeEach(async () => {
    bed = await prepare();
    store = await bed.open();
  });
  afterEach(async () => {
    for (const each of [store, ...others]) await each.close();
    others = [];
    await bed.remove();
  });

  async function openAnother(): Promise<Store> {
    const another = await bed.open();
    others.push(another);
    return another;
  }

  describeEvents({ store: () => store, openAnother });
  describeManners({ store: () => store, openAnother });
  describeHistory({ store: () => store });

  describe('languages', () => {
    it('knows none at first', async () => {
      expect(await store.userLanguage('T1', 'U1')).toBeUndefined();
      expect(await store.channelLanguage(place)).toBeUndefined();
    });

    it('keeps the last choice of a user, per workspace', async () => {
      await store.setUserLanguage('T1', 'U1', 'en');
      await store.setUserLanguage('T1', 'U1', 'zh');
      expect(await store.userLanguage('T1', 'U1')).toBe('zh');
      expect(await store.userLanguage('T2', 'U1')).toBeUndefined();
      expect(await store.userLanguage('T1', 'U2')).toBeUndefined();
    });

    it('keeps the last choice for a channel, per workspace', async () => {
      await store.setChannelLanguage(place, 'en');
      await store.setChannelLanguage(place, 'zh');
      expect(await store.channelLanguage(place)).toBe('zh');
      expect(await store.channelLanguage({ ...place, team: 'T2' })).toBeUndefined();
    });
  });

  describe('watched channels', () => {
    it('tells yes, no and nobody said apart', async () => {
      expect(await store.isWatched(place)).toBeUndefined();
      await store.setWatched(place, true, 'U1', now);
      expect(await store.isWatched(place)).toBe(true);
      await store.setWatched(place, false, 'U2', now);
      expect(await store.isWatched(place)).toBe(false);
      expect(await store.isWatched({ ...place, channel: 'C2' })).toBeUndefined();
    });

    it('keeps the language of a channel apart from whether it is watched', async () => {
      await store.setChannelLanguage(place, 'zh');
      expect(await store.isWatched(place)).toBeUndefined();
      await store.setWatched(place, true, 'U1', now);
      expect(await store.channelLanguage(place)).toBe('zh');
      await store.setChannelLanguage(place, 'en');
      expect(await store.isWatched(place)).toBe(true);
    });
  });

  describe('occurrences', () => {
    it('returns the first one with a count of one, and finds it', async () => {
      const first = { ...occurrence, message: '1700000001.000200', count: 1 };
      expect(await store.recordOccurrence({ ...occurrence, message: '1700000001.000200' })).toEqual(first);
      expect(await store.findOccurrence(place, occurrence.thread, occurrence.entryId)).toEqual(first);
    });

    it('counts up the same entry in the same thread, and keeps time and fingerprint of the first', async () => {
      await store.recordOccurrence(occurrence);
      const again = { ...occurrence, at: now + MINUTE, fingerprint: 'v1:fedcba9876543210' };
      expect(await store.recordOccurrence(again)).toEqual({ ...occurrence, count: 2 });
      expect(await store.recordOccurrence(again)).toEqual({ ...occurrence, count: 3 });
    });

    it.each<[string, Partial<Occurrence>]>([
      ['another entry', { entryId: 'docker/no-space-left' }],
      ['another thread', { thread: '1700000009.000900' }],
      ['another channel', { channel: 'C2' }],
      ['another workspace', { team: 'T2' }],
    ])('counts %s on its own', async (_, other) => {
      await store.recordOccurrence(occurrence);
      expect((await store.recordOccurrence({ ...occurrence, ...other })).count).toBe(1);
      expect((await store.recordOccurrence(occurrence)).count).toBe(2);
    });

    it('finds none where none was recorded', async () => {
      expect(await store.findOccurrence(place, occurrence.thread, occurrence.entryId)).toBeUndefined();
    });

    it('remembers the message of the card once it is there', async () => {
      await store.recordOccurrence(occurrence);
      await store.setOccurrenceMessage(place, occurrence.thread, occurrence.entryId, '1700000001.000200');
      const found = await store.findOccurrence(place, occurrence.thread, occurrence.entryId);
      expect(found).toEqual({ ...occurrence, message: '1700000001.000200', count: 1 });
    });

    it('keeps the first message when the error comes again, with or without another', async () => {
      await store.recordOccurrence({ ...occurrence, message: 'first' });
      expect((await store.recordOccurrence(occurrence)).message).toBe('first');
      expect((await store.recordOccurrence({ ...occurrence, message: 'second' })).message).toBe('first');
    });

    it('takes the message of a later one when the first had none', async () => {
      await store.recordOccurrence(occurrence);
      expect((await store.recordOccurrence({ ...occurrence, message: 'second' })).message).toBe('second');
    });

    it('ignores a message for what it does not know', async () => {
      await store.setOccurrenceMessage(place, occurrence.thread, occurrence.entryId, 'x');
      expect(await store.findOccurrence(place, occurrence.thread, occurrence.entryId)).toBeUndefined();
    });

    it('counts each of many at once, also over two stores', async () => {
      const stores = [store, await openAnother()];
      const counts = await Promise.all(
        Array.from({ length: 40 }, (_, i) => (stores[i % 2] ?? store).recordOccurrence(occurrence)),
      );
      expect(counts.map(({ count }) => count).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 40 }, (_, i) => i + 1),
      );
    });
  });

  describe('outcomes', () => {
    it('has no votes at first', async () => {
      expect(await store.tally('T1', outcome.entryId, 0)).toEqual({ worked: 0, total: 0 });
    });

    it('counts one vote per person, entry and thread, and lets it change', async () => {
      await store.recordOutcome(outcome);
      await store.recordOutcome(outcome);
      expect(await store.tally('T1', outcome.entryId, 0)).toEqual({ worked: 1, total: 1 });
      await store.recordOutcome({ ...outcome, worked: false });
      expect(await store.tally('T1', outcome.entryId, 0)).toEqual({ worked: 0, total: 1 });
    });

    it('keeps that a step failed when the next one works', async () => {
      await store.recordOutcome({ ...outcome, worked: false });
      await store.recordOutcome({ ...outcome, step: 1 });
      expect(await store.tally('T1', outcome.entryId, 0)).toEqual({ worked: 0, total: 1 });
      expect(await store.tally('T1', outcome.entryId, 1)).toEqual({ worked: 1, total: 1 });
    });

    it.each<[string, Partial<Outcome>, number]>([
      ['another person', { user: 'U2' }, 2],
      ['another thread', { thread: '1700000009.000900' }, 2],
      ['another channel', { channel: 'C2' }, 2],
      ['another entry', { entryId: 'docker/no-space-left' }, 1],
      ['another step by another person', { user: 'U2', step: 1 }, 1],
      ['another workspace', { team: 'T2' }, 1],
    ])('with a vote of %s', async (_, other, total) => {
      await store.recordOutcome(outcome);
      await store.recordOutcome({ ...outcome, ...other });
      expect((await store.tally('T1', outcome.entryId, 0)).total).toBe(total);
    });

    it('tallies like a list of the last votes', async () => {
      const vote = fc.record({
        user: fc.constantFrom('U1', 'U2', 'U3'),
        step: fc.nat({ max: 2 }),
        worked: fc.boolean(),
      });
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(vote, { maxLength: 12 }), async (votes) => {
          round += 1;
          const entryId = `entry/${round}`;
          for (const each of votes) await store.recordOutcome({ ...outcome, ...each, entryId });
          const last = [...new Map(votes.map((each) => [`${each.user} ${each.step}`, each])).values()];
          for (const step of [0, 1, 2]) {
            const here = last.filter((each) => each.step === step);
            const worked = here.filter((each) => each.worked).length;
            expect(await store.tally('T1', entryId, step)).toEqual({ worked, total: here.length });
          }
        }),
        { numRuns: 30 },
      );
    });
  });

  describe('as a whole', () => {
    it('takes names as they are, whatever characters they hold', async () => {
      for (const name of [`'; DROP TABLE whyfail_users; --`, '磁盘', 'a"b\\c%_$1', '\u0001\n', '']) {
        await store.setUserLanguage('T1', name, name);
        expect(await store.userLanguage('T1', name)).toBe(name);
      }
    });

    it('shows one store what another wrote', async () => {
      const another = await openAnother();
      await store.setWatched(place, true, 'U1', now);
      expect(await another.isWatched(place)).toBe(true);
    });

    it('remembers after it was closed and opened again', async () => {
      await store.recordOccurrence(occurrence);
      await store.finishEvent('T1', 'Ev1', now);
      await store.close();
      store = await bed.open();
      expect((await store.recordOccurrence(occurrence)).count).toBe(2);
      expect(await store.beginEvent('T1', 'Ev1', now)).toBe('done');
    });

    it('answers a check while it is open, and says that it is unavailable once closed', async () => {
      await expect(store.check()).resolves.toBeUndefined();
      await store.close();
      await expect(store.check()).rejects.toMatchObject({ code: 'store-unavailable' });
      await expect(store.beginEvent('T1', 'Ev1', now)).rejects.toMatchObject({ code: 'store-unavailable' });
    });

    it('can be closed twice', async () => {
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
    });
  });
}
