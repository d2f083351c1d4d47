import { el } from '../dom/el.ts';
import { type IconName, icon } from '../dom/icon.ts';
import { placeNear } from './place-near.ts';

export interface MenuItem {
  readonly label: string;
  /** A smaller second line. */
  readonly detail?: string;
  readonly icon?: IconName;
  readonly isDangerous?: boolean;
  readonly choose: () => void;
}

/**
 * Opens a menu beside a button. It lives outside the messages, so that it survives their being drawn anew.
 * Arrow keys move, Enter chooses, Escape and a click elsewhere close it and give the focus back.
 */
export function openMenu(anchor: HTMLElement, items: readonly MenuItem[]): void {
  const menu = el('div', { class: 'menu', role: 'menu', popover: 'auto' });
  const buttons = items.map((item) =>
    el(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        tabindex: -1,
        class: item.isDangerous ? 'menu-item danger' : 'menu-item',
        onclick: () => {
          menu.hidePopover();
          item.choose();
        },
      },
      item.icon && icon(item.icon),
      el('span', {}, item.label, item.detail ? el('span', 'hint', item.detail) : undefined),
    ),
  );
  menu.append(...buttons);
  menu.addEventListener('keydown', (event) => moveFocus(event, buttons));
  menu.addEventListener('toggle', () => {
    if (menu.matches(':popover-open')) return;
    anchor.removeAttribute('aria-expanded');
    menu.remove();
  });
  const host = anchor.closest('dialog') ?? document.body;
  host.append(menu);
  anchor.setAttribute('aria-expanded', 'true');
  const place = anchor.getBoundingClientRect();
  menu.showPopover();
  placeNear(menu, place, { align: place.left > window.innerWidth / 2 ? 'end' : 'start' });
  buttons[0]?.focus();
}

function moveFocus(event: KeyboardEvent, buttons: readonly HTMLElement[]): void {
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  buttons.at(next % buttons.length)?.focus();
}
