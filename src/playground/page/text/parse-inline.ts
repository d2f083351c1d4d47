import { decodeEntities } from './decode-entities.ts';
import type { Inline } from './nodes.ts';
import { parseReference } from './parse-reference.ts';

type MarkKind = 'bold' | 'italic' | 'strike';

const MARKS: Readonly<Record<string, MarkKind>> = { '*': 'bold', _: 'italic', '~': 'strike' };
const SPECIAL = /[*_~`<:]/g;
const EMOJI = /:([a-z0-9_+-]{1,40}):/y;
const REFERENCE = /<([^<>\n]{1,3000})>/y;

/**
 * Reads the marks and references of running mrkdwn.
 * Each kind of mark is looked for at most once in vain, so the time grows with the length alone.
 *
 * @param text escaped as it travels; may hold line breaks, over which no mark reaches
 * @param open marks that are already open around the text
 */
export function parseInline(text: string, open: readonly string[] = []): Inline[] {
  const nodes: Inline[] = [];
  const hopeless = new Map<string, number>();
  let plainFrom = 0;
  let at = 0;
  const take = (node: Inline, end: number): void => {
    if (at > plainFrom) nodes.push({ kind: 'text', text: decodeEntities(text.slice(plainFrom, at)) });
    nodes.push(node);
    at = end;
    plainFrom = end;
  };
  for (;;) {
    SPECIAL.lastIndex = at;
    const found = SPECIAL.exec(text);
    if (!found) break;
    at = found.index;
    const mark = found[0];
    const read = readAt(text, at, { mark, open, hopeless });
    if (read) take(read.node, read.end);
    else at += 1;
  }
  at = text.length;
  if (at > plainFrom) nodes.push({ kind: 'text', text: decodeEntities(text.slice(plainFrom)) });
  return nodes;
}

interface Around {
  readonly mark: string;
  readonly open: readonly string[];
  /** For each mark, the place up to which a closing one is known to be missing. */
  readonly hopeless: Map<string, number>;
}

function readAt(text: string, at: number, around: Around): { node: Inline; end: number } | undefined {
  const { mark, open, hopeless } = around;
  if (mark === ':') {
    const name = readSticky(EMOJI, text, at);
    return name ? { node: { kind: 'emoji', name }, end: at + name.length + 2 } : undefined;
  }
  if (mark === '<') {
    const body = readSticky(REFERENCE, text, at);
    const node = body ? parseReference(body) : undefined;
    return body && node ? { node, end: at + body.length + 2 } : undefined;
  }
  if (at < (hopeless.get(mark) ?? 0)) return undefined;
  const kind = MARKS[mark];
  if (text[at + 1] === mark) return undefined;
  if (kind && (open.includes(mark) || !canOpen(text, at))) return undefined;
  const close = findClose(text, at, mark);
  if (close < 0) {
    hopeless.set(mark, endOfLine(text, at));
    return undefined;
  }
  const inner = text.slice(at + 1, close);
  if (!kind) return { node: { kind: 'code', text: decodeEntities(inner) }, end: close + 1 };
  return { node: { kind, children: parseInline(inner, [...open, mark]) }, end: close + 1 };
}

function canOpen(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return !/[\p{L}\p{N}]/u.test(before) && !/\s/.test(after);
}

function readSticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[1];
}

function findClose(text: string, at: number, mark: string): number {
  const end = endOfLine(text, at);
  for (
    let close = text.indexOf(mark, at + 2);
    close >= 0 && close < end;
    close = text.indexOf(mark, close + 1)
  ) {
    if (mark === '`') return close;
    const before = text[close - 1] ?? ' ';
    const after = text[close + 1] ?? ' ';
    if (!/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after)) return close;
  }
  return -1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
