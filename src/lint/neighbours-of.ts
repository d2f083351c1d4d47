import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Entry } from '../kb/schema.ts';
import { edgesOf } from './edges-of.ts';
import { relatedOf } from './related-of.ts';

/**
 * Entries that an entry names, in its graph or as related.
 * @param entry the entry
 * @param kb where the others are
 */
export function neighboursOf(entry: Entry, kb: KnowledgeBase): ReadonlySet<Entry> {
  const ids = [...edgesOf(entry).map(({ id }) => id), ...relatedOf(entry)];
  return new Set(ids.flatMap((id) => kb.find(id) ?? []));
}
