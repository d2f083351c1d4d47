import type { Translator } from '../../i18n/translator.ts';
import type { AnswerFact } from '../../kb/answer.ts';
import type { CardView } from '../card-view.ts';
import type { Line, Outline } from '../outline.ts';
import { say } from './say.ts';

/**
 * Why it failed in full, where to look, and what else is good to know.
 * @param view what is shown
 * @param translator interface in the language of the view
 */
export function outlineBackground(view: CardView, translator: Translator): Outline {
  const { cause, tldr, whereToCheck, context } = view.answer;
  const lines: Line[] = [{ text: say(cause, translator) }];
  if (tldr !== undefined) lines.push({ label: translator.t('fact.summary'), text: say(tldr, translator) });
  if (whereToCheck !== undefined) {
    lines.push({ label: translator.t('fact.where_to_check'), text: say(whereToCheck, translator) });
  }
  lines.push(...context.map((fact) => toFactLine(fact, translator)));
  return { heading: translator.t('card.cause'), parts: [{ kind: 'lines', lines }] };
}

/**
 * A fact as a line; a label that no dictionary knows is the source's own word.
 * @param fact label and text
 * @param translator interface in the language of the view
 */
export function toFactLine(fact: AnswerFact, translator: Translator): Line {
  const label = translator.t(fact.label);
  const isKey = label === fact.label && label.startsWith('fact.');
  return {
    label: isKey ? label.slice('fact.'.length).replaceAll('_', ' ') : label,
    text: say(fact.text, translator),
  };
}
