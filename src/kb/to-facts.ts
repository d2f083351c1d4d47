import type { AnswerFact } from './answer.ts';
import { toFieldLabel } from './fact-keys.ts';
import { fromCards } from './from-cards.ts';
import { isRecord } from './is-record.ts';
import { localizedText } from './localized-text.ts';
import type { Canon, Card, Entry } from './schema.ts';
import { toFactText } from './to-fact-text.ts';

/** Fields that have a place of their own in an answer. */
const PLACED_OF_CANON = new Set([
  'id',
  'signature',
  'domain',
  'category',
  'root_cause',
  'dead_ends',
  'workarounds',
  'transition_graph',
  'official_doc_url',
  'verification_tier',
  'confidence',
  'fix_success_rate',
  'evidence_count',
  'first_seen',
  'last_confirmed',
  'last_updated',
  'regex',
  'locale',
]);
const PLACED_OF_CARD = new Set([
  'entry',
  'entry_id',
  'canon',
  'canon_id',
  'criticality',
  'related_kb',
  'lang',
]);
/** Objects whose fields are facts of their own. */
const GROUPS = new Set(['environment', 'metadata', 'verdict', 'error']);
/** Fields in sentences; all others are names, numbers and dates, which are the same in every language. */
const PROSE = new Set(['os_specific', 'additional', 'notes', 'common_misconception', 'tradeoff']);

/**
 * All that the documents of an entry say and that has no place of its own in an answer.
 * @param entry the entry
 * @param lang language code asked for
 */
export function toFacts(entry: Entry, lang: string): AnswerFact[] {
  const versions = fromCards(entry, lang, (card) => card.versions);
  const quote = fromCards(entry, lang, (card) => card.quoteFacts);
  const rest = fromCards(entry, lang, (card) => card.rest);
  const card = fromCards(entry, lang, (one) => one)?.value;
  return [
    ...(versions?.value ?? []).map((text) => ({
      label: 'fact.versions',
      text: { text, lang: versions?.lang ?? lang },
    })),
    ...[quote, rest].flatMap((part) =>
      (part?.value ?? []).map(({ label, text }) => ({ label, text: { text, lang: part?.lang ?? lang } })),
    ),
    ...(entry.canon ? fromCanon(entry.canon, lang) : []),
    ...(card ? fromFront(card, entry, lang) : []),
  ];
}

function fromFront(card: Card, entry: Entry, lang: string): AnswerFact[] {
  return Object.entries(card.front)
    .filter(([field, value]) => !PLACED_OF_CARD.has(field) && !(field === 'title' && value === card.title))
    .filter(([field]) => field !== 'category' || entry.canon)
    .map(([field, value]) => ({ label: toFieldLabel(field), text: { text: toFactText(value), lang } }));
}

function fromCanon(canon: Canon, lang: string): AnswerFact[] {
  const facts = toFieldFacts(canon, canon, lang);
  const patterns = [canon.regex ?? '', ...canon.patterns].filter((pattern) => pattern !== '');
  return [{ label: 'fact.patterns', text: { text: patterns.join('\n'), lang } }, ...facts];
}

function toFieldFacts(fields: Readonly<Record<string, unknown>>, canon: Canon, lang: string): AnswerFact[] {
  return Object.entries(fields).flatMap(([field, value]): AnswerFact[] => {
    const isTranslation = /_[a-z]{2}$/.test(field) && field.slice(0, -3) in fields;
    if (isTranslation || field === 'patterns' || (fields === canon && PLACED_OF_CANON.has(field))) return [];
    if (GROUPS.has(field) && isRecord(value)) return toFieldFacts(value, canon, lang);
    if (field === 'versions' && Array.isArray(value))
      return value.map((version) => toVersionFact(version, lang));
    if (field === 'os_specific' && isRecord(value)) return toOsFacts(canon, lang);
    const text = localizedText(fields, field, { lang, locale: PROSE.has(field) ? canon.locale : lang });
    const own = { text: toFactText(value), lang: PROSE.has(field) ? canon.locale : lang };
    return [{ label: toFieldLabel(field), text: text ?? own }];
  });
}

/** `runc 1.1 (deprecated 2022; legacy)`. */
function toVersionFact(value: unknown, lang: string): AnswerFact {
  const fields = isRecord(value) ? inOwnWords(value, lang) : { version: value, status: '' };
  const { version, status, behavior_change: change, ...rest } = fields;
  const details = [change, rest, status]
    .map(toFactText)
    .filter((text) => text !== '')
    .join('; ');
  return {
    label: 'fact.versions',
    text: { text: `${toFactText(version)}${details && ` (${details})`}`, lang },
  };
}

/** Fields with their translations in place: `behavior_change` becomes what `behavior_change_zh` says. */
function inOwnWords(
  fields: Readonly<Record<string, unknown>>,
  lang: string,
): Readonly<Record<string, unknown>> {
  const plain = Object.entries(fields).filter(
    ([field]) => !(/_[a-z]{2}$/.test(field) && field.slice(0, -3) in fields),
  );
  return Object.fromEntries(plain.map(([field, value]) => [field, fields[`${field}_${lang}`] ?? value]));
}

function toOsFacts(canon: Canon, lang: string): AnswerFact[] {
  const translated = canon[`os_specific_${lang}`];
  const isTranslated = isRecord(translated);
  return Object.entries(isTranslated ? translated : canon.os_specific).map(([os, note]) => ({
    label: 'fact.os',
    text: { text: `${os}: ${toFactText(note)}`, lang: isTranslated ? lang : canon.locale },
  }));
}
