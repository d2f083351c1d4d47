import type { Check } from '../check.ts';
import { edgesOf } from '../edges-of.ts';

/** K011: an edge that leads nowhere. */
export const edgeExists: Check = {
  code: 'K011',
  demands: 'every edge leads to an entry',
  run: ({ kb }) =>
    kb.entries.flatMap((entry) =>
      edgesOf(entry)
        .filter(({ id }) => !kb.find(id))
        .map(({ id, field }) => ({
          entry,
          where: `${entry.id}: ${field}`,
          what: `names ${id}, which there is not`,
          mend: 'Correct the id, or remove it',
        })),
    ),
};
