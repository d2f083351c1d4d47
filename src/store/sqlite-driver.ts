import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'libsql';
import type { Driver, Row, SqlValue, Statements } from './driver.ts';
import { toStoreError } from './store-error.ts';

/** The path that stands for a database without a file. */
export const IN_MEMORY = ':memory:';

/**
 * Opens a SQLite file; the file and its folder are created where they are missing.
 * A statement blocks the process while it runs: microseconds, unless another process holds the lock.
 * @param path absolute path, or `:memory:`
 * @param busyMs how long a statement waits for a lock, in milliseconds
 * @throws WhyfailError `store-unavailable`
 */
export async function openSqliteDriver(path: string, busyMs: number = 1_000): Promise<Driver> {
  const database = await openDatabase(path, busyMs);
  const prepared = new Map<string, Database.Statement>();
  let last: Promise<unknown> = Promise.resolve();

  function attempt<T>(work: () => T): T {
    try {
      // A prepared statement would go on working on a closed database.
      if (!database.open) throw new Error('it was closed');
      return work();
    } catch (error) {
      throw toStoreError(path, error);
    }
  }

  function prepare(sql: string): Database.Statement {
    const statement = prepared.get(sql) ?? database.prepare(toNumbered(sql));
    prepared.set(sql, statement);
    return statement;
  }

  const direct: Statements = {
    run: async (sql, params) => void attempt(() => prepare(sql).run(params)),
    // Not `all` for a single row: each of its cursors holds a kilobyte that only a full garbage collection frees.
    one: async (sql, params) => attempt(() => toRow(prepare(sql).get(params))),
    all: async (sql, params) => attempt(() => prepare(sql).all(params) as Row[]),
    exec: async (sql) => void attempt(() => database.exec(sql)),
  };

  /** A connection has one transaction at a time, so whoever comes meanwhile waits, or would become part of it. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  }

  async function transact<T>(work: (statements: Statements) => Promise<T>): Promise<T> {
    // At once a writer: a reader that becomes one later can be refused without waiting.
    await direct.exec('BEGIN IMMEDIATE');
    try {
      const result = await work(direct);
      await direct.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.inTransaction) await direct.exec('ROLLBACK');
      throw error;
    }
  }

  async function close(): Promise<void> {
    if (!database.open) return;
    prepared.clear();
    try {
      // Puts everything into the one file, so that a copy of it is whole.
      attempt(() => database.pragma('wal_checkpoint(TRUNCATE)'));
    } finally {
      database.close();
    }
  }

  return {
    run: (sql, params) => inTurn(() => direct.run(sql, params)),
    one: (sql, params) => inTurn(() => direct.one(sql, params)),
    all: (sql, params) => inTurn(() => direct.all(sql, params)),
    exec: (sql) => inTurn(() => direct.exec(sql)),
    transaction: (work) => inTurn(() => transact(work)),
    close: () => inTurn(close),
  };
}

async function openDatabase(path: string, busyMs: number): Promise<Database.Database> {
  try {
    if (path !== IN_MEMORY) prepareFile(path);
    const { default: Sqlite } = await import('libsql');
    const database = new Sqlite(path, { timeout: busyMs });
    // Readers and a writer at the same time, and no wait for the disk on each commit; only a power cut can lose the last ones.
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    return database;
  } catch (error) {
    throw toStoreError(path, error);
  }
}

/** SQLite says the same for every reason why a file cannot be opened; the file system knows which it is. */
function prepareFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = statSync(path, { throwIfNoEntry: false });
  if (file?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  accessSync(file ? path : dirname(path), constants.R_OK | constants.W_OK);
}

/** libsql adds its own measurements to a single row. */
function toRow(found: unknown): Row | undefined {
  if (!found) return undefined;
  const { _metadata, ...row } = found as Record<string, SqlValue>;
  return row;
}

/** SQLite numbers `$1` by the order in which names appear, `?1` by the number itself. */
function toNumbered(sql: string): string {
  return sql.replace(/\$(\d+)/g, '?$1');
}
