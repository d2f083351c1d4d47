import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Conversation } from './conversation.ts';

/** How an answer came about. Of the text there are only the matched lines, redacted. */
export type Account = Pick<Diagnosis, 'verdict' | 'searched'>;

/** The last answers, for whoever asks why; nothing of it outlives the process. */
export interface Recent {
  /** Keeps the last answer of a person in a channel; with `isPublic` it is also that of everybody else there. */
  readonly keep: (to: Conversation, account: Account, options: { readonly isPublic: boolean }) => void;
  /** The last answer that a person got in a channel, or that everybody there got. */
  readonly find: (to: Conversation) => Account | undefined;
}

/** Persons and channels that are remembered at once. */
const MOST = 300;

/** Everybody in a channel. */
const ALL = '';

/** Builds the memory, empty. */
export function createRecent(): Recent {
  const kept = new Map<string, { readonly account: Account; readonly number: number }>();
  let number = 0;

  function set(key: string, account: Account): void {
    kept.delete(key);
    kept.set(key, { account, number });
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  }

  return {
    keep(to, { verdict, searched }, { isPublic }) {
      number += 1;
      const account = { verdict, searched };
      if (to.user !== undefined) set(toKey(to, to.user), account);
      if (isPublic) set(toKey(to, ALL), account);
    },
    find(to) {
      const [own, shared] = [to.user ?? ALL, ALL].map((user) => kept.get(toKey(to, user)));
      return (own?.number ?? 0) >= (shared?.number ?? 0) ? own?.account : shared?.account;
    },
  };
}

function toKey({ channel, user }: Conversation, reader: string): string {
  return `${channel ?? user ?? ''} ${reader}`;
}
