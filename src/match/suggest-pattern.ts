import { extract } from '../text/extract.ts';
import { maskVariables } from '../text/mask-variables.ts';
import { compilePattern, escapePattern } from '../text/regex.ts';
import { shield } from './shield.ts';
import { toWords } from './words.ts';

/** A pattern for an error, made from one paste of it. */
export interface SuggestedPattern {
  /** The line it was made from. */
  readonly line: string;
  /** The line with its variable parts generalised; named groups fill placeholders. */
  readonly source: string;
}

const MOST_LINES = 6;

/** What stands for each kind of variable part; the first of a kind gets the kind's name as group. */
const KINDS: Readonly<Record<string, { readonly group?: string; readonly body: string }>> = {
  url: { group: 'url', body: String.raw`https?://[^\s"'<>)]+` },
  uuid: { body: '[0-9a-f-]{36}' },
  ip: { group: 'host', body: String.raw`[^\s"'()]+` },
  path: { group: 'path', body: String.raw`[^\s"'():]+` },
  host: { group: 'host', body: String.raw`[^\s"'()]+` },
  hash: { body: '[0-9a-f:]+' },
  id: { body: String.raw`[\w.-]+` },
  number: { body: String.raw`[\d.,]+` },
  quoted: { body: String.raw`[^'"\x60]+` },
};

/** Patterns that together hit every sample. */
export interface SuggestedPatterns {
  /** The telling line of the first sample. */
  readonly line: string | undefined;
  readonly sources: readonly string[];
}

/**
 * One pattern for the first sample, and one more for each sample that the earlier ones miss.
 * @param samples cleaned, redacted pastes of one error
 * @param given the author's own pattern, which goes first
 */
export function suggestPatterns(samples: readonly string[], given: string | undefined): SuggestedPatterns {
  const sources = given === undefined ? [] : [given];
  let line: string | undefined;
  // The shortest sample holds the error and little else.
  for (const sample of [...samples].sort((a, b) => a.length - b.length)) {
    const suggested = suggestPattern(
      sample,
      samples.filter((other) => other !== sample),
    );
    line ??= suggested?.line;
    if (suggested && !sources.some((source) => hits(source, sample))) sources.push(suggested.source);
  }
  return { line, sources };
}

function hits(source: string, text: string): boolean {
  const compiled = compilePattern(source);
  return compiled.ok && compiled.pattern.find(text) !== undefined;
}

/**
 * Generalises the telling line of a paste: hosts, paths, ids, numbers and quoted values become classes, the rest stays literal.
 * @param text cleaned, redacted paste
 * @param others more pastes of the same error; the line that they share is the telling one
 */
export function suggestPattern(text: string, others: readonly string[] = []): SuggestedPattern | undefined {
  const line = toTellingLine(text, others);
  if (!line) return undefined;
  const named = new Set<string>();
  const { shielded, unshield } = shield(toHead(line.replace(REQUEST_TAIL, '')));
  const source = maskVariables(shielded)
    .replace(QUOTED, '$1<quoted>$1')
    .split(/(<(?:url|uuid|ip|path|host|hash|id|number|quoted)>)/)
    .map((part) => toSource(part, named))
    .join('');
  return { line, source: unshield(source) };
}

/** What nginx prints behind every error, about the request and not about the error. */
const REQUEST_TAIL = /, (?:client|server|request|upstream|host): .*$/;
/** What stands further right is the case and not the error. */
const MOST_CHARACTERS = 160;
/** A value without spaces; with them, it is part of the message. */
const QUOTED = /(['"`])[^'"`\s<>]{1,60}\1/g;
function toHead(line: string): string {
  return line.length <= MOST_CHARACTERS ? line : line.slice(0, line.lastIndexOf(' ', MOST_CHARACTERS));
}

function toTellingLine(text: string, others: readonly string[]): string | undefined {
  const lines = extract(text, MOST_LINES).map((excerpt) => excerpt.text);
  const shared = others
    .flatMap((other) => extract(other, MOST_LINES))
    .map((excerpt) => toWords(excerpt.text));
  const scored = lines.map((line) => ({
    line,
    score: Math.max(0, ...shared.map((words) => toOverlap(line, words))),
  }));
  return scored.reduce<{ line: string; score: number } | undefined>(
    (best, one) => (best && best.score >= one.score ? best : one),
    undefined,
  )?.line;
}

/** Share of all words of two lines that stand in both. */
function toOverlap(line: string, words: readonly string[]): number {
  const own = new Set(toWords(line));
  const both = words.filter((word) => own.has(word)).length;
  return both / Math.max(1, own.size + words.length - both);
}

function toSource(part: string, named: Set<string>): string {
  const kind = KINDS[part.slice(1, -1)];
  if (!part.startsWith('<') || !kind) return escapePattern(part);
  if (!kind.group || named.has(kind.group)) return kind.body;
  named.add(kind.group);
  return `(?<${kind.group}>${kind.body})`;
}
