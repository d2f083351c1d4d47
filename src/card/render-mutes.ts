import { toLocalDay } from '../i18n/formats.ts';
import type { Translators } from '../i18n/translator.ts';
import { clampMessage } from './clamp-blocks.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import { toInline, toUnmarked } from './markdown.ts';
import type { Message } from './message.ts';
import { toEntryRow } from './parts/entry-row.ts';
import { toRichText } from './parts/rich-text.ts';

/** A silenced entry. */
export interface MuteRow {
  readonly entryId: string;
  readonly title: string;
  /** Id of the person who silenced it; empty when nobody knows. */
  readonly user: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What is silenced in a channel. */
export interface MutesView {
  readonly lang: string;
  readonly rows: readonly MuteRow[];
}

/** Rows shown: nobody silences more and wants to read it. */
const MOST = 30;

/**
 * What is silenced in a channel, by whom and since when.
 * @param view the silenced entries
 * @param translators all languages of the interface
 */
export function renderMutes(view: MutesView, translators: Translators): Message {
  const { t } = translators.for(view.lang);
  const heading = t('mutes.title');
  const hint = view.rows.length === 0 ? t('mutes.none') : t('mutes.hint');
  const rows = view.rows.slice(0, MOST);
  const titles = rows.map((row) => `${toUnmarked(row.title)} (${row.entryId})`);
  return clampMessage({
    text: escapeMrkdwn([heading, ...titles, toUnmarked(hint)].join('\n')),
    blocks: [
      toRichText({ heading, parts: [] }, ''),
      ...rows.map((row) => {
        const day = toLocalDay(new Date(row.at).toISOString().slice(0, 10), view.lang);
        const details = [...(row.user === '' ? [] : [`<@${row.user}>`]), day];
        return toEntryRow({ ...row, id: row.entryId, details }, { lang: view.lang, label: t('action.open') });
      }),
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: toInline(hint) }] },
    ],
  });
}
