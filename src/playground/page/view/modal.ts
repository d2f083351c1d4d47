import type { PageView } from '../../page-api.ts';
import { renderBlocks } from '../blocks/render-blocks.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { keepFocus } from '../dom/keep-focus.ts';
import type { Desk } from './desk.ts';
import { findMissing } from './find-missing.ts';
import { createFormValues } from './form-values.ts';
import { toViewContext } from './view-context.ts';

/**
 * Builds the place of modals: at most one is open, and what was typed survives when the app changes it.
 * The focus stays inside; Escape cancels.
 */
export function createModal(root: HTMLElement, desk: Desk): { readonly update: () => void } {
  const dialog = el('dialog', { class: 'dialog modal', 'aria-labelledby': 'modal-title' });
  let values = createFormValues();
  let form = el('form');
  let drawn = '';
  let openId = '';
  dialog.append(form);
  root.append(dialog);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    void desk.perform('close-view', { view: openId });
  });

  function draw(view: PageView): void {
    values.startDrawing();
    const fresh = renderForm(view, {
      blocks: renderBlocks(view.blocks, toViewContext(view, values, desk)),
      submit: () => submit(view),
      close: () => void desk.perform('close-view', { view: view.id }),
    });
    keepFocus(form, fresh, () => form.replaceWith(fresh));
    form = fresh;
  }
  async function submit(view: PageView): Promise<void> {
    const missing = findMissing(view.blocks, values.all());
    if (Object.keys(missing).length > 0) {
      draw({ ...view, errors: missing });
      form.querySelector<HTMLElement>('.invalid [data-action]')?.focus();
      return;
    }
    form.setAttribute('aria-busy', 'true');
    const result = await desk.perform('submit-view', { view: view.id, values: values.all() });
    form.removeAttribute('aria-busy');
    const errors = result?.errors ?? {};
    if (Object.keys(errors).length > 0) draw({ ...view, errors });
  }
  function update(): void {
    const { view } = desk.state();
    const signature = JSON.stringify(view ?? '');
    if (signature === drawn) return;
    drawn = signature;
    if (!view) {
      openId = '';
      dialog.close();
      return;
    }
    if (view.id !== openId) values = createFormValues();
    const isNew = view.id !== openId;
    openId = view.id;
    draw(view);
    if (!dialog.open) dialog.showModal();
    if (isNew) focusFirst(form);
  }
  return { update };
}

function renderForm(
  view: PageView,
  {
    blocks,
    submit,
    close,
  }: { readonly blocks: HTMLElement; readonly submit: () => void; readonly close: () => void },
): HTMLFormElement {
  const form = el(
    'form',
    { novalidate: true },
    el(
      'header',
      'dialog-title',
      el('h2', { id: 'modal-title' }, view.title),
      el(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: close },
        icon('close'),
      ),
    ),
    el('div', 'dialog-body', blocks),
    el(
      'div',
      'dialog-foot',
      el(
        'button',
        { type: 'button', class: 'button', onclick: close },
        view.close ?? (view.submit ? 'Cancel' : 'Close'),
      ),
      view.submit !== undefined && el('button', { type: 'submit', class: 'button primary' }, view.submit),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (form.getAttribute('aria-busy') !== 'true') submit();
  });
  return form;
}

function focusFirst(form: HTMLElement): void {
  const wished = form.querySelector<HTMLElement>('[autofocus]');
  const first = wished ?? form.querySelector<HTMLElement>('.block-input [data-action]');
  first?.focus();
}
