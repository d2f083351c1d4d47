import type { Check } from '../check.ts';

/** K005: a sample that must be answered, and by no pattern is. */
export const hitIsMatched: Check = {
  code: 'K005',
  demands: 'every hit-*.txt is matched by a pattern of its entry',
  run: ({ kb, hits }) => {
    const matched = new Set(
      hits.all.filter(({ entry, owner }) => entry === owner).map(({ sample }) => sample),
    );
    return kb.entries.flatMap(({ samples }) =>
      samples
        .filter((sample) => sample.kind === 'hit' && !matched.has(sample))
        .map((sample) => ({
          level: 'error',
          where: sample.path,
          what: 'is matched by no pattern of its entry',
          mend: 'Add a pattern for it to canon.json, or remove the sample',
        })),
    );
  },
};
