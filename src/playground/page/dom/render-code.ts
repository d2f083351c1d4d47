import { type Child, el } from './el.ts';
import { icon } from './icon.ts';

/** Draws lines in a fixed-width box with a button that copies them. */
export function renderCode(children: readonly Child[]): HTMLElement {
  const pre = el('pre', { tabindex: 0 }, ...children);
  const label = el('span', {}, 'Copy');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(pre.textContent ?? '');
    label.textContent = 'Copied';
    setTimeout(() => {
      label.textContent = 'Copy';
    }, 1500);
  };
  const button = el('button', { type: 'button', class: 'copy', onclick: copy }, icon('copy'), label);
  return el('div', 'code', pre, button);
}
