import type { Entry } from '../kb/schema.ts';

/**
 * Ids and kb_ids that the cards of an entry name as related.
 * @param entry the entry
 */
export function relatedOf({ cards }: Entry): string[] {
  const ids = Object.values(cards).flatMap((card) => {
    const related = card.front['related_kb'];
    return Array.isArray(related) ? related.map(String) : [];
  });
  return [...new Set(ids)];
}
