import { describe, expect, it, onTestFinished } from 'vitest';
import type { Driver } from '../../src/store/driver.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqliteDriver } from '../../src/store/sqlite-driver.ts';
import { TABLE_STEPS } from '../../src/store/tables.ts';

const options = { where: ':memory:' };

async function open(): Promise<Driver> {
  const driver = await openSqliteDriver(':memory:');
  onTestFinished(() => driver.close());
  return driver;
}

async function columnsOf(driver: Driver): Promise<string[]> {
  const rows = await driver.all(
    `SELECT m.name || '.' || c.name AS name FROM sqlite_schema m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND m.name LIKE 'whyfail_%' ORDER BY 1`,
    [],
  );
  return rows.map(({ name }) => String(name).replace('whyfail_', ''));
}

describe('store/migrate', () => {
  it('notes each step with its time, once', async () => {
    const driver = await open();
    await migrate(driver, 1_000, options);
    await migrate(driver, 2_000, options);
    expect(await driver.all('SELECT * FROM whyfail_schema ORDER BY version', [])).toEqual(
      TABLE_STEPS.map((_, index) => ({ version: index + 1, applied_at: 1_000 })),
    );
  });

  it('leaves nothing behind when a step fails', async () => {
    const driver = await open();
    await driver.exec('CREATE TABLE whyfail_users (other TEXT)');
    await expect(migrate(driver, 0, options)).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await columnsOf(driver)).toEqual(['users.other']);
  });

  it('has no column for a text that somebody wrote: each of these is an id, a time, a number, a code or a hash', async () => {
    const driver = await open();
    await migrate(driver, 0, options);
    expect(await columnsOf(driver)).toEqual([
      'channels.channel',
      'channels.lang',
      'channels.team',
      'channels.watched',
      'channels.watched_at',
      'channels.watched_by',
      'events.claim',
      'events.claimed_at',
      'events.done',
      'events.event_key',
      'events.team',
      'mutes.channel',
      'mutes.entry_id',
      'mutes.muted_at',
      'mutes.team',
      'mutes.user_id',
      'occurrences.channel',
      'occurrences.entry_id',
      'occurrences.fingerprint',
      'occurrences.message',
      'occurrences.seen_at',
      'occurrences.team',
      'occurrences.thread',
      'occurrences.times',
      'outcomes.channel',
      'outcomes.entry_id',
      'outcomes.step',
      'outcomes.team',
      'outcomes.thread',
      'outcomes.user_id',
      'outcomes.voted_at',
      'outcomes.worked',
      'rejections.channel',
      'rejections.entry_id',
      'rejections.fingerprint',
      'rejections.team',
      'schema.applied_at',
      'schema.version',
      'unasked.channel',
      'unasked.claim',
      'unasked.claimed_at',
      'unasked.entry_id',
      'unasked.message',
      'unasked.team',
      'unasked.thread',
      'unasked.times',
      'users.lang',
      'users.team',
      'users.user_id',
    ]);
  });
});
