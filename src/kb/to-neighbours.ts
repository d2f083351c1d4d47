import type { AnswerDeadEnd, AnswerEdge, AnswerFact } from './answer.ts';
import { toFieldLabel } from './fact-keys.ts';
import { localizedText, toTwins } from './localized-text.ts';
import type { Canon } from './schema.ts';
import { toFactLanguage, toFactText } from './to-fact-text.ts';

/** What a canon says of other errors and of other ways, in one language. */
export interface Neighbours {
  readonly deadEnds: readonly AnswerDeadEnd[];
  readonly leadsTo: readonly AnswerEdge[];
  readonly precededBy: readonly AnswerEdge[];
  readonly confusedWith: readonly AnswerEdge[];
  /** Fields of them that have no place there. */
  readonly facts: readonly AnswerFact[];
}

const PLACED_OF_DEAD_END = /^(action|why_fails|condition)(_[a-z]{2})?$|^fail_rate$/;
const PLACED_OF_EDGE = /^(condition|distinction)(_[a-z]{2})?$|^(error_id|probability)$/;

/**
 * Dead ends and edges of a canon.
 * @param canon the canon; without one all lists are empty
 * @param lang language code asked for
 */
export function toNeighbours(canon: Canon | undefined, lang: string): Neighbours {
  if (!canon) return { deadEnds: [], leadsTo: [], precededBy: [], confusedWith: [], facts: [] };
  const { leads_to, preceded_by, frequently_confused_with, ...others } = canon.transition_graph;
  const edges = (list: Canon['transition_graph']['leads_to']): AnswerEdge[] =>
    list.map((edge) => toEdge(edge, canon, lang));
  const options = { lang, locale: canon.locale };
  const allEdges = [...leads_to, ...preceded_by, ...frequently_confused_with];
  return {
    deadEnds: canon.dead_ends.map((_, index) => toDeadEnd(canon, index, lang)),
    leadsTo: edges(leads_to),
    precededBy: edges(preceded_by),
    confusedWith: edges(frequently_confused_with),
    facts: [
      ...canon.dead_ends.flatMap((deadEnd) => toLeftovers(deadEnd, PLACED_OF_DEAD_END, '', options)),
      ...allEdges.flatMap((edge) => toLeftovers(edge, PLACED_OF_EDGE, `${edge.error_id}: `, options)),
      ...toLeftovers(others, /^$/, '', options),
    ],
  };
}

function toDeadEnd(canon: Canon, index: number, lang: string): AnswerDeadEnd {
  const deadEnd = canon.dead_ends[index] ?? { action: '' };
  const options = { lang, locale: canon.locale, twins: toTwins(canon, 'dead_ends', index) };
  const whyFails = localizedText(deadEnd, 'why_fails', options);
  const condition = localizedText(deadEnd, 'condition', options);
  const failRate = canon.dead_ends[index]?.fail_rate ?? undefined;
  return {
    action: localizedText(deadEnd, 'action', options) ?? { text: deadEnd.action, lang: canon.locale },
    ...(whyFails && { whyFails }),
    ...(failRate !== undefined && { failRate }),
    ...(condition && { condition }),
  };
}

function toEdge(edge: Canon['transition_graph']['leads_to'][number], canon: Canon, lang: string): AnswerEdge {
  const options = { lang, locale: canon.locale };
  const notes = [
    localizedText(edge, 'distinction', options),
    localizedText(edge, 'condition', options),
  ].flatMap((note) => note ?? []);
  const [first] = notes;
  return {
    id: edge.error_id,
    ...(typeof edge.probability === 'number' && { probability: edge.probability }),
    ...(first && { note: { text: notes.map((note) => note.text).join(' '), lang: first.lang } }),
  };
}

function toLeftovers(
  fields: Readonly<Record<string, unknown>>,
  placed: RegExp,
  prefix: string,
  options: { readonly lang: string; readonly locale: string },
): AnswerFact[] {
  return Object.entries(fields)
    .filter(([field, value]) => !placed.test(field) && toFactText(value) !== '')
    .map(([field, value]) => ({
      label: toFieldLabel(field),
      text: { text: prefix + toFactText(value), lang: toFactLanguage(field, options) },
    }));
}
