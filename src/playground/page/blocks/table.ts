import type { RawNumberElement, RawTextElement, RichTextBlock, TableBlock } from '@slack/types';
import { el } from '../dom/el.ts';
import type { DrawContext } from './draw-context.ts';
import { renderRichText } from './rich-text.ts';

/** Draws a table; its first row is the head. */
export function renderTable(block: TableBlock, context: DrawContext): HTMLElement {
  const [head = [], ...body] = block.rows;
  const toRow = (cells: typeof head, tag: 'th' | 'td'): HTMLElement =>
    el(
      'tr',
      {},
      ...cells.map((cell, column) => {
        const { align, is_wrapped } = block.column_settings?.[column] ?? {};
        const look = `align-${align ?? 'left'}${is_wrapped ? ' wrapped' : ''}`;
        return el(tag, look, renderCell(cell, context));
      }),
    );
  return el(
    'div',
    { class: 'block block-table', tabindex: 0 },
    el(
      'table',
      {},
      el('thead', {}, toRow(head, 'th')),
      el('tbody', {}, ...body.map((row) => toRow(row, 'td'))),
    ),
  );
}

function renderCell(
  cell: RichTextBlock | RawTextElement | RawNumberElement,
  context: DrawContext,
): HTMLElement {
  return cell.type === 'rich_text' ? renderRichText(cell, context) : el('span', {}, cell.text);
}
