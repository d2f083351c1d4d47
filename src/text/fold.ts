/**
 * One UTF-16 unit without its case, as RE2's case-insensitive matching sees it.
 * Upper before lower joins what lower alone leaves apart: the Kelvin sign with `k`, long s with `s`, final sigma with sigma.
 * @param unit a string of length 1
 */
export function foldUnit(unit: string): string {
  const upper = unit.toUpperCase();
  const lower = (upper.length === 1 ? upper : unit).toLowerCase();
  return lower.length === 1 ? lower : unit;
}

/**
 * A text without its case; the length stays, so that offsets in one are offsets in the other.
 * @param text any text
 */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length && !UPPER_MATTERS.test(text)) return lower;
  return Array.from({ length: text.length }, (_, index) => foldUnit(text.charAt(index))).join('');
}

/** The few characters that `toLowerCase` alone does not fold; unit by unit costs a hundred times as much. */
const UPPER_MATTERS =
  /[\u00b5\u0131\u017f\u0345\u03c2\u03d0\u03d1\u03d5\u03d6\u03f0\u03f1\u03f5\u1c80-\u1c8a\u1e9b\u1fbe]/;

const PUNCTUATION: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\uff07]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\uff02]/g, '"'],
  [/\u2014/g, '--'],
  [/[\u2010-\u2013\u2212]/g, '-'],
  [/\u2026/g, '...'],
];

/**
 * Typographic quotes, dashes and ellipses as the ASCII that was typed before a chat client improved it.
 * Patterns go through the same fold, so that a localised message with curly quotes still finds itself.
 * @param text any text
 */
export function foldPunctuation(text: string): string {
  return PUNCTUATION.reduce((folded, [from, to]) => folded.replace(from, to), text);
}
