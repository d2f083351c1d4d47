import type { EntryRow } from '../card/parts/entry-row.ts';
import { toFrequency } from '../card/render-stats.ts';
import { toLocalDay } from '../i18n/formats.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Entry } from '../kb/schema.ts';
import { toAnswer } from '../kb/to-answer.ts';
import type { Parts } from './parts.ts';
import { readFrequent } from './read-frequent.ts';
import type { Domain, FrontPage, ListPage } from './render-home.ts';

/** Entries of a list at a time; a Home tab has room for 100 blocks. */
const PAGE_SIZE = 20;
/** Entries in each list of the front page. */
const FEW = 5;
const MOST_CHANNELS = 50;

/**
 * All domains with how many entries each has, by name.
 * @param parts the knowledge base
 */
export function toDomains({ knowledgeBase }: Pick<Parts, 'knowledgeBase'>): readonly Domain[] {
  const counts = new Map<string, number>();
  for (const { domain } of knowledgeBase.entries) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * What the front page shows. A store that is down costs what it remembers, not the page.
 * @param parts store and knowledge base
 * @param translator interface in the language of the reader
 */
export async function readFrontPage(parts: Parts, translator: Translator): Promise<FrontPage> {
  const { lang, t } = translator;
  const [frequent, watched] = await Promise.all([
    attempt(parts, () => readFrequent(parts, { lang, most: FEW })),
    attempt(parts, () => parts.store.watchedChannels(parts.identity.team, MOST_CHANNELS)),
  ]);
  return {
    kind: 'front',
    frequent: frequent.map((one) => ({
      id: one.entryId,
      title: one.title,
      details: toFrequency(one, translator),
    })),
    latest: toLatest(parts.knowledgeBase.entries).map((entry) => {
      const day = toLocalDay(entry.canon?.last_updated ?? '', lang);
      return toRow(entry, lang, [t('home.updated', { day })]);
    }),
    watched,
  };
}

/**
 * The entries of a domain, a page of them.
 * @param parts the knowledge base
 * @param translator interface in the language of the reader
 * @param wanted `domain`; `page`, from 0
 */
export function toDomainPage(
  parts: Pick<Parts, 'knowledgeBase'>,
  translator: Translator,
  wanted: { readonly domain: string; readonly page: number },
): ListPage {
  const { domain } = wanted;
  const { t, lang } = translator;
  const entries = parts.knowledgeBase.entries.filter((entry) => entry.domain === domain);
  const last = Math.max(0, Math.ceil(entries.length / PAGE_SIZE) - 1);
  const page = Math.min(Math.max(0, wanted.page), last);
  const shown = entries.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  const from = page * PAGE_SIZE + 1;
  const note = t('home.range', { from, to: from + shown.length - 1, count: entries.length });
  return {
    kind: 'list',
    heading: domain,
    note: shown.length === 0 ? t('home.nothing') : note,
    rows: shown.map((entry) => toRow(entry, lang)),
    before: page > 0 ? encodePage({ domain, page: page - 1 }) : undefined,
    after: page < last ? encodePage({ domain, page: page + 1 }) : undefined,
  };
}

/**
 * The entries that resemble a few words.
 * @param parts the engine and the knowledge base
 * @param translator interface in the language of the reader
 * @param words what was typed
 */
export async function readSearchPage(
  parts: Pick<Parts, 'knowledgeBase' | 'search'>,
  translator: Translator,
  words: string,
): Promise<ListPage> {
  const { t, lang } = translator;
  const found = await parts.search(words, PAGE_SIZE);
  const rows = found.flatMap(({ entryId }) => {
    const entry = parts.knowledgeBase.find(entryId);
    return entry === undefined ? [] : [toRow(entry, lang)];
  });
  return {
    kind: 'list',
    heading: t('home.results', { words }),
    note: rows.length === 0 ? t('home.nothing') : t('home.found', { count: rows.length }),
    rows,
  };
}

/** A page of a domain as the value of a button. */
function encodePage({ domain, page }: { readonly domain: string; readonly page: number }): string {
  return `${page} ${domain}`;
}

/**
 * What the button of a page stands for.
 * @param value as it came back: hostile
 */
export function decodePage(value: string): { readonly domain: string; readonly page: number } {
  const [, page = '0', domain = ''] = /^(\d{1,4}) (.*)$/s.exec(value) ?? [];
  return { domain, page: Number(page) };
}

function toRow(entry: Entry, lang: string, details: readonly string[] = []): EntryRow {
  return { id: entry.id, title: toAnswer(entry, lang).title.text, details };
}

/** What was changed last, one entry of each domain, so that a day's work on one of them leaves room for the others. */
function toLatest(entries: readonly Entry[]): readonly Entry[] {
  const newest = new Map<string, Entry>();
  const dated = entries.filter((entry) => entry.canon?.last_updated !== undefined);
  const sorted = dated.toSorted((one, other) => toDay(other).localeCompare(toDay(one)));
  for (const entry of sorted) if (!newest.has(entry.domain)) newest.set(entry.domain, entry);
  return [...newest.values()].slice(0, FEW);
}

function toDay(entry: Entry): string {
  return entry.canon?.last_updated ?? '';
}

async function attempt<T>(
  parts: Pick<Parts, 'log'>,
  work: () => Promise<readonly T[]>,
): Promise<readonly T[]> {
  try {
    return await work();
  } catch (error) {
    parts.log.warn('what is remembered cannot be read', { error });
    return [];
  }
}
