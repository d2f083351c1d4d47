import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextPreformatted,
  RichTextSection,
} from '@slack/types';
import { type Inline, toInline } from '../markdown.ts';
import type { Line, Outline, Part } from '../outline.ts';

/**
 * An outline as one block. Neighbouring lines share a section, because Slack sets no line between two sections.
 * @param outline heading, empty for none, and parts
 * @param colon what stands between a label and its text in this language
 */
export function toRichText(outline: Outline, colon: string): RichTextBlock {
  const elements: RichTextBlockElement[] = [];
  let open: Inline[] = outline.heading === '' ? [] : [bold(outline.heading)];
  for (const part of outline.parts) {
    if (part.kind === 'lines') {
      open = [open, ...part.lines.map((line) => toElements(line, colon))].filter(isFilled).flatMap(withBreak);
      continue;
    }
    if (isFilled(open)) elements.push(toSection(open));
    open = [];
    elements.push(toElement(part));
  }
  if (isFilled(open)) elements.push(toSection(open));
  return { type: 'rich_text', elements };
}

/**
 * Code as Slack shows it: nothing in it takes effect, and it can be copied as a whole.
 * @param code commands or a log
 */
export function toPreformatted(code: string): RichTextPreformatted {
  return { type: 'rich_text_preformatted', elements: [{ type: 'text', text: code }] };
}

function toElement(part: Exclude<Part, { kind: 'lines' }>): RichTextBlockElement {
  if (part.kind === 'code') return toPreformatted(part.code);
  return {
    type: 'rich_text_list',
    style: 'bullet',
    elements: part.items.map((item) => toSection(toInline(item))),
  };
}

function toElements(line: Line, colon: string): readonly Inline[] {
  const text = toInline(line.text);
  return line.label === undefined ? text : [bold(line.label), { type: 'text', text: colon }, ...text];
}

function withBreak(line: readonly Inline[], index: number): Inline[] {
  return index === 0 ? [...line] : [{ type: 'text', text: '\n' }, ...line];
}

function toSection(elements: Inline[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

function bold(text: string): Inline {
  return { type: 'text', text, style: { bold: true } };
}

function isFilled(elements: readonly Inline[]): boolean {
  return elements.length > 0;
}
