import { toPercent } from '../../i18n/formats.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { AnswerEdge } from '../../kb/answer.ts';
import type { CardView } from '../card-view.ts';
import { toUnmarked } from '../markdown.ts';
import type { Outline } from '../outline.ts';
import { say } from './say.ts';

/** A neighbour with what is said of it. */
export interface RelatedItem {
  readonly id: string;
  /** Prose with code spans. */
  readonly text: string;
  /** True when the knowledge base has a card of it. */
  readonly isKnown: boolean;
}

/** Neighbours of one kind. */
export interface RelatedGroup {
  readonly heading: string;
  readonly items: readonly RelatedItem[];
}

/**
 * The cause chain in both directions, errors that look alike, and related ones; a kind without any is left out.
 * @param view what is shown
 * @param translator interface in the language of the view
 */
export function toRelatedGroups(view: CardView, translator: Translator): readonly RelatedGroup[] {
  const { precededBy, leadsTo, confusedWith, related } = view.answer;
  const named = new Set([...precededBy, ...leadsTo, ...confusedWith].map(({ id }) => id));
  const others = related.filter((id) => !named.has(id));
  const groups = [
    { key: 'related.preceded_by', edges: precededBy },
    { key: 'related.leads_to', edges: leadsTo },
    { key: 'related.confused_with', edges: confusedWith },
    { key: 'related.other', edges: others.map((id): AnswerEdge => ({ id })) },
  ];
  return groups
    .filter(({ edges }) => edges.length > 0)
    .map(({ key, edges }) => ({
      heading: translator.t(key),
      items: edges.map((edge) => toItem(edge, view, translator)),
    }));
}

/**
 * The neighbours as text.
 * @param view what is shown
 * @param translator interface in the language of the view
 */
export function outlineRelated(view: CardView, translator: Translator): readonly Outline[] {
  return toRelatedGroups(view, translator).map(({ heading, items }) => ({
    heading,
    parts: [{ kind: 'bullets', items: items.map(({ text }) => text) }],
  }));
}

function toItem(edge: AnswerEdge, view: CardView, translator: Translator): RelatedItem {
  const title = [...view.neighbours, ...view.also].find((entry) => entry.id === edge.id)?.title;
  const name = title === undefined ? `\`${edge.id}\`` : `${toUnmarked(title)} (\`${edge.id}\`)`;
  const rate = edge.probability === undefined ? '' : toPercent(edge.probability, translator.lang);
  const note = edge.note === undefined ? '' : say(edge.note, translator);
  const text = [name, rate, note].filter((piece) => piece !== '').join(' · ');
  return { id: edge.id, text, isKnown: title !== undefined };
}
