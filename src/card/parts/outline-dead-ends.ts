import { toPercent } from '../../i18n/formats.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { AnswerDeadEnd } from '../../kb/answer.ts';
import type { CardView } from '../card-view.ts';
import { toUnmarked } from '../markdown.ts';
import type { Line, Outline } from '../outline.ts';
import { say } from './say.ts';

/**
 * What not to try: each way with how often and why it fails.
 * @param view what is shown
 * @param translator interface in the language of the view
 */
export function outlineDeadEnds(view: CardView, translator: Translator): readonly Outline[] {
  return view.answer.deadEnds.map((deadEnd) => ({
    heading: toUnmarked(say(deadEnd.action, translator)),
    parts: [{ kind: 'lines', lines: toLines(deadEnd, translator) }],
  }));
}

function toLines(deadEnd: AnswerDeadEnd, translator: Translator): readonly Line[] {
  const { t, lang } = translator;
  const { failRate, whyFails, condition } = deadEnd;
  const lines: Line[] = [];
  if (failRate !== undefined) lines.push({ text: t('dead_end.fails', { rate: toPercent(failRate, lang) }) });
  if (whyFails !== undefined) lines.push({ text: say(whyFails, translator) });
  if (condition !== undefined) lines.push({ label: t('card.when'), text: say(condition, translator) });
  return lines;
}
