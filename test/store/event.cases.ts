import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';

/** What the cases work on. */
interface Bench {
  readonly store: () => Store;
  /** A further store on the same database. */
  readonly openAnother: () => Promise<Store>;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const now = Date.UTC(2026, 5, 1);

/**
 * The part of the suite about claimed events.
 * @param bench the store under test
 */
export function describeEvents({ store, openAnother }: Bench): void {
  describe('events', () => {
    it('gives a new event to the first who asks, and tells the others that it is busy', async () => {
      expect(await store().beginEvent('T1', 'Ev1', now)).toBe('new');
      expect(await store().beginEvent('T1', 'Ev1', now + SECOND)).toBe('busy');
      expect(await store().beginEvent('T1', 'Ev2', now)).toBe('new');
      expect(await store().beginEvent('T2', 'Ev1', now)).toBe('new');
    });

    it.each([
      ['just before a minute', MINUTE - 1, 'busy'],
      ['after a minute', MINUTE, 'new'],
    ])('takes an abandoned event %s for %3$s', async (_, later, expected) => {
      await store().beginEvent('T1', 'Ev1', now);
      expect(await store().beginEvent('T1', 'Ev1', now + later)).toBe(expected);
    });

    it('counts the minute from the latest claim, not prolonged by those who asked in vain', async () => {
      await store().beginEvent('T1', 'Ev1', now);
      await store().beginEvent('T1', 'Ev1', now + 30 * SECOND);
      expect(await store().beginEvent('T1', 'Ev1', now + MINUTE)).toBe('new');
      expect(await store().beginEvent('T1', 'Ev1', now + MINUTE + SECOND)).toBe('busy');
    });

    it.each([SECOND, MINUTE, 10 * MINUTE, 23 * HOUR])('knows a finished event %i ms later', async (later) => {
      await store().beginEvent('T1', 'Ev1', now);
      await store().finishEvent('T1', 'Ev1', now);
      expect(await store().beginEvent('T1', 'Ev1', now + later)).toBe('done');
    });

    it('forgets finished events after a day, while it goes on working', async () => {
      for (const key of ['Ev1', 'Ev2']) {
        await store().beginEvent('T1', key, now);
        await store().finishEvent('T1', key, now);
      }
      expect(await store().beginEvent('T1', 'Ev3', now + 24 * HOUR)).toBe('new');
      expect(await store().beginEvent('T1', 'Ev1', now + 24 * HOUR)).toBe('new');
    });

    it('gives a dropped event to the next who asks', async () => {
      await store().beginEvent('T1', 'Ev1', now);
      await store().dropEvent('T1', 'Ev1');
      expect(await store().beginEvent('T1', 'Ev1', now + SECOND)).toBe('new');
    });

    it('does not drop what is finished', async () => {
      await store().beginEvent('T1', 'Ev1', now);
      await store().finishEvent('T1', 'Ev1', now);
      await store().dropEvent('T1', 'Ev1');
      expect(await store().beginEvent('T1', 'Ev1', now + SECOND)).toBe('done');
    });

    it('lets exactly one of several stores on one database have an event', async () => {
      const stores = [store(), await openAnother(), await openAnother()];
      for (let i = 0; i < 50; i += 1) {
        const states = await Promise.all(stores.map((each) => each.beginEvent('T1', `Ev${i}`, now)));
        expect(states.toSorted()).toEqual(['busy', 'busy', 'new']);
      }
    });

    it('lets exactly one of several stores take over an abandoned event', async () => {
      const stores = [store(), await openAnother()];
      await store().beginEvent('T1', 'Ev1', now);
      const states = await Promise.all(stores.map((each) => each.beginEvent('T1', 'Ev1', now + MINUTE)));
      expect(states.toSorted()).toEqual(['busy', 'new']);
    });
  });
}
