import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WhyfailError } from '../errors.ts';
import { IN_MEMORY } from './sqlite-driver.ts';
import { toStoreError } from './store-error.ts';

/**
 * The file that a database URL names, as an absolute path, or `:memory:`.
 * @param databaseUrl `file:PATH` relative to the working folder or absolute, `file:///PATH`, `file::memory:` or `:memory:`
 * @throws WhyfailError `store-unavailable` for anything else
 */
export function toSqlitePath(databaseUrl: string): string {
  const path = databaseUrl.replace(/^file:/, '');
  if (path === IN_MEMORY) return IN_MEMORY;
  if (path.startsWith('///')) return toPath(databaseUrl);
  // `file://data/x.db` would name a file of the host `data`, which nobody means.
  if (path !== databaseUrl && path !== '' && !path.startsWith('//')) return resolve(path);
  // Not quoted, because the URL of a server holds a password.
  const [what, mend] = ['does not name a SQLite file', 'Write it like file:data/whyfail.db'];
  throw new WhyfailError('store-unavailable', [{ where: 'DATABASE_URL', what, mend }]);
}

function toPath(fileUrl: string): string {
  try {
    return fileURLToPath(fileUrl);
  } catch (error) {
    throw toStoreError('DATABASE_URL', error);
  }
}
