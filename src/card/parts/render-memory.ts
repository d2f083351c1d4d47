import type { ContextBlock } from '@slack/types';
import { toLocalDay } from '../../i18n/formats.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { CardView } from '../card-view.ts';

/** An address that cannot end the link it stands in. */
const LINKABLE = /^https?:\/\/[^\s<>|]{1,1000}$/;

/**
 * What this channel has seen of the error: how often in a storm, when last, and what worked then.
 * Only our own words and a link to a message of this channel, so mrkdwn is safe here.
 * @param view what the card shows
 * @param translator interface in the language of the view
 */
export function renderMemory(view: CardView, translator: Translator): readonly ContextBlock[] {
  const pieces = [toStorm(view, translator), ...toLastSeen(view, translator)];
  const text = pieces.filter((piece) => piece !== undefined).join(' · ');
  if (text === '') return [];
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text }] }];
}

function toStorm({ storm }: CardView, { t }: Translator): string | undefined {
  if (storm === undefined || storm.count < 2) return undefined;
  // Each reader sees the time of their own zone.
  const utc = `${new Date(storm.since).toISOString().slice(11, 16)} UTC`;
  const time = `<!date^${Math.floor(storm.since / 1_000)}^{time}|${utc}>`;
  return t('card.storm', { count: storm.count, time });
}

function toLastSeen({ lastSeen }: CardView, { t, lang }: Translator): readonly string[] {
  if (lastSeen === undefined) return [];
  const { at, link, worked } = lastSeen;
  const date = toLocalDay(new Date(at).toISOString().slice(0, 10), lang);
  const day = link !== undefined && LINKABLE.test(link) ? `<${link}|${date}>` : date;
  const seen = t('card.last_seen', { day });
  if (worked === undefined) return [seen];
  return [seen, worked === 0 ? t('card.last_fix') : t('card.last_fallback', { step: worked })];
}
