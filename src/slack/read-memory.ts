import type { CardState } from '../card/card-state.ts';
import type { CardView } from '../card/card-view.ts';
import { recall } from '../diagnosis/recall.ts';
import { call } from './call.ts';
import type { Conversation } from './conversation.ts';
import { inTime } from './in-time.ts';
import { type Parts, toPlace } from './parts.ts';

/** What a card says of its channel's past. */
export type Memory = Pick<CardView, 'storm' | 'lastSeen'>;

/** A card that is late helps less than one without a past. */
const PATIENCE_MS = 500;

/**
 * What the channel has seen of an error: how often in the storm that a card stands for, and when last.
 * @param parts store and client
 * @param to where the card is, or will be
 * @param card its state, and its timestamp once it is posted
 */
export async function readMemory(
  parts: Pick<Parts, 'store' | 'client' | 'identity' | 'log'>,
  to: Conversation,
  card: { readonly state: CardState; readonly message?: string | undefined },
): Promise<Memory> {
  const [storm, lastSeen] = await Promise.all([
    readStorm(parts, to, card.message),
    inTime(readLastSeen(parts, to, card), PATIENCE_MS),
  ]);
  return { ...(storm && { storm }), ...(lastSeen && { lastSeen }) };
}

async function readStorm(
  parts: Pick<Parts, 'store' | 'identity' | 'log'>,
  to: Conversation,
  message: string | undefined,
): Promise<Memory['storm']> {
  if (message === undefined) return undefined;
  try {
    const card = await parts.store.unaskedCard(toPlace(parts, to));
    return card?.message === message ? card : undefined;
  } catch (error) {
    parts.log.warn('a storm cannot be read', { error });
    return undefined;
  }
}

async function readLastSeen(
  parts: Pick<Parts, 'store' | 'client' | 'identity' | 'log'>,
  to: Conversation,
  card: { readonly state: CardState; readonly message?: string | undefined },
): Promise<Memory['lastSeen']> {
  const { state, message = '' } = card;
  const { channel } = to;
  const notThread = state.thread || message;
  const last = await recall(parts, toPlace(parts, to), { entryId: state.entryId, notThread });
  if (last === undefined || channel === undefined) return undefined;
  const { at, worked } = last;
  const found = await call(() => parts.client.chat.getPermalink({ channel, message_ts: last.message }));
  const link = found.ok ? found.value.permalink : undefined;
  return { at, ...(link !== undefined && { link }), ...(worked !== undefined && { worked }) };
}
