import { BASE_LANGUAGE } from '../../kb/localized.ts';
import type { Card, CodeBlock } from '../../kb/schema.ts';
import type { Check } from '../check.ts';

/** K008: commands are never translated; a translation with other commands is out of date. */
export const codeIsTheSame: Check = {
  code: 'K008',
  demands: 'all languages of an entry have the same code, comments aside',
  run: ({ kb }) =>
    kb.entries.flatMap((entry) => {
      const base = entry.cards[BASE_LANGUAGE];
      if (!base) return [];
      return Object.values(entry.cards).flatMap((card) => {
        const other = findDifference(toCode(base), toCode(card));
        if (other === undefined) return [];
        return {
          level: 'error',
          where: `${entry.id}: card.${card.lang}.md`,
          what: `has other code than the English card: ${other}`,
          mend: 'Copy the command and translate only its comments',
        };
      });
    }),
};

function toCode(card: Card): string[] {
  const blocks: CodeBlock[] = [...card.steps.flatMap((step) => step.code), ...card.verification];
  return blocks.flatMap((block) => block.code.split('\n').map(dropComment)).filter((line) => line !== '');
}

function dropComment(line: string): string {
  return line
    .replace(/^\s*(#|\/\/|--\s|;|REM\s|::|\/\*|\*).*$/i, '')
    .replace(/\s+(#|\/\/|--)\s.*$/, '')
    .trim();
}

function findDifference(base: readonly string[], other: readonly string[]): string | undefined {
  const index = base.findIndex((line, at) => line !== other[at]);
  if (index >= 0) return other[index] ?? `${base[index]} is missing`;
  return other[base.length];
}
