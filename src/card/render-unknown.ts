import type { Translators } from '../i18n/translator.ts';
import { clampMessage } from './clamp-blocks.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import { ACTIONS } from './ids.ts';
import type { Message } from './message.ts';
import type { Part } from './outline.ts';
import { toButton, toPlainText } from './parts/button.ts';
import { toRichText } from './parts/rich-text.ts';

/** What `unknown` shows. */
export interface UnknownView {
  readonly lang: string;
  readonly searched: { readonly lines: number; readonly entries: number };
  /** True when a budget ran out. */
  readonly partial: boolean;
}

/**
 * Nothing fits: what was searched, and what to do next.
 * @param view how much was searched
 * @param translators all languages of the interface
 */
export function renderUnknown(view: UnknownView, translators: Translators): Message {
  const { t } = translators.for(view.lang);
  const heading = t('unknown.title');
  const searched = t('unknown.searched', {
    lines: t('unknown.lines', { count: view.searched.lines }),
    entries: t('unknown.entries', { count: view.searched.entries }),
  });
  const parts: readonly Part[] = [
    { kind: 'lines', lines: [{ text: searched }] },
    { kind: 'bullets', items: [t('unknown.next_context'), t('unknown.next_file')] },
  ];
  return clampMessage({
    text: escapeMrkdwn(`${heading} ${searched}`),
    blocks: [
      toRichText({ heading, parts }, ''),
      { type: 'context', elements: [toPlainText(view.partial ? t('card.partial') : '')] },
      { type: 'actions', elements: [toButton(t('action.ask'), { action: ACTIONS.askOpened })] },
    ],
  });
}
