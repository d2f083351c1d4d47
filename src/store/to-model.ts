import type { Row, SqlValue } from './driver.ts';
import type { Occurrence, Tally } from './store.ts';

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
