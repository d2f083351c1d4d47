import { randomUUID } from 'node:crypto';
import type { Driver, Row, SqlValue } from './driver.ts';
import { SQL } from './statements.ts';
import type { EventState, Place, Store, Unasked, UnaskedClaim } from './store.ts';
import {
  toFlag,
  toFrequency,
  toMute,
  toOccurrence,
  toTally,
  toText,
  toUnaskedCard,
  toWorked,
} from './to-model.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Builds a store on a database whose tables are up to date.
 * @param driver the database; the store closes it
 */
export function createSqlStore(driver: Driver): Store {
  let prunedAt = 0;

  function one(sql: string, ...params: SqlValue[]): Promise<Row | undefined> {
    return driver.one(sql, params);
  }

  /** Seldom, and by index: what is kept are the events of a day. */
  async function pruneEvents(now: number): Promise<void> {
    if (now - prunedAt < HOUR) return;
    prunedAt = now;
    await driver.run(SQL.pruneEvents, [now - 24 * HOUR]);
  }

  async function beginEvent(team: string, key: string, now: number): Promise<EventState> {
    await pruneEvents(now);
    const claim = randomUUID();
    const row = await one(SQL.claimEvent, team, key, claim, now, now - MINUTE);
    if (row?.['claim'] === claim) return 'new';
    return toFlag(row?.['done']) ? 'done' : 'busy';
  }

  async function claimUnasked({ team, channel }: Place, unasked: Unasked): Promise<UnaskedClaim> {
    const { entryId, thread, now, windowMs } = unasked;
    const claim = randomUUID();
    const row = await one(SQL.claimUnasked, team, channel, claim, entryId, thread, now, now - windowMs);
    if (row?.['claim'] === claim) return { kind: 'post' };
    return row?.['entry_id'] === entryId ? { kind: 'count', ...toUnaskedCard(row) } : { kind: 'silent' };
  }

  return {
    beginEvent,
    finishEvent: (team, key, now) => driver.run(SQL.finishEvent, [team, key, now]),
    dropEvent: (team, key) => driver.run(SQL.dropEvent, [team, key]),

    userLanguage: async (team, user) => toText((await one(SQL.userLanguage, team, user))?.['lang']),
    setUserLanguage: (team, user, lang) => driver.run(SQL.setUserLanguage, [team, user, lang]),
    channelLanguage: async ({ team, channel }) => toText((await one(SQL.channel, team, channel))?.['lang']),
    setChannelLanguage: ({ team, channel }, lang) =>
      driver.run(SQL.setChannelLanguage, [team, channel, lang]),

    isWatched: async ({ team, channel }) => toFlag((await one(SQL.channel, team, channel))?.['watched']),
    setWatched: ({ team, channel }, watched, user, now) =>
      driver.run(SQL.setWatched, [team, channel, Number(watched), user, now]),
    watchedChannels: async (team, most) =>
      (await driver.all(SQL.watchedChannels, [team, most])).map((row) => String(row['channel'])),

    recordOccurrence: async ({ team, channel, thread, entryId, message, fingerprint, at }) => {
      const params = [team, channel, thread, entryId, message ?? null, fingerprint, at];
      return toOccurrence((await one(SQL.recordOccurrence, ...params)) ?? {});
    },
    findOccurrence: async ({ team, channel }, thread, entryId) => {
      const row = await one(SQL.findOccurrence, team, channel, thread, entryId);
      return row && toOccurrence(row);
    },
    setOccurrenceMessage: ({ team, channel }, thread, entryId, message) =>
      driver.run(SQL.setOccurrenceMessage, [team, channel, thread, entryId, message]),
    lastOccurrence: async (team, entryId, { notThread, channel }) => {
      const row = await one(SQL.lastOccurrence, team, entryId, notThread, channel ?? null);
      return row && toOccurrence(row);
    },
    topEntries: async (team, since, most) =>
      (await driver.all(SQL.topEntries, [team, since, most])).map(toFrequency),

    claimUnasked,
    setUnaskedMessage: ({ team, channel }, message) =>
      driver.run(SQL.setUnaskedMessage, [team, channel, message]),
    unaskedCard: async ({ team, channel }) => {
      const row = await one(SQL.unaskedCard, team, channel);
      return row && toUnaskedCard(row);
    },

    muteEntry: ({ team, channel }, entryId, user, now) =>
      driver.run(SQL.muteEntry, [team, channel, entryId, user, now]),
    unmuteEntry: ({ team, channel }, entryId) => driver.run(SQL.unmuteEntry, [team, channel, entryId]),
    mutedBy: async ({ team, channel }, entryId) => {
      const row = await one(SQL.mutedBy, team, channel, entryId);
      return row && toMute(row);
    },
    mutedEntries: async ({ team, channel }) =>
      (await driver.all(SQL.mutedEntries, [team, channel])).map(toMute),

    rejectMatch: ({ team, channel }, fingerprint, entryId) =>
      driver.run(SQL.rejectMatch, [team, channel, fingerprint, entryId]),
    rejectedMatches: async ({ team, channel }, fingerprint) =>
      (await driver.all(SQL.rejectedMatches, [team, channel, fingerprint])).map((row) =>
        String(row['entry_id']),
      ),

    recordOutcome: ({ team, channel, thread, user, entryId, step, worked, at }) =>
      driver.run(SQL.recordOutcome, [team, channel, thread, user, entryId, step, Number(worked), at]),
    tally: async (team, entryId, step) => toTally((await one(SQL.tally, team, entryId, step)) ?? {}),
    lastWorked: async (team, entryId, where) => {
      const row = await one(SQL.lastWorked, team, entryId, where?.channel ?? null, where?.thread ?? null);
      return row && toWorked(row);
    },

    check: async () => void (await one(SQL.check)),
    close: () => driver.close(),
  };
}
