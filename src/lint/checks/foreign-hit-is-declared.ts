import type { Check } from '../check.ts';
import { neighboursOf } from '../neighbours-of.ts';
import { toPlace } from '../to-place.ts';

/** K007: two entries answer one text, and neither says how they relate. */
export const foreignHitIsDeclared: Check = {
  code: 'K007',
  demands: 'a pattern hits the sample of another entry only where an edge joins the two',
  run: ({ kb, hits }) => {
    const neighbours = new Map(kb.entries.map((entry) => [entry, neighboursOf(entry, kb)]));
    return hits.all
      .filter(({ entry, owner, sample }) => entry !== owner && sample.kind === 'hit')
      .filter(({ entry, owner }) => !neighbours.get(entry)?.has(owner) && !neighbours.get(owner)?.has(entry))
      .map(({ rule, entry, sample, owner }) => ({
        entry,
        where: toPlace(entry, rule.source),
        what: `also hits ${sample.path}`,
        mend: `Make it more specific, or join ${entry.id} and ${owner.id} by an edge`,
      }));
  },
};
