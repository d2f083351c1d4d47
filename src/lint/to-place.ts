import type { Entry } from '../kb/schema.ts';

/**
 * Where a pattern stands, for people who want to find it.
 * @param entry its entry
 * @param source the pattern
 */
export function toPlace(entry: Entry, source: string): string {
  return `${entry.paths[0] ?? entry.id}: pattern ${source}`;
}
