import type { HeaderBlock } from '@slack/types';
import { el } from '../dom/el.ts';
import { withEmoji } from '../text/emoji.ts';

/** Draws the title of a message or view. */
export function renderHeader(block: HeaderBlock): HTMLElement {
  return el('h3', 'block block-header', withEmoji(block.text.text));
}
