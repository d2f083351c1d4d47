/**
 * How many characters of text a piece of Block Kit shows, labels of menus included.
 * @param piece blocks, a block or a part of one
 */
export function countText(piece: unknown): number {
  if (typeof piece !== 'object' || piece === null) return 0;
  const own = Object.entries(piece).map(([key, value]) => {
    return typeof value === 'string' && isShown(key, piece) ? value.length : countText(value);
  });
  return own.reduce((sum, count) => sum + count, 0);
}

function isShown(key: string, piece: object): boolean {
  return key === 'text' || key === 'alt_text' || (key === 'url' && isBareLink(piece));
}

function isBareLink(piece: object): boolean {
  return 'type' in piece && piece.type === 'link' && !('text' in piece);
}
