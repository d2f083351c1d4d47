import type { ContextBlockElement, KnownBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import { cutCode, cutText } from '../cut-text.ts';
import { LIMITS } from '../limits.ts';
import { trimElement } from './trim-element.ts';
import { trimText } from './trim-text.ts';

/**
 * Cuts the texts of a block in place, each to its own limit and to `cap`, and takes out what has become empty.
 * @param block any block; of types that whyfail does not send only the id is looked at
 * @param cap longest text, in UTF-16 units
 * @returns false when nothing is left that could be shown
 */
export function trimBlock(block: KnownBlock, cap: number): boolean {
  if ((block.block_id?.length ?? 0) > LIMITS.id) delete block.block_id;
  switch (block.type) {
    case 'header':
      return trimText(block.text, Math.min(LIMITS.header, cap));
    case 'markdown':
      return trimText(block, Math.min(LIMITS.markdown, cap));
    case 'context':
      block.elements = block.elements.filter((element) => trimContext(element, cap));
      block.elements.length = Math.min(block.elements.length, LIMITS.context.elements);
      return block.elements.length > 0;
    case 'actions':
      block.elements = block.elements.filter(trimElement).slice(0, LIMITS.actions);
      return block.elements.length > 0;
    case 'rich_text':
      block.elements = block.elements.filter((element) => trimRichText(element, cap));
      return block.elements.length > 0;
    case 'section':
      if (!trimText(block.text, Math.min(LIMITS.section.text, cap))) delete block.text;
      if (block.fields !== undefined) {
        const max = Math.min(LIMITS.section.field, cap);
        block.fields = block.fields.filter((field) => trimText(field, max)).slice(0, LIMITS.section.fields);
        if (block.fields.length === 0) delete block.fields;
      }
      if (block.accessory !== undefined && !trimElement(block.accessory)) delete block.accessory;
      return block.text !== undefined || block.fields !== undefined;
    case 'input':
      if (!trimText(block.hint, LIMITS.input.hint)) delete block.hint;
      return trimText(block.label, LIMITS.input.label) && trimElement(block.element);
    default:
      return true;
  }
}

function trimContext(element: ContextBlockElement, cap: number): boolean {
  return element.type === 'image' || trimText(element, Math.min(LIMITS.context.text, cap));
}

function trimRichText(element: RichTextBlockElement, cap: number): boolean {
  switch (element.type) {
    case 'rich_text_list':
      element.elements = element.elements.filter((item) => trimRichText(item, cap));
      return element.elements.length > 0;
    case 'rich_text_preformatted':
      element.elements = element.elements.filter((part) => trimInline(part, cap, cutCode));
      return element.elements.length > 0;
    default:
      element.elements = element.elements.filter((part) => trimInline(part, cap, cutText));
      return element.elements.length > 0;
  }
}

function trimInline(element: RichTextElement, cap: number, cut: typeof cutText): boolean {
  if (element.type === 'link') {
    if (element.text !== undefined) element.text = cut(element.text, cap);
    if (element.text === '') delete element.text;
    return element.url !== '' && element.url.length <= LIMITS.link;
  }
  if (element.type !== 'text') return true;
  trimText(element, cap, cut);
  return element.text !== '';
}
