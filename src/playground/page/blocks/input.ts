import type { InputBlock } from '@slack/types';
import { el } from '../dom/el.ts';
import { withEmoji } from '../text/emoji.ts';
import type { DrawContext } from './draw-context.ts';
import { renderElement } from './render-element.ts';

const GROUPS: readonly string[] = ['checkboxes', 'radio_buttons'];

/** Draws a field of a form with its label, its hint and what is wrong with it. */
export function renderInput(block: InputBlock, context: DrawContext): HTMLElement {
  const blockId = block.block_id ?? '';
  const domId = `input-${blockId}`;
  const error = context.errors[blockId];
  const place = { blockId, dispatches: block.dispatch_action === true, domId, label: block.label.text };
  const label = [
    withEmoji(block.label.text),
    block.optional === true && el('span', 'hint', ' (optional)'),
  ] as const;
  const isGroup = GROUPS.includes(block.element.type);
  return el(
    isGroup ? 'fieldset' : 'div',
    { class: error ? 'block block-input invalid' : 'block block-input', 'data-block': blockId },
    isGroup ? el('legend', 'label', ...label) : el('label', { class: 'label', for: domId }, ...label),
    renderElement(block.element, place, context),
    error && el('p', { class: 'error', role: 'alert' }, error),
    block.hint && el('p', 'hint', block.hint.text),
  );
}
