const ELLIPSIS = '…';

/**
 * The nearest index at or before `index` that does not split a surrogate pair.
 * @param text any text
 * @param index position in UTF-16 units
 */
export function toWholeIndex(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const before = text.charCodeAt(index - 1);
  const isInside = unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
  return isInside ? index - 1 : index;
}

/**
 * A text of at most `max` UTF-16 units, with an ellipsis where something was cut.
 * @param text any text
 * @param max at least 0
 */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  return text.slice(0, toWholeIndex(text, max - 1)).trimEnd() + ELLIPSIS;
}

/**
 * The first sentences of a text, at most `max` UTF-16 units of them; cut with an ellipsis when the first one is longer.
 * @param text prose
 * @param max at least 1
 */
export function cutSentences(text: string, max: number): string {
  if (text.length <= max) return text;
  const start = text.slice(0, max);
  const end = Math.max(start.lastIndexOf('. ') + 1, start.lastIndexOf('。') + 1);
  return end > 0 ? start.slice(0, end) : cutText(text, max);
}

/**
 * Code of at most `max` UTF-16 units. Whole lines only: half a command may do another thing than the whole one.
 * @param code commands, lines separated by `\n`
 * @param max at least 1
 */
export function cutCode(code: string, max: number): string {
  if (code.length <= max) return code;
  const end = code.lastIndexOf('\n', max - ELLIPSIS.length - 1);
  return end < 0 ? ELLIPSIS : `${code.slice(0, end)}\n${ELLIPSIS}`;
}
