import type { KnownBlock } from '@slack/types';
import type { Translator } from '../../i18n/translator.ts';
import type { CardView } from '../card-view.ts';
import { encodeState } from '../encode-state.ts';
import { ACTIONS } from '../ids.ts';
import { toUnmarked } from '../markdown.ts';
import { toPlainState } from '../to-plain-state.ts';
import { toButton, toPlainText } from './button.ts';
import { type RelatedGroup, type RelatedItem, toRelatedGroups } from './outline-related.ts';
import { toRichText } from './rich-text.ts';

/**
 * The neighbours of an entry, each that has a card with a button that opens it.
 * @param view what is shown
 * @param translator interface in the language of the view
 */
export function renderRelated(view: CardView, translator: Translator): readonly KnownBlock[] {
  return toRelatedGroups(view, translator).flatMap((group) => renderGroup(group, translator));
}

function renderGroup({ heading, items }: RelatedGroup, translator: Translator): readonly KnownBlock[] {
  const others = items.filter((item) => !item.isKnown).map(({ text }) => text);
  const parts = others.length > 0 ? [{ kind: 'bullets', items: others } as const] : [];
  return [
    toRichText({ heading, parts }, translator.t('colon')),
    ...items.filter((item) => item.isKnown).map((item) => renderKnown(item, translator)),
  ];
}

function renderKnown(item: RelatedItem, { t, lang }: Translator): KnownBlock {
  const value = encodeState(toPlainState(item.id, lang));
  return {
    type: 'section',
    text: toPlainText(toUnmarked(item.text)),
    accessory: toButton(t('action.open'), { action: ACTIONS.entryOpened, value }),
  };
}
