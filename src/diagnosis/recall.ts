import type { Logger } from '../log/logger.ts';
import type { Place, Store } from '../store/store.ts';

/** What recalling needs. */
export interface RecallParts {
  readonly store: Pick<Store, 'lastOccurrence' | 'lastWorked'>;
  readonly log: Pick<Logger, 'warn'>;
}

/** The last time an error was answered in a channel. */
export interface Recalled {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Timestamp of the card that everybody in the channel sees. */
  readonly message: string;
  /** The step that somebody in that thread said worked, from 0. */
  readonly worked?: number;
}

/**
 * The last time an error was answered in this channel; other channels may be closed to who reads the card. Nothing while the store is down.
 * @param parts the store
 * @param place the channel
 * @param what entry, and the thread that is not meant
 */
export async function recall(
  parts: RecallParts,
  place: Place,
  what: { readonly entryId: string; readonly notThread: string },
): Promise<Recalled | undefined> {
  const { team, channel } = place;
  const { entryId, notThread } = what;
  try {
    const last = await parts.store.lastOccurrence(team, entryId, { notThread, channel });
    if (last?.message === undefined) return undefined;
    const worked = await parts.store.lastWorked(team, entryId, { channel, thread: last.thread });
    return { at: last.at, message: last.message, ...(worked && { worked: worked.step }) };
  } catch (error) {
    parts.log.warn('what was seen before cannot be read', { error });
    return undefined;
  }
}
