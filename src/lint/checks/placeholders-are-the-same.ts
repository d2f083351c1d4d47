import { BASE_LANGUAGE } from '../../kb/localized.ts';
import { placeholdersIn } from '../../kb/placeholders-in.ts';
import type { Card } from '../../kb/schema.ts';
import type { Check } from '../check.ts';

/** K009: a value filled in one language must be the same value in another. */
export const placeholdersAreTheSame: Check = {
  code: 'K009',
  demands: 'all languages of an entry have the same placeholders',
  run: ({ kb }) =>
    kb.entries.flatMap((entry) => {
      const base = entry.cards[BASE_LANGUAGE];
      const expected = base && toNames(base);
      if (!expected) return [];
      return Object.values(entry.cards)
        .filter((card) => toNames(card) !== expected)
        .map((card) => ({
          level: 'error',
          where: `${entry.id}: card.${card.lang}.md`,
          what: `has the placeholders ${toNames(card) || 'none'}, the English card ${expected}`,
          mend: 'Use the same names in both',
        }));
    }),
};

function toNames(card: Card): string {
  const blocks = [...card.steps.flatMap((step) => step.code), ...card.verification];
  return placeholdersIn(blocks.map((block) => block.code))
    .sort()
    .join(', ');
}
