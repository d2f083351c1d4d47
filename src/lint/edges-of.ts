import type { Entry } from '../kb/schema.ts';

/** An arrow of an entry and the list it stands in. */
export interface EdgePlace {
  readonly id: string;
  readonly field: string;
}

/**
 * All arrows of an entry's canon.
 * @param entry the entry
 */
export function edgesOf({ canon }: Entry): EdgePlace[] {
  if (!canon) return [];
  const { leads_to, preceded_by, frequently_confused_with } = canon.transition_graph;
  return Object.entries({ leads_to, preceded_by, frequently_confused_with }).flatMap(([field, edges]) =>
    edges.map((edge) => ({ id: edge.error_id, field })),
  );
}
