import type { RichTextBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import { el } from '../dom/el.ts';
import { renderCode } from '../dom/render-code.ts';
import { toEmoji } from '../text/emoji.ts';
import { renderLink, renderMention, renderPing } from '../text/render-text.ts';
import type { DrawContext } from './draw-context.ts';
import { renderUnsupported } from './unsupported.ts';

/** Draws text that comes as a tree; nothing in it is read as mrkdwn. */
export function renderRichText(block: RichTextBlock, context: DrawContext): HTMLElement {
  return el('div', 'block text', ...block.elements.map((part) => renderPart(part, context)));
}

function renderPart(part: RichTextBlockElement, context: DrawContext): HTMLElement {
  switch (part.type) {
    case 'rich_text_section':
      return el('p', {}, ...renderPieces(part.elements, context));
    case 'rich_text_quote':
      return el('blockquote', {}, ...renderPieces(part.elements, context));
    case 'rich_text_preformatted':
      return renderCode(renderPieces(part.elements, context));
    case 'rich_text_list': {
      const items = part.elements.map((item) => el('li', {}, ...renderPieces(item.elements, context)));
      const look = { class: `indent-${Math.min(part.indent ?? 0, 4)}` };
      return part.style === 'ordered' ? el('ol', look, ...items) : el('ul', look, ...items);
    }
    default:
      return renderUnsupported('element', (part as { type: string }).type);
  }
}

function renderPieces(pieces: readonly RichTextElement[], context: DrawContext): Node[] {
  return pieces.map((piece) => withStyle(piece, renderPiece(piece, context)));
}

function renderPiece(piece: RichTextElement, context: DrawContext): Node {
  switch (piece.type) {
    case 'text':
      return document.createTextNode(piece.text);
    case 'link':
      return renderLink(piece.url, piece.text ?? piece.url);
    case 'emoji':
      return document.createTextNode(toEmoji(piece.name));
    case 'user':
      return renderMention(piece.user_id, context.names);
    case 'channel':
      return el('span', 'mention', `#${context.names.channel(piece.channel_id)}`);
    case 'broadcast':
      return renderPing(piece.range);
    case 'date':
      return document.createTextNode(piece.fallback ?? new Date(piece.timestamp * 1000).toLocaleString());
    default:
      return renderUnsupported('element', piece.type);
  }
}

const STYLES = { bold: 'strong', italic: 'em', strike: 's', code: 'code' } as const;

function withStyle(piece: RichTextElement, node: Node): Node {
  let styled = node;
  for (const [style, tag] of Object.entries(STYLES)) {
    if (piece.style?.[style as keyof typeof STYLES]) styled = el(tag, {}, styled);
  }
  return styled;
}
