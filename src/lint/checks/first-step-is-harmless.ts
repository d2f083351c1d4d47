import { toAnswer } from '../../kb/to-answer.ts';
import type { Check } from '../check.ts';

/** K018: what people copy first, in a hurry, must not cost them data. */
export const firstStepIsHarmless: Check = {
  code: 'K018',
  demands: 'the first step deletes nothing that does not come back',
  run: ({ kb }) =>
    kb.entries
      .filter((entry) => toAnswer(entry, 'en').steps[0]?.destructive)
      .map((entry) => ({
        entry,
        where: `${entry.id}: step 1`,
        what: 'deletes or overwrites something that does not come back',
        mend: 'Begin with a harmless way, and make this one a fallback with its risks',
      })),
};
