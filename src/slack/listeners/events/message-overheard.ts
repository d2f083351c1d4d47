import { type Conversation, toConversation } from '../../conversation.ts';
import { once } from '../../dedupe.ts';
import { toOverheardSilence } from '../../etiquette.ts';
import { answer } from '../../explain.ts';
import type { Delivered, Listener } from '../../guarded.ts';
import type { Parts } from '../../parts.ts';
import { MessageEvent, type SlackMessage } from '../../payloads.ts';
import { readMessage } from '../../read-message.ts';
import type { Watched } from '../../watched.ts';

/**
 * Builds the listener for messages in channels, addressed to nobody: in watched channels a known error is answered, all else is left alone.
 * @param isWatched tells which channels are watched
 */
export function createMessageOverheard(isWatched: Watched): Listener<Delivered> {
  return async (parts, { body }) => {
    const event = MessageEvent.parse(body);
    const { channel, ts } = event.event;
    const to = toConversation(body);
    if (channel === undefined || to.isDirect) return;
    const { identity, config } = parts;
    if (toOverheardSilence(event, identity, config.alertBots) !== undefined || !(await isWatched(channel)))
      return;
    const work = (): Promise<void> => answerIfKnown(parts, to, event.event);
    await once(parts, `${channel}:${ts}`, { work, withoutStore: false });
  };
}

/** Similar wording alone is good enough for somebody who asked, not for breaking into a conversation. */
async function answerIfKnown(parts: Parts, to: Conversation, message: SlackMessage): Promise<void> {
  const read = await readMessage(parts, message);
  if (read.text === '') return;
  const diagnosis = await parts.diagnose(read.text);
  const { kind, candidates } = diagnosis.verdict;
  if (kind !== 'known' || candidates[0]?.stage === 'fuzzy') return;
  await answer(parts, { way: 'overheard', to, read, isPublic: true, about: message.ts }, diagnosis);
}
