import type { RichTextBlock, RichTextText } from '@slack/types';
import type { CardView } from '../card-view.ts';
import { toWholeIndex } from '../cut-text.ts';

/**
 * The reader's own line as a quote with the matched part in bold; for a card without one, the error as the entry has it.
 * @param view what the card shows
 */
export function renderMatchedLine(view: CardView): readonly RichTextBlock[] {
  const elements = toPieces(view).filter((piece) => piece.text !== '');
  return elements.length === 0
    ? []
    : [{ type: 'rich_text', elements: [{ type: 'rich_text_quote', elements }] }];
}

function toPieces(view: CardView): RichTextText[] {
  const { line, span } = view.state;
  if (line === '') return [{ type: 'text', text: view.answer.signature?.text ?? '' }];
  const start = toWholeIndex(line, span[0]);
  const end = toWholeIndex(line, span[1]);
  return [
    { type: 'text', text: line.slice(0, start) },
    { type: 'text', text: line.slice(start, end), style: { bold: true } },
    { type: 'text', text: line.slice(end) },
  ];
}
