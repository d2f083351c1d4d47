import { el } from '../dom/el.ts';

/** Says openly that something cannot be drawn, instead of leaving it out. */
export function renderUnsupported(kind: 'block' | 'element', type: string): HTMLElement {
  return el('div', { class: 'unsupported', role: 'note' }, `unsupported ${kind}: ${type}`);
}
