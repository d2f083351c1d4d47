import type { Overflow } from '@slack/types';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { openMenu } from '../overlay/menu.ts';
import { withEmoji } from '../text/emoji.ts';
import { actOn } from './act-on.ts';
import type { DrawContext, ElementPlace } from './draw-context.ts';
import { toPageOption } from './to-page-option.ts';

/** Draws the button with three dots and its menu. */
export function renderOverflow(element: Overflow, place: ElementPlace, context: DrawContext): HTMLElement {
  const button = el(
    'button',
    {
      type: 'button',
      class: 'button overflow',
      'data-action': element.action_id ?? '',
      'aria-label': 'More',
      'aria-haspopup': 'menu',
    },
    icon('dots'),
  );
  const items = element.options.map((option) => ({
    label: withEmoji(option.text.text),
    ...(option.description && { detail: option.description.text }),
    choose: (): void => {
      if (option.url && /^https?:\/\//.test(option.url)) window.open(option.url, '_blank', 'noopener');
      const click = {
        blockId: place.blockId,
        actionId: element.action_id ?? '',
        selectedOption: toPageOption(option),
      };
      void actOn(button, click, { context, confirm: element.confirm });
    },
  }));
  button.addEventListener('click', () => openMenu(button, items));
  return button;
}
