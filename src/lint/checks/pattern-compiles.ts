import { compilePattern } from '../../text/regex.ts';
import type { Check } from '../check.ts';
import { toPlace } from '../to-place.ts';

/** K002: a pattern that the linear-time engine refuses never hits. */
export const patternCompiles: Check = {
  code: 'K002',
  demands: 'every pattern compiles in the linear-time engine',
  run: ({ kb, hits }) =>
    kb.entries.flatMap((entry) =>
      hits.patternsOf(entry).flatMap(({ source }) => {
        const compiled = compilePattern(source);
        if (compiled.ok) return [];
        const mend = 'Write it without lookaround and backreferences';
        return {
          level: 'error',
          where: toPlace(entry, source),
          what: `is refused: ${compiled.reason}`,
          mend,
        };
      }),
    ),
};
