import type { SectionBlock } from '@slack/types';
import { el } from '../dom/el.ts';
import { renderTextObject } from '../text/render-text-object.ts';
import type { DrawContext } from './draw-context.ts';
import { renderElement } from './render-element.ts';

/** Draws text, two columns of fields, and what stands to their right. */
export function renderSection(block: SectionBlock, context: DrawContext): HTMLElement {
  const place = {
    blockId: block.block_id ?? '',
    dispatches: true,
    ...(block.text && { label: block.text.text }),
  };
  const fields = block.fields?.map((field) => renderTextObject(field, context.names)) ?? [];
  return el(
    'div',
    'block block-section',
    el(
      'div',
      'section-body',
      block.text && renderTextObject(block.text, context.names),
      fields.length > 0 && el('div', 'fields', ...fields),
    ),
    block.accessory && el('div', 'accessory', renderElement(block.accessory, place, context)),
  );
}
