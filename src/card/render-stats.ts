import { toLocalDay } from '../i18n/formats.ts';
import type { Translator, Translators } from '../i18n/translator.ts';
import { clampMessage } from './clamp-blocks.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import { toUnmarked } from './markdown.ts';
import type { Message } from './message.ts';
import { toPlainText } from './parts/button.ts';
import { toEntryRow } from './parts/entry-row.ts';
import { toRichText } from './parts/rich-text.ts';

/** An entry with how often it came up. */
export interface FrequentRow {
  readonly entryId: string;
  readonly title: string;
  readonly count: number;
  readonly trend: 'new' | 'up' | 'down' | 'steady';
  /** Milliseconds since the epoch. */
  readonly last: number;
}

/** What fails most. */
export interface StatsView {
  readonly lang: string;
  /** The most frequent first. */
  readonly rows: readonly FrequentRow[];
  /** Days that were looked at. */
  readonly days: number;
}

/**
 * The most frequent errors of a workspace, each with its count, its trend and when it was last seen.
 * @param view what was counted
 * @param translators all languages of the interface
 */
export function renderStats(view: StatsView, translators: Translators): Message {
  const translator = translators.for(view.lang);
  const { t } = translator;
  const heading = t('stats.title', { count: view.days });
  if (view.rows.length === 0) {
    const parts = [{ kind: 'lines', lines: [{ text: t('stats.none') }] }] as const;
    return clampMessage({ text: t('stats.none'), blocks: [toRichText({ heading, parts }, '')] });
  }
  const lines = view.rows.map((row) => [toUnmarked(row.title), ...toFrequency(row, translator)].join(' · '));
  return clampMessage({
    text: escapeMrkdwn([heading, ...lines].join('\n')),
    blocks: [
      toRichText({ heading, parts: [] }, ''),
      ...view.rows.map((row) => {
        const details = toFrequency(row, translator);
        return toEntryRow({ ...row, id: row.entryId, details }, { lang: view.lang, label: t('action.open') });
      }),
      { type: 'context', elements: [toPlainText(t('stats.trend', { count: view.days / 2 }))] },
    ],
  });
}

/**
 * How often an entry came up, in words: `7 times`, `▲ more`, `last seen Nov 20, 2026`.
 * @param row the entry
 * @param translator interface in the language of the reader
 */
export function toFrequency(row: FrequentRow, { t, lang }: Translator): readonly string[] {
  const day = new Date(row.last).toISOString().slice(0, 10);
  return [
    t('stats.times', { count: row.count }),
    t(`stats.${row.trend}`),
    t('stats.last', { day: toLocalDay(day, lang) }),
  ];
}
