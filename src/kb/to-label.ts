import { stripMarkup } from './strip-markup.ts';
import type { FoundConcept } from './words/find-concept.ts';
import { findConcept } from './words/find-concept.ts';

/** A line that opens with a label: `**Root Cause**: why`. */
export interface Label {
  /** The label as written, without marks. */
  readonly name: string;
  /** The part it opens, when it is a known one. */
  readonly found: FoundConcept | undefined;
  readonly text: string;
}

/**
 * Cuts a line into its labelled parts: `**When**: a | **Risks**: b` has two. A line without label has none.
 * @param line Markdown outside code
 */
export function toLabels(line: string): Label[] {
  return line.split(/\s*[|｜]\s*(?=\*\*)/).flatMap((part) => toLabel(part) ?? []);
}

function toLabel(part: string): Label | undefined {
  const bold = /^[^\p{L}\p{N}`*]*\*\*(.+?)\*\*\s*(:|：|→|->)?\s*(.*)$/u.exec(part);
  if (bold) {
    const [, name = '', mark, text = ''] = bold;
    const found = findConcept(stripMarkup(name));
    if (!found && !mark && !/[:：]\s*$/.test(name)) return undefined;
    return { name: toName(name), found, text: text.trim() };
  }
  const plain = /^([\p{L}][^:：`]{0,30})[:：]\s*(.*)$/u.exec(part.trim());
  const found = plain && findConcept(plain[1] ?? '');
  return found && !found.rest ? { name: toName(plain[1] ?? ''), found, text: plain[2] ?? '' } : undefined;
}

function toName(label: string): string {
  return stripMarkup(label).replace(/\s*[:：]\s*$/, '');
}
