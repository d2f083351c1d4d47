import { escapePattern } from '../text/regex.ts';
import { isCommand } from './is-command.ts';
import type { Card } from './schema.ts';

/** Fewer literal characters than this say too little to recognise an error by. */
const MIN_LITERALS = 8;
/**
 * Patterns for a card without canon: the code spans of its TL;DR and checklist that quote an error, `...` standing for
 * anything. Commands, options, names and short spans are left out.
 * @param card the card
 */
export function cardPatterns(card: Card): string[] {
  const prose = [...card.checklist, card.tldr];
  const spans = prose.flatMap((text) =>
    Array.from(text.matchAll(/`([^`]+)`/g), (match) => (match[1] ?? '').trim()),
  );
  return [...new Set(spans.filter(isError).map(toPattern))];
}

function isError(span: string): boolean {
  const literals = span.replace(/\.{3,}|…|\s/g, '');
  if (literals.length < MIN_LITERALS || span.startsWith('-')) return false;
  if (!/\s/.test(span))
    return /^[A-Z][A-Z0-9_]+$|(Error|Exception|Failure|Fault|BackOff|Killed)\b/.test(span);
  return !isCommand(span);
}

/** Blanks around `...` are for the eye: in `exec ... : format error` the software prints none. */
function toPattern(span: string): string {
  return span
    .split(/\s*(?:\.{3,}|…)\s*/)
    .map(escapePattern)
    .join('.*');
}
