import { cutText } from '../cut-text.ts';

/* Control characters but for tab and line feed, and halves of surrogate pairs: they show nothing, and servers refuse some of them. */
const UNSHOWABLE = /[\p{Cc}\p{Cs}]/gu;

/** A text object or a rich text element: anything whose `text` is shown. */
interface Texted {
  text: string;
}

/**
 * Cuts the text of an object in place.
 * @param target what is shown; absent is fine
 * @param max in UTF-16 units
 * @param cut how to cut
 * @returns true when something is left to show
 */
export function trimText(target: Texted | undefined, max: number, cut = cutText): boolean {
  if (target === undefined) return false;
  target.text = cut(toShowable(target.text), max);
  return target.text.trim() !== '';
}

/**
 * A text without characters that cannot be shown.
 * @param text any text
 */
export function toShowable(text: string): string {
  return text.replace(UNSHOWABLE, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
}
