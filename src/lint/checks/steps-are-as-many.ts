import { BASE_LANGUAGE } from '../../kb/localized.ts';
import type { Check } from '../check.ts';

/** K010: a click on step 3 must find a step 3 in every language. */
export const stepsAreAsMany: Check = {
  code: 'K010',
  demands: 'all languages of an entry have as many steps',
  run: ({ kb }) =>
    kb.entries.flatMap((entry) => {
      const expected = entry.cards[BASE_LANGUAGE]?.steps.length;
      if (expected === undefined) return [];
      return Object.values(entry.cards)
        .filter((card) => card.steps.length !== expected)
        .map((card) => ({
          level: 'error',
          where: `${entry.id}: card.${card.lang}.md`,
          what: `has ${card.steps.length} steps, the English card ${expected}`,
          mend: 'Write the same solution and options in both',
        }));
    }),
};
