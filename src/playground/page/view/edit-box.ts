import { el } from '../dom/el.ts';
import { toNames } from '../text/names.ts';
import { toTyped } from '../text/to-typed.ts';
import type { Desk } from './desk.ts';
import type { Shown } from './message.ts';

/** Draws the box in which one's own message is changed. Enter saves, Escape leaves it as it was. */
export function renderEditBox({ message, channel }: Shown, desk: Desk): HTMLElement {
  const input = el('textarea', {
    class: 'field',
    rows: Math.min(12, message.text.split('\n').length + 1),
    'aria-label': 'Edit message',
    'data-action': 'edit',
  });
  input.value = toTyped(message.text, toNames(desk.state()));
  const save = async (): Promise<void> => {
    const done = await desk.perform('edit', { channel, ts: message.ts, text: input.value });
    if (done) desk.edit('');
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      desk.edit('');
    }
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void save();
  });
  queueMicrotask(() => input.focus());
  return el(
    'div',
    'edit-box',
    input,
    el(
      'div',
      'row-end',
      el('button', { type: 'button', class: 'button', onclick: () => desk.edit('') }, 'Cancel'),
      el('button', { type: 'button', class: 'button primary', onclick: save }, 'Save'),
    ),
  );
}
