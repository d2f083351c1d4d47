import type { Answer } from '../kb/answer.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { toAnswer } from '../kb/to-answer.ts';
import type { Tally } from '../store/store.ts';
import type { CardState } from './card-state.ts';
import type { CardView, NamedEntry } from './card-view.ts';

/** What a card shows besides its entry. */
export interface CardExtras {
  /** Votes of the team on the step shown. */
  readonly tally: Tally;
  /** The vote of the person who clicked. */
  readonly vote?: CardView['vote'];
  readonly storm?: CardView['storm'];
  readonly lastSeen?: CardView['lastSeen'];
  /** True when not everything was checked. */
  readonly partial?: boolean;
  /** Milliseconds since the epoch; without it no card says that it is old. */
  readonly now?: number;
}

/** Software changes: what nobody has confirmed for longer than this may no longer be so. */
const YEAR_MS = 365 * 24 * 60 * 60_000;

/**
 * All that a card shows; undefined when its entry or step does not exist, as in a forged or outdated click.
 * @param knowledgeBase where the entry and its neighbours are
 * @param state which entry, in which language, at which step
 * @param extras votes and warnings
 */
export function toCardView(
  knowledgeBase: KnowledgeBase,
  state: CardState,
  extras: CardExtras,
): CardView | undefined {
  const entry = knowledgeBase.find(state.entryId);
  if (entry === undefined) return undefined;
  const answer = toAnswer(entry, state.lang);
  if (state.step >= answer.steps.length) return undefined;
  return {
    answer,
    state,
    tally: extras.tally,
    also: toNames(knowledgeBase, state.also, state.lang),
    neighbours: toNames(knowledgeBase, toNeighbourIds(answer), state.lang),
    partial: extras.partial ?? false,
    ...(isStale(answer, extras.now) && { isStale: true }),
    ...(extras.vote && { vote: extras.vote }),
    ...(extras.storm && { storm: extras.storm }),
    ...(extras.lastSeen && { lastSeen: extras.lastSeen }),
  };
}

function isStale({ trust }: Answer, now: number | undefined): boolean {
  const confirmed = Date.parse(trust.lastConfirmed ?? '');
  return now !== undefined && now - confirmed > YEAR_MS;
}

function toNeighbourIds(answer: Answer): readonly string[] {
  const edges = [...answer.leadsTo, ...answer.precededBy, ...answer.confusedWith].map(({ id }) => id);
  return [...new Set([...edges, ...answer.related])];
}

/** Ids that are not in the knowledge base have no title and are left out. */
function toNames(knowledgeBase: KnowledgeBase, ids: readonly string[], lang: string): readonly NamedEntry[] {
  return ids.flatMap((id) => {
    const entry = knowledgeBase.find(id);
    return entry === undefined ? [] : [{ id, title: toAnswer(entry, lang).title.text }];
  });
}
