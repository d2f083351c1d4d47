import type { Entry } from '../../kb/schema.ts';
import { foldPunctuation } from '../../text/fold.ts';
import type { Check } from '../check.ts';
import { toPlace } from '../to-place.ts';

/** K004: a pattern that hits nothing of its own entry is a guess. */
export const patternIsProven: Check = {
  code: 'K004',
  demands: 'every pattern hits a sample or the signature of its entry',
  run: ({ kb, hits }) => {
    const proven = new Set(hits.all.filter(isOwnHit).map(({ rule }) => rule));
    return kb.entries.flatMap((entry) =>
      hits
        .patternsOf(entry)
        .filter((rule) => !proven.has(rule) && !signaturesOf(entry).some((signature) => rule.find(signature)))
        .map(({ source }) => ({
          entry,
          where: toPlace(entry, source),
          what: 'hits no sample and not the signature',
          mend: 'Add a hit-*.txt that shows it, correct it, or remove it',
        })),
    );
  },
};

function isOwnHit({
  entry,
  owner,
  sample,
}: {
  entry: Entry;
  owner: Entry;
  sample: { kind: string };
}): boolean {
  return entry === owner && sample.kind === 'hit';
}

/** A card alone has no signature: what its patterns quote is all there is. */
function signaturesOf(entry: Entry): string[] {
  if (!entry.canon) return entry.samples.length === 0 ? entry.patterns.map(toExample) : [];
  return Object.entries(entry.canon).flatMap(([field, value]) =>
    /^signature(_[a-z]{2})?$/.test(field) && typeof value === 'string' ? foldPunctuation(value) : [],
  );
}

function toExample(pattern: string): string {
  return pattern.replaceAll('.*', ' ').replaceAll(/\\(.)/g, '$1');
}
