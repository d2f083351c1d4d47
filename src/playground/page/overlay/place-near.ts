const GAP = 4;
const EDGE = 8;

/**
 * Puts a floating box beside its anchor: below when there is room, else above, and always inside the window.
 *
 * @param box already shown, so that it can be measured
 * @param align which sides meet
 */
export function placeNear(
  box: HTMLElement,
  anchor: DOMRect,
  { align }: { readonly align: 'start' | 'end' },
): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - height;
  const top = below + height + EDGE <= window.innerHeight || above < EDGE ? below : above;
  const wished = align === 'end' ? anchor.right - width : anchor.left;
  const left = Math.max(EDGE, Math.min(wished, window.innerWidth - width - EDGE));
  box.style.top = `${Math.max(EDGE, Math.min(top, window.innerHeight - height - EDGE))}px`;
  box.style.left = `${left}px`;
}
