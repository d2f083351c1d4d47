/**
 * The tables, one step per version; a step that was released never changes.
 * The same SQL serves SQLite and Postgres. Every column holds an id, a number, a code or a hash, never a text that somebody wrote.
 * Times are milliseconds since the epoch, truth values 0 and 1.
 */
export const TABLE_STEPS: readonly string[] = [
  `
  CREATE TABLE whyfail_events (
    team TEXT NOT NULL,
    event_key TEXT NOT NULL,
    claim TEXT NOT NULL,
    claimed_at BIGINT NOT NULL,
    done INTEGER NOT NULL,
    PRIMARY KEY (team, event_key)
  );
  CREATE INDEX whyfail_events_by_time ON whyfail_events (claimed_at);

  CREATE TABLE whyfail_users (
    team TEXT NOT NULL,
    user_id TEXT NOT NULL,
    lang TEXT NOT NULL,
    PRIMARY KEY (team, user_id)
  );

  CREATE TABLE whyfail_channels (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    lang TEXT,
    watched INTEGER,
    watched_by TEXT,
    watched_at BIGINT,
    PRIMARY KEY (team, channel)
  );

  CREATE TABLE whyfail_occurrences (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    message TEXT,
    fingerprint TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (team, channel, thread, entry_id)
  );
  CREATE INDEX whyfail_occurrences_by_time ON whyfail_occurrences (team, seen_at);
  CREATE INDEX whyfail_occurrences_by_entry ON whyfail_occurrences (team, entry_id, seen_at);

  CREATE TABLE whyfail_unasked (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    claim TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    thread TEXT NOT NULL,
    message TEXT,
    claimed_at BIGINT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (team, channel)
  );

  CREATE TABLE whyfail_mutes (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    muted_at BIGINT NOT NULL,
    PRIMARY KEY (team, channel, entry_id)
  );

  CREATE TABLE whyfail_rejections (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    PRIMARY KEY (team, channel, fingerprint, entry_id)
  );

  CREATE TABLE whyfail_outcomes (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    thread TEXT NOT NULL,
    user_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    step INTEGER NOT NULL,
    worked INTEGER NOT NULL,
    voted_at BIGINT NOT NULL,
    PRIMARY KEY (team, channel, thread, user_id, entry_id, step)
  );
  CREATE INDEX whyfail_outcomes_by_step ON whyfail_outcomes (team, entry_id, step);
  `,
];
