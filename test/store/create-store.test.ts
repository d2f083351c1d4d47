import { chmodSync, copyFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WhyfailError } from '../../src/errors.ts';
import { openStore } from '../../src/store/create-store.ts';
import { openSqliteDriver } from '../../src/store/sqlite-driver.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

/** Root may write everything, so what is closed to others cannot be tried as root. */
const isRoot = process.getuid?.() === 0;

async function reasonOf(path: string): Promise<string> {
  const error = await openStore(`file:${path}`).catch((thrown: unknown) => thrown);
  if (!(error instanceof WhyfailError)) throw new Error('expected a WhyfailError');
  expect(error.code).toBe('store-unavailable');
  expect(error.problems).toMatchObject([{ where: path, mend: expect.stringMatching(/DATABASE_URL/) }]);
  return error.problems[0]?.what ?? '';
}

describe('store/create-store', () => {
  it('creates the folder and the file', async () => {
    const path = join(createTemporaryFolder(), 'a', 'b', 'whyfail.db');
    const store = await openStore(`file:${path}`);
    await store.close();
    expect(statSync(path).size).toBeGreaterThan(0);
  });

  it.each([':memory:', 'file::memory:'])('keeps %s in memory only', async (url) => {
    const store = await openStore(url);
    await store.setUserLanguage('T1', 'U1', 'zh');
    expect(await store.userLanguage('T1', 'U1')).toBe('zh');
    await store.close();

    const another = await openStore(url);
    expect(await another.userLanguage('T1', 'U1')).toBeUndefined();
    await another.close();
  });

  it('takes an empty file for a new one', async () => {
    const path = join(createTemporaryFolder(), 'empty.db');
    writeFileSync(path, '');
    const store = await openStore(`file:${path}`);
    await expect(store.check()).resolves.toBeUndefined();
    await store.close();
  });

  it('leaves everything in the one file when it closes', async () => {
    const folder = createTemporaryFolder();
    const store = await openStore(`file:${join(folder, 'a.db')}`);
    await store.setUserLanguage('T1', 'U1', 'zh');
    await store.close();

    copyFileSync(join(folder, 'a.db'), join(folder, 'copy.db'));
    const copy = await openStore(`file:${join(folder, 'copy.db')}`);
    expect(await copy.userLanguage('T1', 'U1')).toBe('zh');
    await copy.close();
  });

  it('refuses a folder', async () => {
    expect(await reasonOf(createTemporaryFolder())).toBe('is a folder');
  });

  it('refuses a path below a file', async () => {
    const folder = createTemporaryFolder();
    writeFileSync(join(folder, 'file'), 'text');
    expect(await reasonOf(join(folder, 'file', 'whyfail.db'))).toBe(
      'lies below something that is not a folder',
    );
    expect(await reasonOf(join(folder, 'file', 'deeper', 'whyfail.db'))).toBe(
      'lies below something that is not a folder',
    );
  });

  it.each([
    ['text', 'hello '.repeat(1000)],
    ['a header and rubbish', `SQLite format 3\0${'x'.repeat(9000)}`],
  ])('refuses a file that holds %s', async (_, content) => {
    const path = join(createTemporaryFolder(), 'other.db');
    writeFileSync(path, content);
    expect(await reasonOf(path)).toBe('is not a database');
  });

  it('refuses a database whose tables come from a newer whyfail', async () => {
    const path = join(createTemporaryFolder(), 'newer.db');
    await (await openStore(`file:${path}`)).close();
    const driver = await openSqliteDriver(path);
    await driver.run('INSERT INTO whyfail_schema (version, applied_at) VALUES ($1, $2)', [999, 0]);
    await driver.close();
    expect(await reasonOf(path)).toMatch(/version 999/);
  });

  it.skipIf(isRoot)('refuses a file and a folder that it may not write', async () => {
    const folder = createTemporaryFolder();
    const path = join(folder, 'whyfail.db');
    await (await openStore(`file:${path}`)).close();
    chmodSync(path, 0o444);
    expect(await reasonOf(path)).toBe('cannot be written');

    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o555 });
    expect(await reasonOf(join(closed, 'whyfail.db'))).toBe('cannot be written');
    expect(await reasonOf(join(closed, 'deeper', 'whyfail.db'))).toBe('cannot be written');
  });
});
