import type { Row, SqlValue } from './driver.ts';
import type { Frequency, Mute, Occurrence, Tally, UnaskedCard, Worked } from './store.ts';

/**
 * A text, or nothing where the column is empty.
 * @param value of a column
 */
export function toText(value: SqlValue | undefined): string | undefined {
  return value == null ? undefined : String(value);
}

/**
 * A truth value, or nothing where the column is empty.
 * @param value 0 or 1, as number or text
 */
export function toFlag(value: SqlValue | undefined): boolean | undefined {
  return value == null ? undefined : Number(value) === 1;
}

/**
 * An occurrence from a row of `whyfail_occurrences`.
 * @param row all its columns
 */
export function toOccurrence(row: Row): Occurrence {
  const message = toText(row['message']);
  return {
    team: String(row['team']),
    channel: String(row['channel']),
    thread: String(row['thread']),
    entryId: String(row['entry_id']),
    fingerprint: String(row['fingerprint']),
    at: Number(row['seen_at']),
    count: Number(row['times']),
    ...(message !== undefined && { message }),
  };
}

/**
 * A tally from its two sums.
 * @param row `worked` and `total`
 */
export function toTally(row: Row): Tally {
  return { worked: Number(row['worked'] ?? 0), total: Number(row['total'] ?? 0) };
}

/**
 * A mute from a row of `whyfail_mutes`.
 * @param row all its columns
 */
export function toMute(row: Row): Mute {
  return { entryId: String(row['entry_id']), user: String(row['user_id']), at: Number(row['muted_at']) };
}

/**
 * A vote for a fix from a row of `whyfail_outcomes`.
 * @param row all its columns
 */
export function toWorked(row: Row): Worked {
  return {
    step: Number(row['step']),
    channel: String(row['channel']),
    thread: String(row['thread']),
    user: String(row['user_id']),
    at: Number(row['voted_at']),
  };
}

/**
 * A frequency from its sums.
 * @param row `entry_id`, `total` and `last`
 */
export function toFrequency(row: Row): Frequency {
  return { entryId: String(row['entry_id']), count: Number(row['total']), last: Number(row['last']) };
}

/**
 * An unasked card from a row of `whyfail_unasked`.
 * @param row all its columns
 */
export function toUnaskedCard(row: Row): UnaskedCard {
  const message = toText(row['message']);
  return {
    thread: String(row['thread']),
    count: Number(row['times']),
    since: Number(row['claimed_at']),
    ...(message !== undefined && { message }),
  };
}
