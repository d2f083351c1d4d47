import type { CardState } from '../card/card-state.ts';
import type { CardView, NamedEntry } from '../card/card-view.ts';
import { readTally } from '../diagnosis/feedback.ts';
import type { Answer } from '../kb/answer.ts';
import { toAnswer } from '../kb/to-answer.ts';
import type { Parts } from './parts.ts';

/**
 * All that a card shows; undefined when its entry, step or language does not exist, as in a forged or outdated click.
 * @param parts knowledge base, store and languages
 * @param state which entry, in which language, at which step
 * @param extras `vote`: of the person who clicked; `partial`: when not everything was checked
 */
export async function readCardView(
  parts: Pick<Parts, 'knowledgeBase' | 'store' | 'translators' | 'identity' | 'log'>,
  state: CardState,
  extras: { readonly vote?: CardView['vote']; readonly partial?: boolean } = {},
): Promise<CardView | undefined> {
  const entry = parts.knowledgeBase.find(state.entryId);
  if (entry === undefined || !parts.translators.languages.includes(state.lang)) return undefined;
  const answer = toAnswer(entry, state.lang);
  if (state.step >= answer.steps.length) return undefined;
  const step = { entryId: entry.id, step: state.step };
  return {
    answer,
    state,
    tally: await readTally(parts, parts.identity.team, step),
    also: toNames(parts, state.also, state.lang),
    neighbours: toNames(parts, toNeighbourIds(answer), state.lang),
    partial: extras.partial ?? false,
    ...(extras.vote && { vote: extras.vote }),
  };
}

function toNeighbourIds(answer: Answer): readonly string[] {
  const edges = [...answer.leadsTo, ...answer.precededBy, ...answer.confusedWith].map(({ id }) => id);
  return [...new Set([...edges, ...answer.related])];
}

/** Ids that are not in the knowledge base have no title and are left out. */
function toNames(
  parts: Pick<Parts, 'knowledgeBase'>,
  ids: readonly string[],
  lang: string,
): readonly NamedEntry[] {
  return ids.flatMap((id) => {
    const entry = parts.knowledgeBase.find(id);
    return entry === undefined ? [] : [{ id, title: toAnswer(entry, lang).title.text }];
  });
}
