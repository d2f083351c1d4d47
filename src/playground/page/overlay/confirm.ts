import { el } from '../dom/el.ts';

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly isDangerous: boolean;
}

/** Asks before something is done. Escape means no. */
export function askToConfirm(question: Question): Promise<boolean> {
  const cancel = el('button', { type: 'submit', value: 'no', class: 'button' }, question.no);
  const agree = el(
    'button',
    {
      type: 'submit',
      value: 'yes',
      class: question.isDangerous ? 'button danger' : 'button primary',
      autofocus: true,
    },
    question.yes,
  );
  const dialog = el(
    'dialog',
    { class: 'dialog confirm', 'aria-labelledby': 'confirm-title' },
    el(
      'form',
      { method: 'dialog' },
      el('h2', { id: 'confirm-title', class: 'dialog-title' }, question.title),
      el('p', 'dialog-body', question.text),
      el('div', 'dialog-foot', cancel, agree),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
