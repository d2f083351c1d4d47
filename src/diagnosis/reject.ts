import type { Logger } from '../log/logger.ts';
import type { Place, Store } from '../store/store.ts';
import type { Diagnosis } from './diagnosis.ts';

/** What wrong matches need. */
export interface RejectParts {
  readonly store: Pick<Store, 'rejectMatch' | 'rejectedMatches'>;
  readonly log: Pick<Logger, 'warn'>;
}

/**
 * Remembers that an entry is the wrong answer to an error in a channel; a store that is down costs the memory alone.
 * @param parts the store
 * @param place the channel
 * @param match fingerprint of the paste, empty for none, and the entry that was wrong
 */
export async function rejectMatch(
  parts: RejectParts,
  place: Place,
  match: { readonly fingerprint: string; readonly entryId: string },
): Promise<void> {
  // A card from a search answers no paste.
  if (match.fingerprint === '') return;
  try {
    await parts.store.rejectMatch(place, match.fingerprint, match.entryId);
  } catch (error) {
    parts.log.warn('a wrong match cannot be remembered', { error });
  }
}

/**
 * A diagnosis as a channel should see it: an answer that was called wrong there is no answer any more, only the last of the candidates.
 * @param parts the store
 * @param place the channel
 * @param diagnosis of a paste
 */
export async function demoteRejected(
  parts: RejectParts,
  place: Place,
  diagnosis: Diagnosis,
): Promise<Diagnosis> {
  const { verdict, fingerprint } = diagnosis;
  const [first] = verdict.candidates;
  if (first === undefined) return diagnosis;
  const rejected = await readRejected(parts, place, fingerprint);
  if (!rejected.includes(first.entryId)) return diagnosis;
  const isRejected = ({ entryId }: { entryId: string }): boolean => rejected.includes(entryId);
  const candidates = [
    ...verdict.candidates.filter((one) => !isRejected(one)),
    ...verdict.candidates.filter(isRejected),
  ];
  // The values and what follows belong to the entry that was wrong.
  return { ...diagnosis, values: {}, verdict: { ...verdict, kind: 'unsure', candidates, consequences: [] } };
}

async function readRejected(
  parts: RejectParts,
  place: Place,
  fingerprint: string,
): Promise<readonly string[]> {
  try {
    return await parts.store.rejectedMatches(place, fingerprint);
  } catch (error) {
    parts.log.warn('wrong matches cannot be read', { error });
    return [];
  }
}
