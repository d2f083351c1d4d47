/** A piece of a Markdown document; a gap is one or more blank lines or a rule. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'code'; readonly language: string; readonly code: string }
  | { readonly kind: 'item'; readonly mark: string; readonly text: string }
  | { readonly kind: 'quote' | 'text'; readonly text: string }
  | { readonly kind: 'gap' };

/**
 * Cuts Markdown into the pieces a card is made of, line by line.
 * @param markdown body of a card, with LF line ends
 */
export function toBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const fence = /^(\s*)(`{3,}|~{3,})\s*([^\s`]*)/.exec(line);
    if (fence) {
      const [, indent = '', mark = '', language = ''] = fence;
      const end = findFenceEnd(lines, at + 1, mark);
      const code = lines.slice(at + 1, end).map((text) => dropIndent(text, indent.length));
      blocks.push({ kind: 'code', language, code: code.join('\n') });
      at = end;
    } else blocks.push(toBlock(line, blocks));
  }
  return blocks;
}

function findFenceEnd(lines: readonly string[], from: number, mark: string): number {
  for (let at = from; at < lines.length; at += 1) {
    const text = (lines[at] ?? '').trim();
    if (text.startsWith(mark) && text === mark.charAt(0).repeat(text.length)) return at;
  }
  return lines.length;
}

function dropIndent(line: string, width: number): string {
  return line.slice(Math.min(width, line.length - line.trimStart().length));
}

/** Runs of blanks mean nothing in prose and would only be searched again and again. */
function toBlock(raw: string, before: Block[]): Block {
  const indent = /^\s{0,8}/.exec(raw)?.[0] ?? '';
  const line = indent + raw.replace(/\s+/g, ' ').trim();
  if (/^\s*([-*_]\s*){3,}$|^\s*$/.test(line)) return { kind: 'gap' };
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  const quote = /^\s*>\s?(.*)$/.exec(line);
  if (quote) return quote[1]?.trim() ? { kind: 'quote', text: quote[1] } : { kind: 'gap' };
  const item = /^\s*([-*+]|\d{1,3}[.)])\s+(.*)$/.exec(line);
  if (item) return { kind: 'item', mark: item[1] ?? '-', text: item[2] ?? '' };
  const last = before.at(-1);
  if (last?.kind === 'item' && /^\s{2,}/.test(line)) {
    before.pop();
    return { ...last, text: `${last.text} ${line.trim()}` };
  }
  return { kind: 'text', text: line };
}
