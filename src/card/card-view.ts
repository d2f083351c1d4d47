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
  /** True when nobody has confirmed the entry for more than a year. */
  readonly isStale?: boolean;
  /** How often the error came in this channel since a time, in milliseconds since the epoch; where a storm is counted on the card. */
  readonly storm?: { readonly count: number; readonly since: number };
  /** When the error was last answered in this channel, in milliseconds since the epoch, where, and the step that worked there. */
  readonly lastSeen?: { readonly at: number; readonly link?: string; readonly worked?: number };
  /** True when a budget ran out: the card says that not everything was checked. */
  readonly partial: boolean;
}
