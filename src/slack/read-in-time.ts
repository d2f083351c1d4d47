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
  const timer = setTimeout(() => void sayLooking(parts, to), SILENCE_MS);
  try {
    return await readMessage(parts, message);
  } finally {
    clearTimeout(timer);
  }
}

async function sayLooking(parts: Parts, to: Conversation): Promise<void> {
  try {
    await sayNotice(parts, to, { kind: 'looking' });
  } catch (error) {
    parts.log.warn('nobody could be told', { error });
  }
}
