import { cardPatterns } from './card-patterns.ts';
import type { Canon, Card, Entry } from './schema.ts';

/** An entry that grows while the documents of its folder are joined. */
export interface EntryDraft {
  readonly entry: Entry;
  /** Languages of the cards that came with it from an earlier folder, and may be replaced. */
  readonly inherited: Set<string>;
}

/** A draft of an entry that has no documents yet. */
export function createEntryDraft(id: string, domain: string): EntryDraft {
  const entry: Entry = { id, aliases: [], domain, patterns: [], cards: {}, samples: [], paths: [] };
  return { entry, inherited: new Set() };
}

/** A draft that goes on from an entry of an earlier folder. */
export function inheritEntryDraft(entry: Entry): EntryDraft {
  return {
    entry: structuredClone(entry),

    inherited: new Set(Object.keys(entry.cards)),
  };
}

/** Adds the machine half. */
export function addCanon({ entry }: EntryDraft, canon: Canon): void {
  entry.canon = canon;
  entry.patterns = [...new Set([...(canon.regex ? [canon.regex] : []), ...canon.patterns])];
  entry.aliases.push(...canon.aliases);
}

/** Adds a card and returns true, or false when there is one in its language. Without canon, its quotes become patterns. */
export function addCard({ entry, inherited }: EntryDraft, card: Card): boolean {
  if (Object.hasOwn(entry.cards, card.lang) && !inherited.delete(card.lang)) return false;
  entry.cards[card.lang] = card;
  const kbId = textOf(card, 'kb_id');
  const names = [entry.id, ...entry.aliases].map((name) => name.toLowerCase());
  if (kbId && !names.includes(kbId.toLowerCase())) entry.aliases.push(kbId);
  if (!entry.canon) entry.patterns = [...new Set([...entry.patterns, ...cardPatterns(card)])];
  return true;
}

/**
 * A field of a card's front matter as text, if it has one.
 * @param card the card
 * @param field name of the field
 */
export function textOf(card: Card, field: string): string | undefined {
  const value = card.front[field];
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).trim() || undefined
    : undefined;
}
