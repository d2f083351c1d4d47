import type { Translators } from '../i18n/translator.ts';
import { clampView } from './clamp-view.ts';
import { ACTIONS, BLOCKS, MODALS } from './ids.ts';
import { LIMITS } from './limits.ts';
import type { Modal } from './modal.ts';
import { toPlainText } from './parts/button.ts';

/** What the modal needs to know. */
export interface AskView {
  readonly lang: string;
  /** Comes back as it is; at most 3000 characters. */
  readonly metadata: string;
}

/**
 * The modal for texts too long for a slash command: a box and a place for files, either of which will do.
 * @param view language and metadata
 * @param translators all languages of the interface
 */
export function renderAskModal(view: AskView, translators: Translators): Modal {
  const { t } = translators.for(view.lang);
  return clampView({
    type: 'modal',
    callback_id: MODALS.ask,
    private_metadata: view.metadata,
    title: toPlainText(t('modal.title')),
    submit: toPlainText(t('ask.submit')),
    close: toPlainText(t('modal.close')),
    blocks: [
      {
        type: 'input',
        block_id: BLOCKS.askText,
        optional: true,
        label: toPlainText(t('ask.text')),
        hint: toPlainText(t('ask.text_hint')),
        element: {
          type: 'plain_text_input',
          action_id: ACTIONS.input,
          multiline: true,
          max_length: LIMITS.input.value,
          focus_on_load: true,
        },
      },
      {
        type: 'input',
        block_id: BLOCKS.askFiles,
        optional: true,
        label: toPlainText(t('ask.files')),
        hint: toPlainText(t('ask.files_hint')),
        element: { type: 'file_input', action_id: ACTIONS.input, max_files: 3 },
      },
    ],
  });
}
