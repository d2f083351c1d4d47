import { el } from '../dom/el.ts';
import type { Target } from './composer.ts';
import type { Desk } from './desk.ts';
import { upload } from './upload.ts';

/** Opens a dialog in which a snippet is written or pasted. */
export function writeSnippet(desk: Desk, target: Target): void {
  const name = el('input', { class: 'field', id: 'snippet-name', value: 'error.log', required: true });
  const text = el('textarea', {
    class: 'field code-field',
    id: 'snippet-text',
    rows: 14,
    required: true,
    autofocus: true,
  });
  const dialog = el('dialog', { class: 'dialog wide', 'aria-labelledby': 'snippet-title' });
  const form = el(
    'form',
    {},
    el('h2', { id: 'snippet-title', class: 'dialog-title' }, 'Create a text snippet'),
    el(
      'div',
      'dialog-body',
      el('label', { class: 'label', for: 'snippet-name' }, 'Name'),
      name,
      el('label', { class: 'label', for: 'snippet-text' }, 'Text'),
      text,
    ),
    el(
      'div',
      'dialog-foot',
      el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, 'Cancel'),
      el('button', { type: 'submit', class: 'button primary' }, 'Send'),
    ),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (await sendSnippet(desk, target, { name: name.value, text: text.value })) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
}

async function sendSnippet(
  desk: Desk,
  { channel, thread }: Target,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<boolean> {
  const id = await upload(desk, new File([text], name, { type: 'text/plain' }));
  if (!id) return false;
  const request = { channel, text: '', files: [id] };
  const done = await desk.perform('say', thread ? { ...request, thread } : request);
  return done !== undefined;
}
