import { WhyfailError } from '../errors.ts';
import type { Driver } from './driver.ts';
import { TABLE_STEPS } from './tables.ts';

/**
 * Brings a database to the newest version of the tables, in one transaction; several processes may do so at once.
 * @param driver an open database
 * @param now milliseconds since the epoch
 * @param options `where`: how errors name the database
 * @throws WhyfailError `store-unavailable`, also when a newer whyfail has been here
 */
export async function migrate(
  driver: Driver,
  now: number,
  options: { readonly where: string },
): Promise<void> {
  await driver.transaction(async ({ exec, one, run }) => {
    await exec(
      'CREATE TABLE IF NOT EXISTS whyfail_schema (version INTEGER PRIMARY KEY, applied_at BIGINT NOT NULL)',
    );
    const row = await one('SELECT MAX(version) AS version FROM whyfail_schema', []);
    const found = Number(row?.['version'] ?? 0);
    if (found > TABLE_STEPS.length) throw toTooNew(options.where, found);
    for (const [index, step] of TABLE_STEPS.entries()) {
      if (index < found) continue;
      await exec(step);
      await run('INSERT INTO whyfail_schema (version, applied_at) VALUES ($1, $2)', [index + 1, now]);
    }
  });
}

function toTooNew(where: string, found: number): WhyfailError {
  const what = `has tables of version ${found}, and this whyfail knows them up to ${TABLE_STEPS.length}`;
  const mend = 'Update whyfail, or point DATABASE_URL at another file';
  return new WhyfailError('store-unavailable', [{ where, what, mend }]);
}
