import type { KnowledgeBase, LoadProblem } from './knowledge-base.ts';
import type { Entry } from './schema.ts';

/**
 * A knowledge base over entries that are in memory.
 * @param entries in any order, with unique ids
 * @param problems what was wrong where they came from
 */
export function createKnowledgeBase(
  entries: readonly Entry[],
  problems: readonly LoadProblem[] = [],
): KnowledgeBase {
  const sorted = [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
  const byName = new Map<string, Entry>();
  for (const entry of sorted) byName.set(entry.id.toLowerCase(), entry);
  for (const [name, entry] of sorted.flatMap(toNames)) {
    if (!byName.has(name)) byName.set(name, entry);
  }
  return { entries: sorted, problems, find: (idOrAlias) => byName.get(idOrAlias.trim().toLowerCase()) };
}

function toNames(entry: Entry): [string, Entry][] {
  return entry.aliases.map((alias) => [alias.toLowerCase(), entry]);
}
