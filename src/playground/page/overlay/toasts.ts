import type { PageToast } from '../../page-api.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';

const SHOWN_MS = 8000;

export interface Toasts {
  /** Shows a remark at the edge of the window for a while. */
  readonly show: (toast: Pick<PageToast, 'level' | 'text'>) => void;
}

/** Builds the place where remarks appear. It lies above dialogs, and screen readers announce what comes in. */
export function createToasts(root: HTMLElement): Toasts {
  const region = el('div', { class: 'toasts', role: 'status', 'aria-live': 'polite', popover: 'manual' });
  root.append(region);
  return {
    show({ level, text }) {
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
