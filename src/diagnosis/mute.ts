import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Place, Store } from '../store/store.ts';

/** What muting needs. */
export interface MuteParts {
  readonly store: Pick<Store, 'muteEntry' | 'unmuteEntry' | 'mutedBy'>;
  readonly knowledgeBase: Pick<KnowledgeBase, 'find'>;
}

/** What somebody wants of an entry in a channel. */
export interface MuteChange {
  readonly entryId: string;
  readonly muted: boolean;
  readonly user: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Silences an entry in a channel unless somebody asks, or ends that. `unknown`: there is no such entry, or it was not muted.
 * @param parts store and knowledge base
 * @param place the channel
 * @param change which entry, what it shall be, and who says so
 * @throws WhyfailError `store-unavailable`
 */
export async function changeMute(
  parts: MuteParts,
  place: Place,
  change: MuteChange,
): Promise<'muted' | 'unmuted' | 'unknown'> {
  const { entryId, user, at } = change;
  if (change.muted) {
    if (parts.knowledgeBase.find(entryId) === undefined) return 'unknown';
    await parts.store.muteEntry(place, entryId, user, at);
    return 'muted';
  }
  // An entry that is gone can still be unmuted.
  if ((await parts.store.mutedBy(place, entryId)) === undefined) return 'unknown';
  await parts.store.unmuteEntry(place, entryId);
  return 'unmuted';
}
