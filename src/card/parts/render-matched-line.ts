import type { RichTextBlock, RichTextQuote, RichTextText } from '@slack/types';
import type { CardView } from '../card-view.ts';
import { toWholeIndex } from '../cut-text.ts';

/**
 * The reader's own line as a quote with the matched part in bold; for a card without one, the error as the entry has it.
 * @param view what the card shows
 */
export function renderMatchedLine(view: CardView): readonly RichTextBlock[] {
  const { line, span } = view.state;
  const quote = line === '' ? toQuote(view.answer.signature?.text ?? '', [0, 0]) : toQuote(line, span);
  return quote.length === 0 ? [] : [{ type: 'rich_text', elements: [...quote] }];
}

/**
 * A line as a quote with a part of it in bold; nothing for an empty one.
 * @param line any text
 * @param span start and end of the part
 */
export function toQuote(line: string, span: readonly [number, number]): readonly RichTextQuote[] {
  const start = toWholeIndex(line, span[0]);
  const end = toWholeIndex(line, span[1]);
  const pieces: readonly RichTextText[] = [
    { type: 'text', text: line.slice(0, start) },
    { type: 'text', text: line.slice(start, end), style: { bold: true } },
    { type: 'text', text: line.slice(end) },
  ];
  const elements = pieces.filter((piece) => piece.text !== '');
  return elements.length === 0 ? [] : [{ type: 'rich_text_quote', elements }];
}
