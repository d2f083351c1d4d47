/**
 * Moves the focus along when an element is replaced: to the same control of the new one, told by `data-action`,
 * else to the new element itself.
 *
 * @param change does the replacing
 */
export function keepFocus(known: HTMLElement, fresh: HTMLElement, change: () => void): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !known.contains(focused)) {
    change();
    return;
  }
  const action = focused.dataset['action'];
  const selection = focused instanceof HTMLTextAreaElement ? focused.selectionStart : undefined;
  change();
  const same = action
    ? [...fresh.querySelectorAll<HTMLElement>('[data-action]')].find(
        (one) => one.dataset['action'] === action,
      )
    : undefined;
  const target = same ?? fresh;
  if (target === fresh && !fresh.hasAttribute('tabindex')) fresh.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (selection !== undefined && target instanceof HTMLTextAreaElement)
    target.setSelectionRange(selection, selection);
}
