import { migrate } from './migrate.ts';
import { createSqlStore } from './sql-store.ts';
import { openSqliteDriver } from './sqlite-driver.ts';
import { toSqlitePath } from './sqlite-path.ts';
import type { Store } from './store.ts';
import { PATIENCE, withDeadline } from './with-deadline.ts';

/**
 * Opens what whyfail remembers; a new file gets its folder and its tables, an older one the tables it lacks.
 * @param databaseUrl `file:PATH` or `:memory:`
 * @param now milliseconds since the epoch
 * @throws WhyfailError `store-unavailable` with the path, what is wrong with it and how to mend it
 */
export async function openStore(databaseUrl: string, now: () => number = Date.now): Promise<Store> {
  const path = toSqlitePath(databaseUrl);
  const driver = await openSqliteDriver(path);
  try {
    await migrate(driver, now(), { where: path });
    return createSqlStore(withDeadline(driver, { ...PATIENCE, now }));
  } catch (error) {
    // Whether it closes or not, the first error is the one that tells.
    await Promise.allSettled([driver.close()]);
    throw error;
  }
}
