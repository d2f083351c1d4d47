import type { ActionsBlock } from '@slack/types';
import { el } from '../dom/el.ts';
import type { DrawContext } from './draw-context.ts';
import { renderElement } from './render-element.ts';

/** Draws a row of buttons and menus. */
export function renderActions(block: ActionsBlock, context: DrawContext): HTMLElement {
  const place = { blockId: block.block_id ?? '', dispatches: true };
  return el(
    'div',
    { class: 'block block-actions', role: 'group' },
    ...block.elements.map((element) => renderElement(element, place, context)),
  );
}
