import type { Answer } from '../kb/answer.ts';
import type { Tally } from '../store/store.ts';
import type { CardState } from './card-state.ts';

/** A neighbour as a card names it. */
export interface NamedEntry {
  readonly id: string;
  readonly title: string;
}

/** Everything a card shows. Rendering it is pure: the same view gives the same blocks. */
export interface CardView {
  readonly answer: Answer;
  readonly state: CardState;
  /** Votes of this team on the step shown. */
  readonly tally: Tally;
  /** The entries of `state.also`. */
  readonly also: readonly NamedEntry[];
  /** Titles for edges and related ids of the answer that are in the knowledge base. */
  readonly neighbours: readonly NamedEntry[];
  /** The vote of the person who clicked, on their own private card or after a click: worked, failed, or none. */
  readonly vote?: 'worked' | 'failed';
  /** True when a budget ran out: the card says that not everything was checked. */
  readonly partial: boolean;
}
