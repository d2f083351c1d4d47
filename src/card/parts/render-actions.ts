import type { ActionsBlock, ActionsBlockElement, PlainTextOption } from '@slack/types';
import type { Translators } from '../../i18n/translator.ts';
import type { CardView } from '../card-view.ts';
import { encodeState } from '../encode-state.ts';
import { openPlaceholders } from '../fill-placeholders.ts';
import { ACTIONS, BLOCKS, MORE } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { toButton, toPlainText } from './button.ts';
import { toCurrentStep } from './current-step.ts';

/**
 * What can be done with a card. The menus in it find the state in the id of the block, the buttons carry it themselves.
 * @param view what the card shows
 * @param translators all languages, for the toggle
 */
export function renderActions(view: CardView, translators: Translators): ActionsBlock {
  const { t } = translators.for(view.state.lang);
  const { index, isLast } = toCurrentStep(view);
  const state = { ...view.state, step: index };
  const value = encodeState(state);
  const failed = isLast ? t('action.failed_last') : t('action.failed');
  const elements: ActionsBlockElement[] = [
    toButton(t('action.worked'), { action: ACTIONS.fixWorked, value, style: 'primary' }),
    toButton(failed, { action: ACTIONS.fixFailed, value }),
    ...renderToggle({ ...view, state }, translators),
  ];
  if (openPlaceholders(view.answer, state.values).length > 0) {
    elements.push(toButton(t('action.fill'), { action: ACTIONS.placeholdersAsked, value }));
  }
  if (state.audience === 'private') {
    elements.push(toButton(t('action.share'), { action: ACTIONS.cardShared, value }));
  }
  elements.push({ type: 'overflow', action_id: ACTIONS.moreOpened, options: toMore(view, translators) });
  const blockId = BLOCKS.card + encodeState(state, LIMITS.id - BLOCKS.card.length);
  return { type: 'actions', block_id: blockId, elements };
}

function renderToggle(view: CardView, translators: Translators): readonly ActionsBlockElement[] {
  const { languages } = translators;
  const others = languages.filter((lang) => lang !== view.state.lang);
  const [other] = others;
  if (other === undefined) return [];
  if (others.length === 1) {
    const value = encodeState({ ...view.state, lang: other });
    return [toButton(toName(other, translators), { action: ACTIONS.languageToggled, value })];
  }
  const options = languages.map((lang) => ({ text: toPlainText(toName(lang, translators)), value: lang }));
  const current = options.find((option) => option.value === view.state.lang);
  return [
    {
      type: 'static_select',
      action_id: ACTIONS.languageToggled,
      options,
      ...(current && { initial_option: current }),
    },
  ];
}

function toName(lang: string, translators: Translators): string {
  return translators.for(lang).t('language.name');
}

function toMore(view: CardView, translators: Translators): PlainTextOption[] {
  const { answer, state } = view;
  const { t } = translators.for(state.lang);
  const values: string[] = [MORE.checklist];
  if (answer.steps.length > 1) values.push(MORE.steps);
  if (answer.deadEnds.length > 0) values.push(MORE.deadEnds);
  values.push(MORE.related, MORE.notMine);
  const options = values.map((value) => ({ text: toPlainText(t(`more.${value}`)), value }));
  const [other, ...more] = translators.languages.filter((lang) => lang !== state.lang);
  const hasRoom = options.length < LIMITS.options.overflow;
  if (state.audience === 'private' || !hasRoom || other === undefined || more.length > 0) return options;
  const own = translators.for(other);
  const label = own.t('action.own_copy', { language: own.t('language.name') });
  return [...options, { text: toPlainText(label), value: MORE.ownCopy }];
}
