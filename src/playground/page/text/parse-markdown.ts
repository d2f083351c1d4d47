import type { Inline, Passage } from './nodes.ts';

const FENCE = /^\s*(`{3,}|~{3,})/;
const HEADING = /^#{1,6} +(.*?)(?: +#+)?$/;
const ITEM = /^\s*(?:([-*+])|\d{1,9}[.)]) +(.*)$/;
const RULE = /^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/;
const QUOTE = /^ {0,3}> ?/;

/**
 * Reads the part of Markdown that a `markdown` block is used for here: headings, lists, fences, quotes, rules,
 * `**bold**`, `*italic*`, `~~strike~~`, code spans and links. Anything else stays text. Never throws.
 */
export function parseMarkdown(text: string): Passage[] {
  const passages: Passage[] = [];
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; ) {
    const end = endOfPassage(lines, at);
    const passage = toPassage(lines.slice(at, end));
    if (passage) passages.push(passage);
    at = end;
  }
  return passages;
}

type LineKind = 'blank' | 'fence' | 'heading' | 'rule' | 'bullets' | 'numbers' | 'quote' | 'text';

function toKind(line: string): LineKind {
  if (line.trim() === '') return 'blank';
  if (FENCE.test(line)) return 'fence';
  if (HEADING.test(line)) return 'heading';
  if (RULE.test(line)) return 'rule';
  if (QUOTE.test(line)) return 'quote';
  const item = ITEM.exec(line);
  if (!item) return 'text';
  return item[1] ? 'bullets' : 'numbers';
}

function endOfPassage(lines: readonly string[], start: number): number {
  const first = lines[start] ?? '';
  const kind = toKind(first);
  if (kind === 'fence') {
    const fence = FENCE.exec(first)?.[1] ?? '```';
    const close = lines.findIndex((line, index) => index > start && line.trim() === fence);
    return close < 0 ? lines.length : close + 1;
  }
  if (kind === 'heading' || kind === 'rule') return start + 1;
  let end = start + 1;
  while (end < lines.length && toKind(lines[end] ?? '') === kind) end += 1;
  return end;
}

function toPassage(lines: readonly string[]): Passage | undefined {
  const first = lines[0] ?? '';
  const kind = toKind(first);
  switch (kind) {
    case 'blank':
      return undefined;
    case 'rule':
      return { kind: 'rule' };
    case 'fence': {
      const closed = lines.length > 1 && FENCE.test(lines.at(-1) ?? '');
      return { kind: 'pre', text: lines.slice(1, closed ? -1 : undefined).join('\n') };
    }
    case 'heading':
      return { kind: 'heading', children: parseMarkdownInline(HEADING.exec(first)?.[1] ?? '') };
    case 'bullets':
    case 'numbers':
      return {
        kind: 'list',
        ordered: kind === 'numbers',
        items: lines.map((line) => parseMarkdownInline(ITEM.exec(line)?.[2] ?? line)),
      };
    case 'quote':
      return {
        kind: 'quote',
        children: parseMarkdownInline(lines.map((line) => line.replace(QUOTE, '')).join('\n')),
      };
    case 'text':
      return { kind: 'paragraph', children: parseMarkdownInline(lines.join('\n')) };
  }
}

const TOKEN =
  /`([^`\n]{1,2000})`|\*\*([^*\n]{1,2000})\*\*|~~([^~\n]{1,2000})~~|(?<![\p{L}\p{N}*_])[*_]([^*_\n]{1,2000})[*_](?![\p{L}\p{N}*_])|\[([^\]\n]{1,500})\]\((https?:\/\/[^\s)]{1,2000})\)/gu;

/** Marks do not nest here, which keeps the reading linear; text in a mark is shown as it stands. */
function parseMarkdownInline(text: string): Inline[] {
  const nodes: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > from) nodes.push({ kind: 'text', text: text.slice(from, match.index) });
    nodes.push(toInline(match));
    from = match.index + match[0].length;
  }
  if (from < text.length) nodes.push({ kind: 'text', text: text.slice(from) });
  return nodes;
}

function toInline([, code, bold, strike, italic, label, url]: RegExpExecArray): Inline {
  if (code !== undefined) return { kind: 'code', text: code };
  if (bold !== undefined) return { kind: 'bold', children: [{ kind: 'text', text: bold }] };
  if (strike !== undefined) return { kind: 'strike', children: [{ kind: 'text', text: strike }] };
  if (italic !== undefined) return { kind: 'italic', children: [{ kind: 'text', text: italic }] };
  return { kind: 'link', url: url ?? '', text: label ?? '' };
}
