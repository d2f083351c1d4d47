import type { Problem } from '../errors.ts';
import { checkShape } from './check-shape.ts';
import { flattenCanon } from './flatten-canon.ts';
import { isRecord } from './is-record.ts';
import { Canon } from './schema.ts';
import { toProblems } from './to-problems.ts';

/** A canon, or what keeps the document from being one. */
export type CanonResult = { readonly canon: Canon } | { readonly problems: readonly Problem[] };

/**
 * A canon from a parsed JSON document in its flat or its nested form; fields without a meaning here are kept.
 * @param json what the parser returned
 * @param where path of the file, for the problems
 */
export function toCanon(json: unknown, where: string): CanonResult {
  if (!isRecord(json)) {
    return {
      problems: [{ where, what: 'is not a JSON object', mend: 'Write one canon per file, as an object' }],
    };
  }
  const unsafe = checkShape(json);
  if (unsafe) return { problems: [{ where, what: unsafe, mend: 'Remove or shorten it' }] };
  const flat = flattenCanon(json);
  const parsed = Canon.safeParse(flat);
  if (!parsed.success) return { problems: toProblems(parsed.error, flat, where) };
  return { canon: parsed.data };
}
