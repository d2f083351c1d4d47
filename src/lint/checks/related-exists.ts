import type { Check } from '../check.ts';
import { relatedOf } from '../related-of.ts';

/** K012: a related entry that is not there. */
export const relatedExists: Check = {
  code: 'K012',
  demands: 'every related_kb is an entry',
  run: ({ kb }) =>
    kb.entries.flatMap((entry) =>
      relatedOf(entry)
        .filter((id) => !kb.find(id))
        .map((id) => ({
          entry,
          where: `${entry.id}: related_kb`,
          what: `names ${id}, which there is not`,
          mend: 'Correct the id, or remove it',
        })),
    ),
};
