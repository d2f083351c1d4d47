import { call } from './call.ts';
import type { Conversation } from './conversation.ts';
import { sayNotice } from './notices.ts';
import type { Parts } from './parts.ts';
import type { SlackMessage } from './payloads.ts';
import { type ReadMessage, readMessage } from './read-message.ts';

/** How long somebody waits for a file before wondering whether anything happens. */
const SILENCE_MS = 1_000;

/**
 * Reads a message that somebody asked about, and says so when its files take a while.
 * @param parts what listeners work with
 * @param to who waits
 * @param message what to read
 */
export async function readInTime(
  parts: Parts,
  to: Conversation,
  message: SlackMessage,
): Promise<ReadMessage> {
  let looking: Promise<string | undefined> | undefined;
  const timer = setTimeout(() => {
    looking = sayLooking(parts, to);
  }, SILENCE_MS);
  try {
    return await readMessage(parts, message);
  } finally {
    clearTimeout(timer);
    if (looking !== undefined) await removeLooking(parts, to, await looking);
  }
}

/** Gives the timestamp of the message, where it is one that can be taken back. */
async function sayLooking(parts: Parts, to: Conversation): Promise<string | undefined> {
  try {
    return (await sayNotice(parts, to, { kind: 'looking' })).ts;
  } catch (error) {
    parts.log.warn('nobody could be told', { error });
    return undefined;
  }
}

/** What only one person sees in a channel cannot be taken back; it is gone when their Slack loads anew. */
async function removeLooking(parts: Parts, to: Conversation, ts: string | undefined): Promise<void> {
  const { channel } = to;
  if (ts === undefined || channel === undefined || !to.isDirect) return;
  const removed = await call(() => parts.client.chat.delete({ channel, ts }));
  if (!removed.ok) parts.log.warn('a message cannot be removed', { error: removed.error });
}
