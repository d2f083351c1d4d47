import { call } from '../../call.ts';
import { type Conversation, toConversation } from '../../conversation.ts';
import { once } from '../../dedupe.ts';
import { diagnoseInTime } from '../../diagnose-in-time.ts';
import { toSilence } from '../../etiquette.ts';
import { explain, sayUnchecked } from '../../explain.ts';
import type { Delivered } from '../../guarded.ts';
import type { Parts } from '../../parts.ts';
import { MessageEvent, SlackMessage } from '../../payloads.ts';
import { readInTime } from '../../read-in-time.ts';
import type { ReadMessage } from '../../read-message.ts';

/** `@whyfail ...`: explains what was written with it or, in a thread, what the thread is about. */
export async function mentioned(parts: Parts, { body }: Delivered): Promise<void> {
  const { event: message } = MessageEvent.parse(body);
  if (toSilence(message, parts.identity) !== undefined) return;
  const to = toConversation(body);
  await once(parts, `${message.channel}:${message.ts}`, {
    withoutStore: true,
    work: async () => {
      const own = await readInTime(parts, to, message);
      const asked = await chooseSubject(parts, to, { message, own });
      if (asked === undefined) return sayUnchecked(parts, { to, way: 'mention' });
      await explain(parts, { way: 'mention', to, isPublic: true, about: message.ts, ...asked });
    },
  });
}

interface Subject {
  readonly read: ReadMessage;
  readonly author?: string | undefined;
}

/**
 * What was written with the mention counts when it is a known error; "and this?" means the thread.
 * A guess at what was written loses to an error that the thread begins with. Undefined when it cannot be checked.
 */
async function chooseSubject(
  parts: Parts,
  to: Conversation,
  asked: { readonly message: SlackMessage; readonly own: ReadMessage },
): Promise<Subject | undefined> {
  const { message, own } = asked;
  const isReply = message.thread_ts !== undefined && message.thread_ts !== message.ts;
  if (!isReply) return { read: own };
  const diagnosis = own.text.trim() === '' ? undefined : await diagnoseInTime(parts, own.text);
  // Who waited for one check shall not wait for a second.
  if (diagnosis === undefined && own.text.trim() !== '') return undefined;
  if (diagnosis?.verdict.kind === 'known') return { read: own };
  const root = await readRoot(parts, message);
  if (root === undefined) return { read: own };
  const read = await readInTime(parts, to, root);
  if (read.text === '' && own.text !== '') return { read: own };
  const isGuess = diagnosis?.verdict.kind === 'unsure';
  if (isGuess && (await diagnoseInTime(parts, read.text))?.verdict.kind !== 'known') return { read: own };
  return { read, author: root.user };
}

/** The first message of the thread; undefined where whyfail may not read it. */
async function readRoot(parts: Parts, message: SlackMessage): Promise<SlackMessage | undefined> {
  const { channel = '', thread_ts: ts = '' } = message;
  const replies = await call(() => parts.client.conversations.replies({ channel, ts, limit: 1 }));
  if (replies.ok) return SlackMessage.safeParse(replies.value.messages?.[0]).data;
  parts.log.warn('a thread cannot be read', { error: replies.error });
  return undefined;
}
