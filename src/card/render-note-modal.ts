import type { Translators } from '../i18n/translator.ts';
import { clampView } from './clamp-view.ts';
import { MODALS } from './ids.ts';
import type { Message } from './message.ts';
import type { Modal } from './modal.ts';
import { toPlainText } from './parts/button.ts';

/** A message to show as a modal. */
export interface NoteView {
  readonly lang: string;
  readonly message: Message;
}

/**
 * A message in a modal, such as a notice or the candidates: what a "looking" modal turns into.
 * @param view the message and the language of its reader
 * @param translators all languages of the interface
 */
export function renderNoteModal(view: NoteView, translators: Translators): Modal {
  const { t } = translators.for(view.lang);
  return clampView({
    type: 'modal',
    callback_id: MODALS.note,
    title: toPlainText(t('modal.title')),
    close: toPlainText(t('modal.close')),
    blocks: view.message.blocks,
  });
}
