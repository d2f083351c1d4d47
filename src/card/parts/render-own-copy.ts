import type { ActionsBlock } from '@slack/types';
import type { Translators } from '../../i18n/translator.ts';
import type { CardView } from '../card-view.ts';
import { encodeState } from '../encode-state.ts';
import { ACTIONS } from '../ids.ts';
import { toButton } from './button.ts';

/**
 * Buttons for a copy of the card in another language, one a language, that leave the card itself as it is.
 * @param view what is shown
 * @param translators all languages of the interface
 */
export function renderOwnCopy(view: CardView, translators: Translators): readonly ActionsBlock[] {
  // A private card is changed in place: nobody else sees it.
  if (view.state.audience === 'private') return [];
  const others = translators.languages.filter((lang) => lang !== view.state.lang);
  return others.map((lang) => {
    const { t } = translators.for(lang);
    const value = encodeState({ ...view.state, lang });
    const label = t('action.own_copy', { language: t('language.name') });
    return { type: 'actions', elements: [toButton(label, { action: ACTIONS.ownCopyAsked, value })] };
  });
}
