import { findState } from '../card/find-state.ts';
import { renderCard } from '../card/render-card.ts';
import type { Place } from '../store/store.ts';
import { call } from './call.ts';
import type { Conversation } from './conversation.ts';
import type { Parts } from './parts.ts';
import { SlackMessage } from './payloads.ts';
import { readCardView } from './read-card-view.ts';
import { readMemory } from './read-memory.ts';
import { updateCard } from './replace-card.ts';

/** How often a card is brought up to date, in milliseconds. */
export interface Pace {
  /** From the first new count to the update, so that a burst is one. */
  readonly delayMs: number;
  /** From one update in a channel to the next. */
  readonly gapMs: number;
}

/** Keeps the counts on unasked cards up to date. */
export interface StormCounter {
  /** There is a new count in a channel: shown soon, and the last of a burst always. */
  readonly touch: (place: Place) => void;
}

const PACE: Pace = { delayMs: 1_000, gapMs: 5_000 };
/** Channels whose last update is remembered. */
const MOST = 1_000;

/**
 * Builds the counter.
 * @param parts store and client
 * @param pace how often
 */
export function createStormCounter(parts: Parts, pace: Pace = PACE): StormCounter {
  const pending = new Set<string>();
  const updatedAt = new Map<string, number>();

  async function update(place: Place): Promise<void> {
    pending.delete(place.channel);
    if (updatedAt.size >= MOST) updatedAt.clear();
    updatedAt.set(place.channel, performance.now());
    try {
      await showCount(parts, place);
    } catch (error) {
      parts.log.warn('a storm cannot be counted', { error });
    }
  }

  return {
    touch: (place) => {
      if (pending.has(place.channel)) return;
      pending.add(place.channel);
      const next =
        (updatedAt.get(place.channel) ?? Number.NEGATIVE_INFINITY) + pace.gapMs - performance.now();
      setTimeout(() => void update(place), Math.max(pace.delayMs, next)).unref();
    },
  };
}

/** The card as people have it by now, in their language and at their step, with the new count. */
async function showCount(parts: Parts, place: Place): Promise<void> {
  const storm = await parts.store.unaskedCard(place);
  if (storm?.message === undefined || storm.count < 2) return;
  const { message, thread } = storm;
  const { channel } = place;
  const range = { oldest: message, latest: message, inclusive: true, limit: 2 };
  const replies = await call(() => parts.client.conversations.replies({ channel, ts: thread, ...range }));
  if (!replies.ok) return parts.log.warn('a card cannot be read', { error: replies.error });
  const cards = (replies.value.messages ?? []).map((one) => SlackMessage.safeParse(one).data);
  const blocks = cards.find((one) => one?.ts === message)?.blocks ?? [];
  const state = toState(blocks);
  if (state === undefined) return;
  const to: Conversation = {
    channel,
    user: undefined,
    thread,
    privateThread: thread,
    responseUrl: undefined,
    isDirect: false,
  };
  const view = await readCardView(parts, state, await readMemory(parts, to, { state, message }));
  if (view !== undefined) await updateCard(parts, { channel, message }, renderCard(view, parts.translators));
}

/** The state of a card, which its block of buttons carries. */
function toState(blocks: readonly unknown[]): ReturnType<typeof findState> {
  for (const block of blocks) {
    const id =
      typeof block === 'object' && block !== null && 'block_id' in block ? block.block_id : undefined;
    const state = typeof id === 'string' ? findState({ block_id: id }, blocks) : undefined;
    if (state !== undefined) return state;
  }
  return undefined;
}
