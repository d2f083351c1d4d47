import { el } from '../dom/el.ts';
import { placeNear } from '../overlay/place-near.ts';
import type { Desk } from './desk.ts';
import { renderSamples } from './samples.ts';

/** Opens the panel with pastes to try beside a button; whatever is chosen in it closes it. */
export function openSamples(anchor: HTMLElement, desk: Desk, channel: string): void {
  const panel = el(
    'div',
    { class: 'samples-panel', role: 'dialog', 'aria-label': 'Pastes to try', popover: 'auto' },
    renderSamples(desk, channel),
  );
  panel.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('button')) panel.hidePopover();
  });
  panel.addEventListener('toggle', () => {
    if (!panel.matches(':popover-open')) panel.remove();
  });
  document.body.append(panel);
  panel.showPopover();
  placeNear(panel, anchor.getBoundingClientRect(), { align: 'end' });
  panel.querySelector('button')?.focus();
}
