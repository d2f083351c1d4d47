import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Driver } from '../../src/store/driver.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqliteDriver } from '../../src/store/sqlite-driver.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

async function open(path = ':memory:', busyMs?: number): Promise<Driver> {
  const driver = await openSqliteDriver(path, busyMs);
  onTestFinished(() => driver.close());
  return driver;
}

async function openWithTable(path?: string): Promise<Driver> {
  const driver = await open(path);
  await driver.exec('CREATE TABLE t (name TEXT PRIMARY KEY, n INTEGER)');
  return driver;
}

const COUNT = 'SELECT COUNT(*) AS n FROM t';
const INSERT = 'INSERT INTO t (name, n) VALUES ($1, $2)';

describe('store/sqlite-driver', () => {
  it('numbers placeholders by what they say, in any order and more than once', async () => {
    const driver = await openWithTable();
    await driver.run('INSERT INTO t (n, name) VALUES ($2, $1)', ['a', 1]);
    await driver.run('UPDATE t SET n = $2 + $2 WHERE name = $1', ['a', 21]);
    expect(await driver.all('SELECT * FROM t', [])).toEqual([{ name: 'a', n: 42 }]);
  });

  it('keeps milliseconds, empty values and every letter', async () => {
    const driver = await openWithTable();
    await driver.run(INSERT, ['磁盘 🙂', 1_795_217_341_222]);
    await driver.run(INSERT, ['b', null]);
    expect(await driver.all('SELECT * FROM t ORDER BY n', [])).toEqual([
      { name: 'b', n: null },
      { name: '磁盘 🙂', n: 1_795_217_341_222 },
    ]);
  });

  it('returns all rows of a long list', async () => {
    const driver = await openWithTable();
    for (let i = 0; i < 250; i += 1) await driver.run(INSERT, [`name-${i}`, i]);
    const rows = await driver.all('SELECT n FROM t ORDER BY n', []);
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 250 }, (_, i) => i));
  });

  it('holds nothing open after it returned one row of many', async () => {
    const path = join(createTemporaryFolder(), 'a.db');
    const [driver, other] = [await openWithTable(path), await open(path, 1)];
    for (const name of ['a', 'b', 'c']) await driver.run(INSERT, [name, 0]);
    const inserted = await driver.one(`${INSERT} RETURNING name`, ['d', 0]);
    expect(inserted).toEqual({ name: 'd' });
    expect(await driver.one('SELECT n FROM t', [])).toEqual({ n: 0 });

    await other.run('UPDATE t SET n = 1', []);
    expect(await driver.one('SELECT n FROM t', [])).toEqual({ n: 1 });
    expect(await other.one(COUNT, [])).toEqual({ n: 4 });
  });

  it('has no row where none fits', async () => {
    expect(await (await openWithTable()).one('SELECT * FROM t', [])).toBeUndefined();
  });

  it('takes a transaction back when its work fails', async () => {
    const driver = await openWithTable();
    const work = driver.transaction(async ({ run }) => {
      await run(INSERT, ['a', 1]);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await driver.one(COUNT, [])).toEqual({ n: 0 });
  });

  it('lets others wait for the end of a transaction, and goes on after one that failed', async () => {
    const driver = await openWithTable();
    const failing = driver.transaction(async ({ run }) => {
      await run(INSERT, ['mine', 1]);
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error('changed my mind');
    });
    const meanwhile = driver.run(INSERT, ['theirs', 2]);
    await expect(failing).rejects.toThrow('changed my mind');
    await meanwhile;
    expect(await driver.all('SELECT name FROM t', [])).toEqual([{ name: 'theirs' }]);
  });

  it('says that the file is locked when another holds it for too long, and works again later', async () => {
    const path = join(createTemporaryFolder(), 'a.db');
    const [driver, other] = [await openWithTable(path), await open(path, 1)];
    await driver.transaction(async () => {
      await expect(other.run(INSERT, ['a', 1])).rejects.toMatchObject({
        code: 'store-unavailable',
        problems: [{ where: path, what: 'is locked by another process' }],
      });
      await expect(migrate(other, 0, { where: path })).rejects.toThrow('is locked');
    });
    await other.run(INSERT, ['a', 1]);
    expect(await driver.one(COUNT, [])).toEqual({ n: 1 });
  });

  it('reports a statement that fails, with its reason', async () => {
    const driver = await openWithTable();
    await driver.run(INSERT, ['a', 1]);
    await expect(driver.run(INSERT, ['a', 1])).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('UNIQUE constraint failed'),
    });
    await expect(driver.exec('SELEC')).rejects.toMatchObject({ code: 'store-unavailable' });
  });
});
