import type { Entry } from '../../kb/schema.ts';
import type { Check } from '../check.ts';

/** K019: a name that two entries answer to finds only one of them. */
export const aliasIsUnique: Check = {
  code: 'K019',
  demands: 'an alias belongs to one entry',
  run: ({ kb }) =>
    kb.entries.flatMap((entry) =>
      entry.aliases.flatMap((alias) => {
        const owner: Entry | undefined = kb.find(alias);
        if (!owner || owner === entry) return [];
        const mend = 'Keep the alias in one of them';
        return {
          level: 'warning',
          where: `${entry.id}: aliases`,
          what: `has "${alias}", which finds ${owner.id}`,
          mend,
        };
      }),
    ),
};
