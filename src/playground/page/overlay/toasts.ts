import type { PageToast } from '../../page-api.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';

const SHOWN_MS = 8000;

export interface Toasts {
  /** Shows a remark at the edge of the window; one with an id that was shown before is not shown again. */
  readonly show: (toast: Pick<PageToast, 'level' | 'text'> & { readonly id?: number }) => void;
}

/** Builds the place where remarks appear. It lies above dialogs, and screen readers announce what comes in. */
export function createToasts(root: HTMLElement): Toasts {
  const region = el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite', popover: 'manual' });
  root.append(region);
  let lastId = -1;
  return {
    show({ id, level, text }) {
      if (id !== undefined && id <= lastId) return;
      lastId = id ?? lastId;
      const toast = el('div', `toast ${level}`, el('span', {}, text));
      const dismiss = (): void => toast.remove();
      toast.append(
        el(
          'button',
          { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss', onclick: dismiss },
          icon('close'),
        ),
      );
      region.append(toast);
      if (region.matches(':popover-open')) region.hidePopover();
      region.showPopover();
      setTimeout(dismiss, SHOWN_MS);
    },
  };
}
