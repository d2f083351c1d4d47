import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';

const HUES = 8;

/** Draws a square with the initials of a person, or the sign of an app, in a colour that belongs to the id. */
export function renderAvatar(id: string, name: string, { isBot }: { readonly isBot: boolean }): HTMLElement {
  const sum = [...id].reduce((total, letter) => total * 31 + (letter.codePointAt(0) ?? 0), 7);
  const initials = [...name].slice(0, 1).join('').toUpperCase();
  return el(
    'span',
    { class: `avatar hue-${Math.abs(sum) % HUES}${isBot ? ' app' : ''}`, 'aria-hidden': 'true' },
    isBot ? icon('spark') : initials,
  );
}
