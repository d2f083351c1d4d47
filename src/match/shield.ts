import { escapePattern } from '../text/regex.ts';

/** Codes (TS2304, UTF-8, ECONNREFUSED, #31) and dotted names that are no hosts (json.decoder): they tell the error. */
const TELLING =
  /\b[A-Z]{1,6}-?\d{1,6}\b|(?<!\w)#\d+\b|\b[A-Z_]{4,}\b|(?<![\w@/.-])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+(?![\w.-]|:\d)/g;
const HOST = /\.(?:com|org|net|io|dev|cn|local|lan|internal|example|svc|test)\b/i;
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
  const kept: string[] = [];
  const shielded = line.replace(TELLING, (text) => {
    if (HOST.test(text)) return text;
    kept.push(text);
    return String.fromCodePoint(SHIELD + kept.length - 1);
  });
  const unshield = (source: string): string =>
    source.replace(/[\ue000-\uefff]/g, (mark) => escapePattern(kept[mark.charCodeAt(0) - SHIELD] ?? ''));
  return { shielded, unshield };
}
