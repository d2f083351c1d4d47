import type { PageFile } from '../../page-api.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { renderCode } from '../dom/render-code.ts';

/** Draws a file of a message: its name, its size, and the first lines of a text. */
export function renderFile(file: PageFile): HTMLElement {
  return el(
    'div',
    'file',
    el('div', 'file-name', icon('file'), file.name, el('span', 'hint', formatSize(file.size))),
    file.preview !== '' && renderCode([file.preview]),
    file.truncated && file.preview !== '' && el('p', 'hint', 'The preview ends here.'),
  );
}

function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
