import type { RichTextBlock } from '@slack/types';
import type { Translator } from '../../i18n/translator.ts';
import type { CardView } from '../card-view.ts';
import { toRichText } from './rich-text.ts';
import { say } from './say.ts';

/**
 * Names a command from the thread that is known not to help, and why.
 * @param view what the card shows
 * @param translator interface in the language of the view
 */
export function renderTried({ answer, state }: CardView, translator: Translator): readonly RichTextBlock[] {
  if (state.tried === undefined) return [];
  const [index, typed] = state.tried;
  const deadEnd = answer.deadEnds[index];
  const shown = typed.replace(/[`\s]+/g, ' ').trim();
  if (deadEnd === undefined || shown === '') return [];
  const command = `\`${shown}\``;
  const why = deadEnd.whyFails === undefined ? '' : say(deadEnd.whyFails, translator);
  const { t } = translator;
  const text = why === '' ? t('card.tried_bare', { command }) : t('card.tried', { command, why });
  return [toRichText({ heading: '', parts: [{ kind: 'lines', lines: [{ text }] }] }, t('colon'))];
}
