import { toLocalDay, toPercent } from '../../i18n/formats.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { CardView } from '../card-view.ts';
import { toCurrentStep } from './current-step.ts';

/** From this many votes on, what was seen here says more than an author's estimate. */
const ENOUGH_VOTES = 3;

/**
 * One line about the entry: `docker · high · ~5 min · 7 of 9 here · reviewed`. After a vote it says thanks in place of the record.
 * @param view what the card shows
 * @param translator interface in the language of the view
 */
export function renderContextLine(view: CardView, translator: Translator): string {
  const { domain, severity, fixTime, trust } = view.answer;
  const pieces = [
    domain,
    severity === undefined ? undefined : toWord('severity', severity, translator),
    fixTime,
    toRecord(view, translator),
    trust.tier === undefined ? undefined : toWord('tier', trust.tier, translator),
    view.isStale === true ? toAge(view, translator) : undefined,
  ];
  return pieces.filter((piece) => piece !== undefined && piece.trim() !== '').join(' · ');
}

/**
 * A value of the sources in words, as it is when the dictionary does not know it.
 * @param group first part of the key: `tier`
 * @param value second part: `ai_generated`
 * @param translator interface in the language of the view
 */
export function toWord(group: string, value: string, translator: Translator): string {
  const key = `${group}.${value.toLowerCase()}`;
  const word = translator.t(key);
  return word === key ? value.replaceAll('_', ' ') : word;
}

function toAge({ answer }: CardView, { t, lang }: Translator): string {
  return t('card.stale', { day: toLocalDay(answer.trust.lastConfirmed ?? '', lang) });
}

function toRecord(view: CardView, { t, lang }: Translator): string | undefined {
  const { worked, total } = view.tally;
  if (view.vote !== undefined && total > 0) return t('card.thanks', { worked, total });
  const { step, index } = toCurrentStep(view);
  const estimate = step.successRate ?? (index === 0 ? view.answer.trust.successRate : undefined);
  if (total >= ENOUGH_VOTES || (total > 0 && estimate === undefined)) {
    return t('card.record', { worked, total });
  }
  return estimate === undefined ? undefined : t('card.estimate', { rate: toPercent(estimate, lang) });
}
