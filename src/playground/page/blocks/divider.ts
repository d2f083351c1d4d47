import { el } from '../dom/el.ts';

/** Draws a line between parts. */
export function renderDivider(): HTMLElement {
  return el('hr', 'block divider');
}
