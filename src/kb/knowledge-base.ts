import type { Problem } from '../errors.ts';
import type { Entry } from './schema.ts';

/** What is wrong with a file; a `warning` when it was loaded all the same or is none of ours. */
export interface LoadProblem extends Problem {
  readonly level: 'error' | 'warning';
}

/** What was read from all folders: the entries that are whole, and what is wrong with the rest. */
export interface KnowledgeBase {
  /** In the order of their ids. */
  readonly entries: readonly Entry[];
  /** Skipped files and repaired texts. */
  readonly problems: readonly LoadProblem[];
  /** The entry with this id or alias. */
  readonly find: (idOrAlias: string) => Entry | undefined;
}
