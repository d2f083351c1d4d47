import { extract } from '../text/extract.ts';
import { maskVariables } from '../text/mask-variables.ts';
import { escapePattern } from '../text/regex.ts';

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
