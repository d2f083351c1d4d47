import { toPercent } from '../../i18n/formats.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { AnswerEdge } from '../../kb/answer.ts';
import type { CardView } from '../card-view.ts';
import { toUnmarked } from '../markdown.ts';
import type { Outline } from '../outline.ts';
import { say } from './say.ts';

/**
 * The cause chain in both directions, errors that look alike, and related ones.
 * @param view what is shown
 * @param translator interface in the language of the view
 */
export function outlineRelated(view: CardView, translator: Translator): readonly Outline[] {
  const { precededBy, leadsTo, confusedWith, related } = view.answer;
  const groups = [
    { key: 'related.preceded_by', edges: precededBy },
    { key: 'related.leads_to', edges: leadsTo },
    { key: 'related.confused_with', edges: confusedWith },
    { key: 'related.other', edges: related.map((id): AnswerEdge => ({ id })) },
  ];
  return groups
    .filter(({ edges }) => edges.length > 0)
    .map(({ key, edges }) => ({
      heading: translator.t(key),
      parts: [{ kind: 'bullets', items: edges.map((edge) => toItem(edge, view, translator)) }],
    }));
}

function toItem(edge: AnswerEdge, view: CardView, translator: Translator): string {
  const title = [...view.neighbours, ...view.also].find((entry) => entry.id === edge.id)?.title;
  const name = title === undefined ? `\`${edge.id}\`` : `${toUnmarked(title)} (\`${edge.id}\`)`;
  const rate = edge.probability === undefined ? '' : toPercent(edge.probability, translator.lang);
  const note = edge.note === undefined ? '' : say(edge.note, translator);
  return [name, rate, note].filter((piece) => piece !== '').join(' · ');
}
