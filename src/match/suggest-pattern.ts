import { extract } from '../text/extract.ts';
import { maskVariables } from '../text/mask-variables.ts';
import { compilePattern, escapePattern } from '../text/regex.ts';

/** A pattern for an error, made from one paste of it. */
export interface SuggestedPattern {
  /** The line it was made from. */
  readonly line: string;
  /** The line with its variable parts generalised; named groups fill placeholders. */
  readonly source: string;
}

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
  for (const sample of samples) {
    const suggested = suggestPattern(sample);
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
 * Generalises the telling line of a paste: hosts, paths, ids and numbers become classes, the rest stays literal.
 * @param text cleaned, redacted paste
 */
export function suggestPattern(text: string): SuggestedPattern | undefined {
  const line = extract(text, 1)[0]?.text;
  if (!line) return undefined;
  const named = new Set<string>();
  const source = maskVariables(line)
    .split(/(<(?:url|uuid|ip|path|host|hash|id|number)>)/)
    .map((part) => toSource(part, named))
    .join('');
  return { line, source };
}

function toSource(part: string, named: Set<string>): string {
  const kind = KINDS[part.slice(1, -1)];
  if (!part.startsWith('<') || !kind) return escapePattern(part);
  if (!kind.group || named.has(kind.group)) return kind.body;
  named.add(kind.group);
  return `(?<${kind.group}>${kind.body})`;
}
