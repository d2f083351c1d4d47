import { type LineRole, toLineRole } from './line-role.ts';

/** A line that may carry the failure. */
export interface Excerpt {
  /** Line number from 0. */
  readonly line: number;
  /** At most 300 characters. */
  readonly text: string;
  readonly role: LineRole;
}

const MAX_TEXT = 300;

/**
 * The lines that most likely carry the failure, best first: causes, then error lines from the last to the first,
 * because the last error is where the program gave up; in a text without any, its first and last lines.
 * @param text cleaned text
 * @param most how many lines
 */
export function extract(text: string, most: number): readonly Excerpt[] {
  const lines = text.split('\n').map((line, number): Excerpt => {
    return { line: number, text: line.trim().slice(0, MAX_TEXT), role: toLineRole(line) };
  });
  const causes = lines.filter(({ role }) => role === 'cause').reverse();
  const errors = lines.filter(({ role }) => role === 'error');
  const plain = lines.filter(({ role }) => role === 'plain');
  const ranked = [
    ...causes,
    ...errors.slice(0, 1),
    ...errors.slice(1).reverse(),
    ...plain.slice(-2).reverse(),
    ...plain.slice(0, 2),
  ];
  return distinct(ranked).slice(0, most);
}

function distinct(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  return [...new Map(excerpts.map((excerpt) => [excerpt.text, excerpt])).values()];
}
