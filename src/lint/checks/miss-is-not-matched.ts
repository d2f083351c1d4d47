import type { Check } from '../check.ts';

/** K006: a near miss that is answered all the same. */
export const missIsNotMatched: Check = {
  code: 'K006',
  demands: 'no miss-*.txt is matched by a pattern of its entry',
  run: ({ hits }) =>
    hits.all
      .filter(({ entry, owner, sample }) => entry === owner && sample.kind === 'miss')
      .map(({ rule, sample }) => ({
        level: 'error',
        where: sample.path,
        what: `is matched by ${rule.source}`,
        mend: 'Make the pattern more specific',
      })),
};
