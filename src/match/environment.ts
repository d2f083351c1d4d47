import type { Entry } from '../kb/schema.ts';
import { toWords } from './words.ts';

/** Tells how much of what surrounds an error speaks for an entry: `kubelet`, `psql`, `Ubuntu`. */
export interface Environment {
  /** How many names of the entry's tools and platforms stand in the text. */
  readonly mentions: (entryId: string, words: ReadonlySet<string>) => number;
}

/** Names that say nothing about the tool. */
const VAGUE = new Set([
  'cross',
  'platform',
  'devops',
  'any',
  'linux',
  'server',
  'client',
  'os',
  'tool',
  'error',
  'network',
  'networking',
]);

/**
 * Reads the tools that each entry is about: its domain, technologies, tags, runtime and versions.
 * @param entries the knowledge base
 */
export function createEnvironment(entries: readonly Entry[]): Environment {
  const names = new Map(entries.map((entry) => [entry.id, toNames(entry)]));
  return {
    mentions: (entryId, words) => (names.get(entryId) ?? []).filter((name) => words.has(name)).length,
  };
}

function toNames({ domain, canon, cards }: Entry): readonly string[] {
  const technologies = Object.values(cards).flatMap(({ front }) => {
    const listed = front['technologies'];
    return Array.isArray(listed) ? listed.map(String) : [];
  });
  const versions = (canon?.versions ?? []).map(({ version }) => version.replace(/[\d.+]+/g, ' '));
  const words = [domain, ...technologies, ...versions].flatMap(toWords);
  return [...new Set(words)].filter((word) => word.length > 2 && !VAGUE.has(word));
}
