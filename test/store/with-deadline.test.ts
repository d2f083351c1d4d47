import { describe, expect, it } from 'vitest';
import type { Driver } from '../../src/store/driver.ts';
import { createSqlStore } from '../../src/store/sql-store.ts';
import { withDeadline } from '../../src/store/with-deadline.ts';

/** A driver whose statements do what a test wants, and how often they were asked. */
function createDriver(answer: () => Promise<undefined>): {
  readonly driver: Driver;
  readonly asked: () => number;
} {
  let asked = 0;
  const ask = (): Promise<undefined> => {
    asked += 1;
    return answer();
  };
  const driver: Driver = {
    run: ask,
    one: ask,
    all: async () => {
      await ask();
      return [];
    },
    exec: ask,
    transaction: () => new Promise(() => undefined),
    close: ask,
  };
  return { driver, asked: () => asked };
}

const never = (): Promise<undefined> => new Promise(() => undefined);

describe('store/with-deadline', () => {
  it('gives up on a database that hangs, and then at once', async () => {
    const { driver, asked } = createDriver(never);
    const store = createSqlStore(withDeadline(driver, { ms: 20, pauseMs: 1_000, now: () => 0 }));
    const failed = { code: 'store-unavailable', problems: [{ what: 'did not answer within 20 ms' }] };
    await expect(store.userLanguage('T1', 'U1')).rejects.toMatchObject(failed);
    await expect(store.userLanguage('T1', 'U1')).rejects.toMatchObject(failed);
    await expect(store.mutedEntries({ team: 'T1', channel: 'C1' })).rejects.toMatchObject(failed);
    expect(asked()).toBe(1);
  });

  it('tries again after a pause', async () => {
    let now = 0;
    let isBroken = true;
    const { driver } = createDriver(() =>
      isBroken ? Promise.reject(new Error('boom')) : Promise.resolve(undefined),
    );
    const limited = withDeadline(driver, { ms: 1_000, pauseMs: 100, now: () => now });
    await expect(limited.one('', [])).rejects.toThrow('boom');
    isBroken = false;
    now = 99;
    await expect(limited.one('', [])).rejects.toThrow('boom');
    now = 100;
    await expect(limited.one('', [])).resolves.toBeUndefined();
    await expect(limited.all('', [])).resolves.toEqual([]);
  });

  it('closes also after a failure', async () => {
    const { driver, asked } = createDriver(() => Promise.resolve(undefined));
    const limited = withDeadline(driver, { ms: 5, pauseMs: 1_000, now: () => 0 });
    await expect(limited.transaction(never)).rejects.toMatchObject({ code: 'store-unavailable' });
    await limited.close();
    expect(asked()).toBe(1);
  });
});
