import type { Translators } from '../i18n/translator.ts';
import type { Modal } from './modal.ts';
import { renderNoteModal } from './render-note-modal.ts';
import { renderNotice } from './render-notice.ts';

/**
 * What is opened at once, because a trigger lasts three seconds, and replaced when there is something to show.
 * @param view language of the reader
 * @param translators all languages of the interface
 */
export function renderLookingModal(view: { readonly lang: string }, translators: Translators): Modal {
  const message = renderNotice({ kind: 'looking', lang: view.lang }, translators);
  return renderNoteModal({ lang: view.lang, message }, translators);
}
