import type { FileInput } from '@slack/types';
import { el } from '../dom/el.ts';
import type { DrawContext, ElementPlace } from './draw-context.ts';

/** Draws a field for files. They are uploaded at once; the form carries their ids. */
export function renderFileInput(element: FileInput, place: ElementPlace, context: DrawContext): HTMLElement {
  const actionId = element.action_id ?? '';
  const most = element.max_files ?? 10;
  const known = context.read(place.blockId, actionId);
  const keep = (ids: readonly string[]): void =>
    context.write(place.blockId, actionId, { type: 'file_input', files: ids.map((id) => ({ id })) });
  keep(known?.files?.map((file) => file.id) ?? []);
  const status = el('span', { class: 'hint', role: 'status' });
  const input = el('input', {
    id: place.domId,
    type: 'file',
    class: 'file-field',
    'data-action': actionId,
    multiple: most > 1,
    accept: element.filetypes?.map((type) => `.${type}`).join(','),
  });
  input.addEventListener('change', async () => {
    const files = [...(input.files ?? [])].slice(0, most);
    status.textContent = 'Uploading…';
    const ids = await Promise.all(files.map((file) => context.upload(file)));
    const uploaded = ids.filter((id) => id !== undefined);
    keep(uploaded);
    status.textContent = uploaded.length === files.length ? '' : 'Some files could not be uploaded.';
  });
  if (known?.files?.length) status.textContent = `${known.files.length} uploaded`;
  return el('div', 'file-input', input, status);
}
