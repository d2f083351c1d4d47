import { toConversation } from '../../conversation.ts';
import { once } from '../../dedupe.ts';
import { toSilence } from '../../etiquette.ts';
import { explain } from '../../explain.ts';
import type { Delivered } from '../../guarded.ts';
import type { Parts } from '../../parts.ts';
import { MessageEvent } from '../../payloads.ts';
import { readInTime } from '../../read-in-time.ts';

/** A message to whyfail itself: everything in it is a question. */
export async function directMessageSent(parts: Parts, { body }: Delivered): Promise<void> {
  const { event: message } = MessageEvent.parse(body);
  const to = toConversation(body);
  if (!to.isDirect || toSilence(message, parts.identity) !== undefined) return;
  await once(parts, `${message.channel}:${message.ts}`, {
    withoutStore: true,
    work: async () => {
      const read = await readInTime(parts, to, message);
      await explain(parts, { way: 'direct', to, read, isPublic: true, about: message.ts });
    },
  });
}
