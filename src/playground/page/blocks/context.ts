import type { ContextBlock } from '@slack/types';
import { el } from '../dom/el.ts';
import { renderTextObject } from '../text/render-text-object.ts';
import type { DrawContext } from './draw-context.ts';
import { renderImagePlaceholder } from './image.ts';

/** Draws the small grey line of side remarks. */
export function renderContext(block: ContextBlock, context: DrawContext): HTMLElement {
  const parts = block.elements.map((element) =>
    element.type === 'image'
      ? renderImagePlaceholder(element.alt_text)
      : renderTextObject(element, context.names),
  );
  return el('div', 'block block-context', ...parts);
}
