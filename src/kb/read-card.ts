import type { Problem } from '../errors.ts';
import { type CardDraft, createCardDraft } from './card-draft.ts';
import { cardLanguage } from './card-language.ts';
import { fillCard } from './fill-card.ts';
import { toFrontMatter } from './read-front-matter.ts';
import type { Card, CardStep } from './schema.ts';
import { toBlocks } from './to-blocks.ts';

/** No card needs more, and it bounds the time that any line can take. */
const MAX_LINE = 5_000;

/** A card, or what keeps the document from being one. */
export type CardResult = { readonly card: Card } | { readonly problems: readonly Problem[] };

/**
 * A card from Markdown with front matter. Its parts are recognised by their words in any known language;
 * what no known heading claims is kept in `rest`.
 * @param markdown text of the file
 * @param where path of the file: it may say the language (`card.zh.md`)
 */
export function toCard(markdown: string, where: string): CardResult {
  const text = markdown.replaceAll(/\r\n?/g, '\n').replace(/^\ufeff/, '');
  const longLine = text.split('\n').findIndex((line) => line.length > MAX_LINE);
  if (longLine >= 0) {
    const what = `is longer than ${MAX_LINE} characters`;
    return { problems: [{ where: `${where}: line ${longLine + 1}`, what, mend: 'Break the line' }] };
  }
  const matter = toFrontMatter(text, where);
  if ('problems' in matter) return matter;
  const draft = createCardDraft();
  fillCard(draft, toBlocks(matter.body));
  if (draft.title === '' && typeof matter.front['title'] === 'string') draft.title = matter.front['title'];
  const problems = findGaps(draft, where);
  if (problems.length > 0) return { problems };
  return { card: { front: matter.front, lang: cardLanguage(where, matter.front), ...toFields(draft) } };
}

function findGaps(draft: CardDraft, where: string): Problem[] {
  const problems: Problem[] = [];
  if (draft.title === '')
    problems.push({ where, what: 'has no title', mend: 'Begin the text with "# What goes wrong"' });
  if (draft.steps.length === 0) {
    problems.push({
      where,
      what: 'has no solution',
      mend: 'Add a section "Solution" with the commands that help',
    });
  }
  return problems;
}

function toFields(draft: CardDraft): Omit<Card, 'front' | 'lang'> {
  const { fixTime, whereToCheck, rootCause, steps, ...fields } = draft;
  return {
    ...fields,
    ...(fixTime && { fixTime }),
    ...(whereToCheck && { whereToCheck }),
    ...(rootCause && { rootCause }),
    steps: steps.map(
      ({ when, risks, ...step }): CardStep => ({ ...step, ...(when && { when }), ...(risks && { risks }) }),
    ),
  };
}
