import type { Entry } from '../kb/schema.ts';

/** Says which of two errors brings about the other. */
export interface CauseOrder {
  /** True when the first leads to the second, directly or over one step between. */
  readonly leadsTo: (cause: string, effect: string) => boolean;
  /** True when one of them is declared as easily confused with the other. */
  readonly areConfusable: (one: string, other: string) => boolean;
  /**
   * In how many other domains an entry is named as easily confused: connection refused in a dozen, a driver's message in none.
   * Of two confusable entries, the one named in more domains is the generic one.
   */
  readonly generality: (entry: string) => number;
}

/**
 * Reads the transition graph of all entries, in both directions of its arrows.
 * @param entries the knowledge base
 */
export function createCauseOrder(entries: readonly Entry[]): CauseOrder {
  const effects = new Map<string, Set<string>>();
  const confusables = new Set<string>();
  const domainsNaming = new Map<string, Set<string>>();
  const add = (cause: string, effect: string): void => {
    effects.set(cause, (effects.get(cause) ?? new Set()).add(effect));
  };
  for (const { id, domain, canon } of entries) {
    for (const edge of canon?.transition_graph.leads_to ?? []) add(id, edge.error_id);
    for (const edge of canon?.transition_graph.preceded_by ?? []) add(edge.error_id, id);
    for (const edge of canon?.transition_graph.frequently_confused_with ?? []) {
      confusables.add(`${id} ${edge.error_id}`).add(`${edge.error_id} ${id}`);
      if (!edge.error_id.startsWith(`${domain}/`)) {
        domainsNaming.set(edge.error_id, (domainsNaming.get(edge.error_id) ?? new Set()).add(domain));
      }
    }
  }
  const isDirect = (cause: string, effect: string): boolean => effects.get(cause)?.has(effect) ?? false;
  return {
    leadsTo: (cause, effect) =>
      isDirect(cause, effect) || [...(effects.get(cause) ?? [])].some((between) => isDirect(between, effect)),
    areConfusable: (one, other) => confusables.has(`${one} ${other}`),
    generality: (entry) => domainsNaming.get(entry)?.size ?? 0,
  };
}
