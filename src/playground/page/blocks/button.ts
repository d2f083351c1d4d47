import type { Button } from '@slack/types';
import { el } from '../dom/el.ts';
import { withEmoji } from '../text/emoji.ts';
import { actOn } from './act-on.ts';
import type { DrawContext, ElementPlace } from './draw-context.ts';

/** Draws a button; one with a web address opens it and still tells the app. */
export function renderButton(element: Button, place: ElementPlace, context: DrawContext): HTMLElement {
  const button = el(
    'button',
    {
      type: 'button',
      class: `button ${element.style ?? ''}`,
      'data-action': element.action_id ?? '',
      'aria-label': element.accessibility_label,
    },
    withEmoji(element.text.text),
  );
  const click = {
    blockId: place.blockId,
    actionId: element.action_id ?? '',
    ...(element.value !== undefined && { value: element.value }),
  };
  button.addEventListener('click', () => {
    if (element.url && /^https?:\/\//.test(element.url)) window.open(element.url, '_blank', 'noopener');
    void actOn(button, click, { context, confirm: element.confirm });
  });
  return button;
}
