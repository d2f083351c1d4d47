import type { Translators } from '../i18n/translator.ts';
import { clampMessage } from './clamp-blocks.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import { ACTIONS } from './ids.ts';
import { toUnmarked } from './markdown.ts';
import type { Message } from './message.ts';
import { toButton } from './parts/button.ts';
import { toRichText } from './parts/rich-text.ts';

const LINES = ['command', 'shortcut', 'mention', 'search', 'watch', 'lang', 'thread'] as const;

/**
 * The ways to ask, and what works where.
 * @param view language of the reader
 * @param translators all languages of the interface
 */
export function renderHelp(view: { readonly lang: string }, translators: Translators): Message {
  const { t } = translators.for(view.lang);
  const heading = t('help.title');
  const items = LINES.map((line) => t(`help.${line}`));
  return clampMessage({
    text: escapeMrkdwn(toUnmarked([heading, ...items].join('\n'))),
    blocks: [
      toRichText({ heading, parts: [{ kind: 'bullets', items }] }, ''),
      { type: 'actions', elements: [toButton(t('action.ask'), { action: ACTIONS.askOpened })] },
    ],
  });
}
