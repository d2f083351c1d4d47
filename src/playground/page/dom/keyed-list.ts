import { keepFocus } from './keep-focus.ts';

interface Drawing<Item> {
  /** Identity of an item over time. */
  readonly key: (item: Item) => string;
  /** Changes when, and only when, the item has to be drawn anew. */
  readonly signature: (item: Item) => string;
  readonly draw: (item: Item) => HTMLElement;
}

/**
 * Brings the children of a container in line with a list, touching only what changed, so that focus,
 * selection, scroll position and media of all others survive.
 */
export function updateKeyedList<Item>(
  container: HTMLElement,
  items: readonly Item[],
  drawing: Drawing<Item>,
): void {
  const old = new Map<string, HTMLElement>();
  for (const child of container.children) {
    if (child instanceof HTMLElement) old.set(child.dataset['listKey'] ?? '', child);
  }
  let before: Element | null = container.firstElementChild;
  for (const item of items) {
    const key = drawing.key(item);
    const signature = drawing.signature(item);
    const known = old.get(key);
    old.delete(key);
    if (known && known.dataset['listSignature'] === signature) {
      if (known === before) before = before.nextElementSibling;
      else container.insertBefore(known, before);
      continue;
    }
    const fresh = drawing.draw(item);
    fresh.dataset['listKey'] = key;
    fresh.dataset['listSignature'] = signature;
    if (!known) {
      container.insertBefore(fresh, before);
      continue;
    }
    if (known === before) before = before.nextElementSibling;
    keepFocus(known, fresh, () => known.replaceWith(fresh));
  }
  for (const gone of old.values()) gone.remove();
}
