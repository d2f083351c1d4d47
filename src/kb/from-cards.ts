import { type InLanguage, inLanguage, type Localized } from './localized.ts';
import type { Card, Entry } from './schema.ts';

/**
 * A part of an entry's cards, in the language asked for, else in English, else in whichever has it.
 * @param entry the entry
 * @param lang language code asked for
 * @param read the part of one card; an empty text or list counts as missing
 */
export function fromCards<T>(
  entry: Entry,
  lang: string,
  read: (card: Card) => T | undefined,
): InLanguage<T> | undefined {
  const parts: Record<string, T> = {};
  for (const card of Object.values(entry.cards)) {
    const part = read(card);
    const isEmpty = part === undefined || part === '' || (Array.isArray(part) && part.length === 0);
    if (!isEmpty) parts[card.lang] = part;
  }
  return inLanguage(parts satisfies Localized<T>, lang);
}
