import { toLocalDay, toPercent, toSentenceList } from '../../i18n/formats.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Answer } from '../../kb/answer.ts';
import type { CardView } from '../card-view.ts';
import type { Line, Outline } from '../outline.ts';
import { toFactLine } from './outline-background.ts';
import { toWord } from './render-context-line.ts';

/**
 * Where the answer comes from and how far to trust it, and every fact that has no place of its own.
 * @param view what is shown
 * @param translator interface in the language of the view
 */
export function outlineSource(view: CardView, translator: Translator): Outline {
  const { answer } = view;
  const label = (name: string): string => translator.t(`fact.${name}`);
  const own: readonly (readonly [string, string | undefined])[] = [
    ['documentation', answer.docUrl],
    ['signature', answer.signature?.text],
    ['id', answer.id],
    ['category', answer.category],
    ['languages', toLanguages(answer, translator)],
    ...toTrust(answer, translator),
    ['placeholders', answer.placeholders.map((name) => `\`__${name}__\``).join(' ')],
  ];
  const lines: Line[] = own.flatMap(([name, text]) => (text ? [{ label: label(name), text }] : []));
  lines.push(...answer.facts.map((fact) => toFactLine(fact, translator)));
  return { heading: translator.t('related.source'), parts: [{ kind: 'lines', lines }] };
}

function toTrust(
  { trust }: Answer,
  translator: Translator,
): readonly (readonly [string, string | undefined])[] {
  const { lang } = translator;
  const percent = (rate?: number): string | undefined =>
    rate === undefined ? undefined : toPercent(rate, lang);
  const day = (text?: string): string | undefined =>
    text === undefined ? undefined : toLocalDay(text, lang);
  return [
    ['tier', trust.tier && toWord('tier', trust.tier, translator)],
    ['confidence', percent(trust.confidence)],
    ['success_rate', percent(trust.successRate)],
    ['evidence', trust.evidenceCount?.toString()],
    ['first_seen', day(trust.firstSeen)],
    ['last_confirmed', day(trust.lastConfirmed)],
    ['last_updated', day(trust.lastUpdated)],
  ];
}

function toLanguages(answer: Answer, { t, lang }: Translator): string {
  const names = answer.languages.map((code) => {
    const name = t(`language.${code}`);
    return name === `language.${code}` ? code : name;
  });
  return toSentenceList(names, lang);
}
