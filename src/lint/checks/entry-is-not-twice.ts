import type { Entry } from '../../kb/schema.ts';
import { createSimilarityIndex } from '../../match/similarity-index.ts';
import type { Check } from '../check.ts';
import { edgesOf } from '../edges-of.ts';

/** Of 2,522 public entries, pairs above this share nearly every word; below it they differ in what failed. */
const TWINS = 0.9;

/** K022: two entries for one error share its votes and its wording, and neither is sure. */
export const entryIsNotTwice: Check = {
  code: 'K022',
  demands: 'no two entries have nearly the same signature',
  run: ({ kb }) => {
    const documents = kb.entries.flatMap(({ id, canon }) =>
      canon ? [{ entryId: id, text: canon.signature }] : [],
    );
    const index = createSimilarityIndex(documents);
    return documents.flatMap(({ entryId, text }) =>
      index
        .nearest(text, 3)
        .filter(
          ({ document, ofDocument, ofQuery }) =>
            document.entryId > entryId && Math.min(ofDocument, ofQuery) >= TWINS,
        )
        .filter(({ document }) => !areLinked(kb.find(entryId), kb.find(document.entryId)))
        .map(({ document }) => ({
          level: 'warning' as const,
          where: `${entryId}: signature`,
          what: `is nearly that of ${document.entryId}`,
          mend: 'Make them one entry, or declare them as easily confused and say how to tell them apart',
        })),
    );
  },
};

function areLinked(one: Entry | undefined, other: Entry | undefined): boolean {
  if (!one || !other) return false;
  const names = (from: Entry, to: Entry): boolean => edgesOf(from).some((edge) => edge.id === to.id);
  return names(one, other) || names(other, one);
}
