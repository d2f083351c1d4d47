import type { TextObject } from '@slack/types';
import { el } from '../dom/el.ts';
import { withEmoji } from './emoji.ts';
import type { Names } from './names.ts';
import { parseMrkdwn } from './parse-mrkdwn.ts';
import { renderPassages } from './render-text.ts';

/** Draws a text object of Block Kit: mrkdwn with its marks, plain text with nothing but emoji. */
export function renderTextObject(text: TextObject, names: Names): HTMLElement {
  if (text.type === 'mrkdwn') return renderPassages(parseMrkdwn(text.text), names);
  return el('div', 'text', el('p', {}, withEmoji(text.text)));
}
