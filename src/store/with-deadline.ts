import { WhyfailError } from '../errors.ts';
import type { Driver } from './driver.ts';

/** How patient to be. */
export interface Patience {
  /** How long one statement may take, in milliseconds. */
  readonly ms: number;
  /** How long nothing is tried after a failure, in milliseconds. */
  readonly pauseMs: number;
  readonly now: () => number;
}

/** Together with the time for a diagnosis less than the three seconds that an answer may take; the pause outlasts one answer. */
export const PATIENCE = { ms: 500, pauseMs: 5_000 } as const;

/**
 * A driver that fails soon instead of late: people wait three seconds for an answer, and an answer without memory is better than none.
 * After a failure everything fails at once for a while, so that ten statements of one answer do not each wait in turn.
 * @param driver the database
 * @param patience how long to wait
 */
export function withDeadline(driver: Driver, patience: Patience): Driver {
  const { ms, pauseMs, now } = patience;
  let failure: { readonly error: unknown; readonly until: number } | undefined;

  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    if (failure !== undefined && now() < failure.until) throw failure.error;
    failure = undefined;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(toLate(ms)), ms);
    });
    try {
      return await Promise.race([work(), late]);
    } catch (error) {
      failure = { error, until: now() + pauseMs };
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    run: (sql, params) => attempt(() => driver.run(sql, params)),
    one: (sql, params) => attempt(() => driver.one(sql, params)),
    all: (sql, params) => attempt(() => driver.all(sql, params)),
    exec: (sql) => attempt(() => driver.exec(sql)),
    transaction: (work) => attempt(() => driver.transaction(work)),
    close: () => driver.close(),
  };
}

function toLate(ms: number): WhyfailError {
  const what = `did not answer within ${ms} ms`;
  const mend = 'Look at the load of the database and of its disk';
  return new WhyfailError('store-unavailable', [{ where: 'DATABASE_URL', what, mend }]);
}
