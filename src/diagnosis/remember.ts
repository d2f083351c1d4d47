import type { Logger } from '../log/logger.ts';
import type { Occurrence, Store } from '../store/store.ts';

/** What remembering needs. */
export interface MemoryParts {
  readonly store: Pick<Store, 'recordOccurrence' | 'setOccurrenceMessage'>;
  readonly log: Pick<Logger, 'warn'>;
}

/**
 * Remembers that an error came up in a thread; gives it with how often it did, or undefined when the store is down.
 * @param parts the store
 * @param occurrence where and what
 */
export async function rememberOccurrence(
  parts: MemoryParts,
  occurrence: Omit<Occurrence, 'count'>,
): Promise<Occurrence | undefined> {
  try {
    return await parts.store.recordOccurrence(occurrence);
  } catch (error) {
    parts.log.warn('an error cannot be remembered', { error });
    return undefined;
  }
}

/**
 * Remembers which message shows the card of an occurrence.
 * @param parts the store
 * @param occurrence what was remembered before
 * @param message timestamp of the card
 */
export async function rememberMessage(
  parts: MemoryParts,
  occurrence: Omit<Occurrence, 'count'>,
  message: string,
): Promise<void> {
  const { team, channel, thread, entryId } = occurrence;
  try {
    await parts.store.setOccurrenceMessage({ team, channel }, thread, entryId, message);
  } catch (error) {
    parts.log.warn('a card cannot be remembered', { error });
  }
}
