import type { HomeView, KnownBlock, PlainTextOption } from '@slack/types';
import { clampView } from '../card/clamp-view.ts';
import { renderHelp } from '../card/render-help.ts';
import type { Translators } from '../i18n/translator.ts';
import { HOME_ACTIONS } from './ids.ts';

/**
 * The Home tab: how to ask, and the language to be answered in.
 * @param view language of the person
 * @param translators all languages of the interface
 */
export function renderHome(
  view: { readonly lang: string },
  translators: Translators,
): HomeView & { readonly blocks: KnownBlock[] } {
  const options = translators.languages.map((lang) => toOption(lang, translators));
  const current = options.find((option) => option.value === view.lang);
  return clampView({
    type: 'home',
    blocks: [
      ...renderHelp(view, translators).blocks,
      {
        type: 'actions',
        elements: [
          {
            type: 'static_select',
            action_id: HOME_ACTIONS.languageChosen,
            options,
            ...(current && { initial_option: current }),
          },
        ],
      },
    ],
  });
}

function toOption(lang: string, translators: Translators): PlainTextOption {
  return { text: { type: 'plain_text', text: translators.for(lang).t('language.name') }, value: lang };
}
