import { THRESHOLDS } from '../../match/thresholds.ts';
import type { Check } from '../check.ts';
import { toPlace } from '../to-place.ts';

/** K003: a pattern without a telling literal either runs on every line or never. */
export const patternHasLiteral: Check = {
  code: 'K003',
  demands: 'every pattern demands a literal that says something',
  run: ({ kb, hits }) =>
    kb.entries.flatMap((entry) =>
      hits
        .patternsOf(entry)
        .filter(({ branches, weight }) => !branches || weight < THRESHOLDS.leastWeight)
        .map(({ source, branches }) => ({
          entry,
          where: toPlace(entry, source),
          what: branches
            ? 'has an alternative with too few literal characters'
            : 'has an alternative without literal text',
          mend: `Give every alternative words of the message, ${Math.ceil(THRESHOLDS.leastWeight)} characters at least`,
        })),
    ),
};
