import { Canon, type Entry } from '../../src/kb/schema.ts';

/**
 * A minimal entry for tests of the engine.
 * @param id `domain/slug`
 * @param canon what the test is about
 */
export function toEntry(id: string, canon: Readonly<Record<string, unknown>>): Entry {
  const domain = id.split('/')[0] ?? id;
  const parsed = Canon.parse({ signature: id, domain, ...canon, id });
  return {
    id,
    aliases: [...parsed.aliases],
    domain,
    patterns: [...(parsed.regex ? [parsed.regex] : []), ...parsed.patterns],
    canon: parsed,
    cards: {},
    samples: [],
    paths: [],
  };
}
