import { TO_WRITE } from '../../kb/draft-card.ts';
import type { Check } from '../check.ts';

/** K020: a draft with marks in it must not answer anybody. */
export const nothingLeftToWrite: Check = {
  code: 'K020',
  demands: 'no text of a draft is left',
  run: ({ kb }) =>
    kb.entries.flatMap((entry) => {
      const parts: Readonly<Record<string, unknown>> = { 'canon.json': entry.canon, ...entry.cards };
      return Object.entries(parts).flatMap(([part, content]) => {
        const count = JSON.stringify(content ?? '').split(TO_WRITE).length - 1;
        if (count === 0) return [];
        const what = `has ${count} ${count === 1 ? 'place' : 'places'} marked ${TO_WRITE}`;
        return [
          {
            entry,
            level: 'error' as const,
            where: `${entry.id}: ${part}`,
            what,
            mend: 'Write what the mark asks for, or remove the line',
          },
        ];
      });
    }),
};
