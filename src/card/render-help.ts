import type { Translators } from '../i18n/translator.ts';
import { clampMessage } from './clamp-blocks.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import { ACTIONS } from './ids.ts';
import { toUnmarked } from './markdown.ts';
import type { Message } from './message.ts';
import { toButton } from './parts/button.ts';
import { toRichText } from './parts/rich-text.ts';

const GROUPS = [
  { title: 'title', lines: ['command', 'shortcut', 'mention', 'direct', 'thread'] },
  { title: 'answer', lines: ['card', 'toggle', 'why', 'secrets'] },
  { title: 'channel', lines: ['watch', 'mute', 'lang'] },
  { title: 'more', lines: ['search', 'stats', 'home'] },
] as const;

/**
 * The ways to ask, what an answer has, and what can be set: all that there is, in a few lines each.
 * @param view language of the reader
 * @param translators all languages of the interface
 */
export function renderHelp(view: { readonly lang: string }, translators: Translators): Message {
  const { t } = translators.for(view.lang);
  const groups = GROUPS.map(({ title, lines }) => ({
    heading: t(`help.${title}`),
    items: lines.map((line) => t(`help.${line}`)),
  }));
  const text = groups.flatMap(({ heading, items }) => [heading, ...items]).join('\n');
  return clampMessage({
    text: escapeMrkdwn(toUnmarked(text)),
    blocks: [
      ...groups.map(({ heading, items }) => toRichText({ heading, parts: [{ kind: 'bullets', items }] }, '')),
      { type: 'actions', elements: [toButton(t('action.ask'), { action: ACTIONS.askOpened })] },
    ],
  });
}
