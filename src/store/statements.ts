/** Everything the store says to the database, in the common part of SQLite and Postgres. */
export const SQL = {
  /** The one row tells who holds the claim now; of any number of processes exactly one finds its own. $5: claims up to then have lapsed. */
  claimEvent: `
    INSERT INTO whyfail_events AS held (team, event_key, claim, claimed_at, done) VALUES ($1, $2, $3, $4, 0)
    ON CONFLICT (team, event_key) DO UPDATE SET
      claim = CASE WHEN held.done = 0 AND held.claimed_at <= $5 THEN excluded.claim ELSE held.claim END,
      claimed_at = CASE WHEN held.done = 0 AND held.claimed_at <= $5 THEN excluded.claimed_at ELSE held.claimed_at END
    RETURNING claim, done`,
  finishEvent: `
    INSERT INTO whyfail_events (team, event_key, claim, claimed_at, done) VALUES ($1, $2, '', $3, 1)
    ON CONFLICT (team, event_key) DO UPDATE SET claimed_at = excluded.claimed_at, done = 1`,
  dropEvent: 'DELETE FROM whyfail_events WHERE team = $1 AND event_key = $2 AND done = 0',
  pruneEvents: 'DELETE FROM whyfail_events WHERE claimed_at <= $1',

  userLanguage: 'SELECT lang FROM whyfail_users WHERE team = $1 AND user_id = $2',
  setUserLanguage: `
    INSERT INTO whyfail_users (team, user_id, lang) VALUES ($1, $2, $3)
    ON CONFLICT (team, user_id) DO UPDATE SET lang = excluded.lang`,

  channel: 'SELECT lang, watched FROM whyfail_channels WHERE team = $1 AND channel = $2',
  setChannelLanguage: `
    INSERT INTO whyfail_channels (team, channel, lang) VALUES ($1, $2, $3)
    ON CONFLICT (team, channel) DO UPDATE SET lang = excluded.lang`,
  setWatched: `
    INSERT INTO whyfail_channels (team, channel, watched, watched_by, watched_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (team, channel) DO UPDATE SET
      watched = excluded.watched, watched_by = excluded.watched_by, watched_at = excluded.watched_at`,

  watchedChannels: `
    SELECT channel FROM whyfail_channels
    WHERE team = $1 AND watched = 1 ORDER BY watched_at DESC, channel LIMIT $2`,

  recordOccurrence: `
    INSERT INTO whyfail_occurrences AS first
      (team, channel, thread, entry_id, message, fingerprint, seen_at, times) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)
    ON CONFLICT (team, channel, thread, entry_id) DO UPDATE SET
      times = first.times + 1, message = COALESCE(first.message, excluded.message)
    RETURNING *`,
  findOccurrence: `
    SELECT * FROM whyfail_occurrences
    WHERE team = $1 AND channel = $2 AND thread = $3 AND entry_id = $4`,
  setOccurrenceMessage: `
    UPDATE whyfail_occurrences SET message = $5
    WHERE team = $1 AND channel = $2 AND thread = $3 AND entry_id = $4`,

  lastOccurrence: `
    SELECT * FROM whyfail_occurrences
    WHERE team = $1 AND entry_id = $2 AND thread <> $3 AND channel = COALESCE($4, channel) AND message IS NOT NULL
    ORDER BY seen_at DESC, thread DESC LIMIT 1`,
  topEntries: `
    SELECT entry_id, SUM(times) AS total, MAX(seen_at) AS last FROM whyfail_occurrences
    WHERE team = $1 AND seen_at >= $2
    GROUP BY entry_id ORDER BY total DESC, last DESC, entry_id LIMIT $3`,

  /** The one row is the card of the channel; $7: cards up to then are past. */
  claimUnasked: `
    INSERT INTO whyfail_unasked AS held (team, channel, claim, entry_id, thread, message, claimed_at, times)
    VALUES ($1, $2, $3, $4, $5, NULL, $6, 1)
    ON CONFLICT (team, channel) DO UPDATE SET
      claim = CASE WHEN held.claimed_at <= $7 THEN excluded.claim ELSE held.claim END,
      entry_id = CASE WHEN held.claimed_at <= $7 THEN excluded.entry_id ELSE held.entry_id END,
      thread = CASE WHEN held.claimed_at <= $7 THEN excluded.thread ELSE held.thread END,
      message = CASE WHEN held.claimed_at <= $7 THEN NULL ELSE held.message END,
      claimed_at = CASE WHEN held.claimed_at <= $7 THEN excluded.claimed_at ELSE held.claimed_at END,
      times = CASE
        WHEN held.claimed_at <= $7 THEN 1
        WHEN held.entry_id = excluded.entry_id THEN held.times + 1
        ELSE held.times END
    RETURNING *`,
  setUnaskedMessage: 'UPDATE whyfail_unasked SET message = $3 WHERE team = $1 AND channel = $2',
  unaskedCard: 'SELECT * FROM whyfail_unasked WHERE team = $1 AND channel = $2',

  muteEntry: `
    INSERT INTO whyfail_mutes (team, channel, entry_id, user_id, muted_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (team, channel, entry_id) DO NOTHING`,
  unmuteEntry: 'DELETE FROM whyfail_mutes WHERE team = $1 AND channel = $2 AND entry_id = $3',
  mutedBy: 'SELECT * FROM whyfail_mutes WHERE team = $1 AND channel = $2 AND entry_id = $3',
  mutedEntries: `
    SELECT * FROM whyfail_mutes WHERE team = $1 AND channel = $2 ORDER BY muted_at DESC, entry_id`,

  rejectMatch: `
    INSERT INTO whyfail_rejections (team, channel, fingerprint, entry_id) VALUES ($1, $2, $3, $4)
    ON CONFLICT (team, channel, fingerprint, entry_id) DO NOTHING`,
  rejectedMatches: `
    SELECT entry_id FROM whyfail_rejections
    WHERE team = $1 AND channel = $2 AND fingerprint = $3 ORDER BY entry_id`,

  recordOutcome: `
    INSERT INTO whyfail_outcomes (team, channel, thread, user_id, entry_id, step, worked, voted_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (team, channel, thread, user_id, entry_id, step) DO UPDATE SET
      worked = excluded.worked, voted_at = excluded.voted_at`,
  tally: `
    SELECT COUNT(*) AS total, COALESCE(SUM(worked), 0) AS worked FROM whyfail_outcomes
    WHERE team = $1 AND entry_id = $2 AND step = $3`,
  lastWorked: `
    SELECT * FROM whyfail_outcomes
    WHERE team = $1 AND entry_id = $2 AND worked = 1
      AND channel = COALESCE($3, channel) AND thread = COALESCE($4, thread)
    ORDER BY voted_at DESC LIMIT 1`,

  check: 'SELECT MAX(version) AS version FROM whyfail_schema',
} as const;
