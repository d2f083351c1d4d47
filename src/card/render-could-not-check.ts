import type { Translators } from '../i18n/translator.ts';
import { clampMessage } from './clamp-blocks.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import { ACTIONS } from './ids.ts';
import type { Message } from './message.ts';
import { toButton } from './parts/button.ts';
import { toRichText } from './parts/rich-text.ts';

/**
 * Something broke on our side: says that this is not the same as finding nothing.
 * @param view language of the reader
 * @param translators all languages of the interface
 */
export function renderCouldNotCheck(view: { readonly lang: string }, translators: Translators): Message {
  const { t } = translators.for(view.lang);
  const heading = t('could_not_check.title');
  const text = t('could_not_check.text');
  return clampMessage({
    text: escapeMrkdwn(`${heading} ${text}`),
    blocks: [
      toRichText({ heading, parts: [{ kind: 'lines', lines: [{ text }] }] }, ''),
      { type: 'actions', elements: [toButton(t('action.ask'), { action: ACTIONS.askOpened })] },
    ],
  });
}
