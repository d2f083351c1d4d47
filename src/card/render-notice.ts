import type { Params, Translators } from '../i18n/translator.ts';
import { clampMessage } from './clamp-blocks.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import { toInline, toUnmarked } from './markdown.ts';
import type { Message } from './message.ts';

/** Each is a key `notice.<kind>` of the dictionaries; `{names}` are its params. */
export type NoticeKind =
  /** The same error was answered in this thread before; give the link. */
  | 'already_answered'
  /** `{language}` in its own words. */
  | 'channel_language_set'
  /** `{title}` and `{id}` of the entry. */
  | 'entry_muted'
  | 'entry_unmuted'
  /** The answer is in the thread; give the link. */
  | 'answered'
  /** Posting was refused; only the asker sees the answer. */
  | 'could_not_post'
  /** A click on a card whose state or entry is gone. */
  | 'expired'
  /** `{name}` of a file. */
  | 'file_unreadable'
  /** whyfail is no member of the channel. */
  | 'invite'
  /** `{language}` in its own words. */
  | 'language_set'
  /** `{own}`, `{channel}` and `{codes}` that there are. */
  | 'languages'
  | 'looking'
  /** There is nothing to explain any more. */
  | 'no_why'
  /** A message without text or readable file. */
  | 'nothing_to_read'
  /** "Not my error", and nothing else fits. */
  | 'not_mine'
  | 'shared'
  /** `{id}` that no entry has. */
  | 'unknown_entry'
  | 'watching'
  | 'unwatching';

/** A sentence or two. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly lang: string;
  readonly params?: Params;
  /** Address of a message, shown as a link. */
  readonly link?: string;
}

/**
 * A short message about what was done or could not be done.
 * @param notice kind, language and what goes into it
 * @param translators all languages of the interface
 */
export function renderNotice(notice: Notice, translators: Translators): Message {
  const { t } = translators.for(notice.lang);
  const text = t(`notice.${notice.kind}`, notice.params);
  const { link } = notice;
  const elements = toInline(text);
  if (link !== undefined) {
    elements.push({ type: 'text', text: ' ' }, { type: 'link', url: link, text: t('notice.open') });
  }
  return clampMessage({
    text: [escapeMrkdwn(toUnmarked(text)), link].filter((part) => part !== undefined).join(' '),
    blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }],
  });
}
