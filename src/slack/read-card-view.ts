import type { CardState } from '../card/card-state.ts';
import type { CardView } from '../card/card-view.ts';
import { type CardExtras, toCardView } from '../card/to-card-view.ts';
import { readTally } from '../diagnosis/feedback.ts';
import type { Parts } from './parts.ts';

/**
 * All that a card shows; undefined when its entry, step or language does not exist, as in a forged or outdated click.
 * @param parts knowledge base, store and languages
 * @param state which entry, in which language, at which step
 * @param extras `vote`: of the person who clicked; `partial`: when not everything was checked; `storm`, `lastSeen`: of the channel
 */
export async function readCardView(
  parts: Pick<Parts, 'knowledgeBase' | 'store' | 'translators' | 'identity' | 'log' | 'now'>,
  state: CardState,
  extras: Omit<CardExtras, 'tally' | 'now'> = {},
): Promise<CardView | undefined> {
  const { knowledgeBase, translators, identity } = parts;
  const entry = knowledgeBase.find(state.entryId);
  if (entry === undefined || !translators.languages.includes(state.lang)) return undefined;
  const tally = await readTally(parts, identity.team, { entryId: entry.id, step: state.step });
  return toCardView(knowledgeBase, state, { ...extras, tally, now: parts.now() });
}
