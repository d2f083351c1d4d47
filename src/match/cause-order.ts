import type { Entry } from '../kb/schema.ts';

/** Says which of two errors brings about the other. */
export interface CauseOrder {
  /**
   * True when the first leads to the second, directly or over one step between.
   * A symptom (`Unhandled Rejection`, CrashLoopBackOff) wraps whatever failed, so every other error leads to it.
   */
  readonly leadsTo: (cause: string, effect: string) => boolean;
  /** True when one of them is declared as easily confused with the other. */
  readonly areConfusable: (one: string, other: string) => boolean;
  /**
   * In how many other domains an entry is named as easily confused: connection refused in a dozen, a driver's message in none.
   * Of two confusable entries, the one named in more domains is the generic one.
   */
  readonly generality: (entry: string) => number;
}

/** Value of `root_cause_type` for an error that only reports that something else failed. */
const SYMPTOM = 'symptom';

/**
 * Reads the transition graph of all entries, in both directions of its arrows.
 * @param entries the knowledge base
 */
export function createCauseOrder(entries: readonly Entry[]): CauseOrder {
  const effects = new Map<string, Set<string>>();
  const confusables = new Set<string>();
  const domainsNaming = new Map<string, Set<string>>();
  const symptoms = new Set<string>();
  const add = (cause: string, effect: string): void => {
    effects.set(cause, (effects.get(cause) ?? new Set()).add(effect));
  };
  for (const { id, domain, canon } of entries) {
    if (canon?.root_cause_type === SYMPTOM) symptoms.add(id);
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
  const isOverOne = (cause: string, effect: string): boolean =>
    isDirect(cause, effect) || [...(effects.get(cause) ?? [])].some((between) => isDirect(between, effect));
  return {
    leadsTo: (cause, effect) =>
      isOverOne(cause, effect) || (symptoms.has(effect) && !symptoms.has(cause) && !isOverOne(effect, cause)),
    areConfusable: (one, other) => confusables.has(`${one} ${other}`),
    generality: (entry) => domainsNaming.get(entry)?.size ?? 0,
  };
}
