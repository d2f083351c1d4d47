import type { ImageBlock } from '@slack/types';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';

/** Draws where an image would be. The page loads nothing from elsewhere, so the description stands in for it. */
export function renderImage(block: ImageBlock): HTMLElement {
  return el(
    'figure',
    'block',
    block.title && el('figcaption', 'hint', block.title.text),
    renderImagePlaceholder(block.alt_text),
  );
}

/** The box with an image's description. */
export function renderImagePlaceholder(description: string): HTMLElement {
  return el('span', { class: 'image', role: 'img', 'aria-label': description }, icon('file'), description);
}
