import { THRESHOLDS } from '../../match/thresholds.ts';
import type { Check } from '../check.ts';
import { toPlace } from '../to-place.ts';

/** K021: `OOM` fires on headroom, `ASK` on task; a short literal must stand as a word of its own. */
export const shortLiteralIsAWord: Check = {
  code: 'K021',
  demands: 'a pattern with few literal characters has \\b around them',
  run: ({ kb, hits }) =>
    kb.entries.flatMap((entry) =>
      hits
        .patternsOf(entry)
        .filter(
          ({ source, weight }) =>
            weight < THRESHOLDS.wordWeight && !/\\b|\^|\$|\\s|\p{Script=Han}/u.test(source),
        )
        .map(({ source }) => ({
          entry,
          where: toPlace(entry, source),
          what: 'has few literal characters and no word boundary',
          mend: 'Put \\b before and after the word, or add more of the message',
        })),
    ),
};
