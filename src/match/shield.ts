import { escapePattern } from '../text/regex.ts';

/** Codes (TS2304, UTF-8, ECONNREFUSED, #31, ERROR 1062) and dotted names that are no hosts (json.decoder): they tell the error. */
const TELLING =
  /(?<=\b(?:error|errno|code|status|http)[ :=]{1,2})\d{3,5}\b|\b[A-Z]{1,6}-?\d{1,6}\b|(?<!\w)#\d+\b|\b[A-Z_]{4,}\b|(?<![\w@/.-])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+(?![\w.-]|:\d)/g;
const HOST = /\.(?:com|org|net|io|dev|cn|local|lan|internal|example|svc|test)\b/i;
/** Masking squeezes them, and `ERROR:  column` prints two. */
const BLANKS = /\s{2,}/g;
/** Characters of the private use area stand for what must not be masked. */
const SHIELD = 0xe000;

/** A line in which what tells the error is hidden from masking. */
export interface Shielded {
  readonly shielded: string;
  /** Puts it back into a pattern made from the line. */
  readonly unshield: (source: string) => string;
}

/**
 * Hides codes and dotted names behind marks that no mask takes for a variable.
 * @param line cleaned line
 */
export function shield(line: string): Shielded {
  const sources: string[] = [];
  const hide = (source: string): string => String.fromCodePoint(SHIELD + sources.push(source) - 1);
  const shielded = line
    .replace(TELLING, (text) => (HOST.test(text) ? text : hide(escapePattern(text))))
    .replace(BLANKS, () => hide(' +'));
  const unshield = (source: string): string =>
    source.replace(/[\ue000-\uefff]/g, (mark) => sources[mark.charCodeAt(0) - SHIELD] ?? '');
  return { shielded, unshield };
}
