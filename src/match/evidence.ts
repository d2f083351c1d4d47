import type { LineRole } from '../text/line-role.ts';
import type { PatternMatch } from './pattern-stage.ts';
import type { TextLines } from './text-lines.ts';
import { THRESHOLDS } from './thresholds.ts';

/** What a hit is worth, and why. */
export interface Evidence {
  /** Probability that the entry is right, from this hit alone, 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** A letter prefix and a number, as compilers and databases name their errors. */
const CODE = /^\W*[A-Z]{1,6}-?\d{3,6}\W*$/;

/**
 * Weighs a pattern hit: a regex that matched is weak evidence, literals that had to be there are strong evidence.
 * @param match the hit
 * @param role what its line is for
 * @param lines the text it was found in
 */
export function weighPattern(match: PatternMatch, role: LineRole, lines: TextLines): Evidence {
  const isCode = CODE.test(lines.text.slice(match.start, match.end));
  const weight = match.weight + (isCode ? THRESHOLDS.codeWeight : 0);
  const reasons = [isCode ? 'an error code' : `${match.weight} literal characters`];
  let confidence = 0.98 / (1 + Math.exp(-(weight - THRESHOLDS.evenWeight) / THRESHOLDS.weightScale));
  if (match.weight < THRESHOLDS.wordWeight && isInsideWord(match, lines.text)) {
    confidence *= THRESHOLDS.insideWord;
    reasons.push('short and inside a longer word');
  }
  if (match.weight < THRESHOLDS.sentenceWeight && isInsideSentence(match, lines.text)) {
    confidence *= THRESHOLDS.insideSentence;
    reasons.push('in the middle of a sentence, as people talk about errors');
  }
  if (isInsideCode(match, lines)) {
    confidence *= THRESHOLDS.insideSentence;
    reasons.push('in source code, which names errors without having them');
  }
  if (role === 'plain') {
    confidence *= THRESHOLDS.plainLine;
    reasons.push('on a line that reports no failure');
  }
  if (role === 'cause') reasons.push('on a line that names a cause');
  return { confidence, reasons };
}

/** Software puts a colon, a bracket or a line end beside the message it passes on; people put words on both sides. */
function isInsideSentence({ start, end }: PatternMatch, text: string): boolean {
  return (
    /[A-Za-z,] $/.test(text.slice(Math.max(0, start - 2), start)) && /^ [a-z]/.test(text.slice(end, end + 2))
  );
}

/**
 * `// sometimes we get: no space left on device`, `except psycopg.errors.UniqueViolation:`, `echo "jq: command not found"`,
 * `- [x] handle "connection reset by peer"`. A comment with `*` or `#` does not count: curl and root's prompt print them.
 */
const CODE_BEFORE =
  /^\s*(?:\/\/|\/\*|(?:except|rescue)\b|\}? ?catch\b|[-*] \[[ x]\])|\b(?:echo|printf|print\(|console\.\w{1,9}\(|log\.\w{1,9}\()\s*["'`][^"'`]*$/;

function isInsideCode(match: PatternMatch, lines: TextLines): boolean {
  const { start } = lines.line(match.line);
  return CODE_BEFORE.test(lines.text.slice(Math.max(start, match.start - MOST_BEFORE), match.start));
}

const MOST_BEFORE = 300;

function isInsideWord({ start, end }: PatternMatch, text: string): boolean {
  const joins = (at: number): boolean => /^\w\w$/.test(text.slice(at - 1, at + 1));
  return joins(start) || joins(end);
}
