import type { Message } from '../card/message.ts';
import { type Called, call } from './call.ts';
import type { Conversation } from './conversation.ts';
import { NO_UNFURL, sendContent, sendThrough, type Ways } from './send.ts';

/** What became of a message. */
export interface Delivery {
  readonly seenBy: 'all' | 'one' | 'nobody';
  /** Timestamp of the message, where Slack told it. */
  readonly ts?: string;
  /** Slack's word for why whyfail could not post as a member. */
  readonly refusal?: string;
}

/**
 * Posts where everybody sees it: as a member, else through the response URL, else to the asker alone.
 * @param ways client and settings
 * @param to the conversation
 * @param message what to post
 */
export async function postToAll(ways: Ways, to: Conversation, message: Message): Promise<Delivery> {
  const { channel, thread, responseUrl } = to;
  if (channel === undefined) return postToOne(ways, to, message);
  const posted = await post(ways, message, { channel, thread });
  if (posted.ok) return { seenBy: 'all', ...(posted.value && { ts: posted.value }) };
  const refusal = posted.error;
  if (responseUrl !== undefined) {
    const how = {
      response_type: 'in_channel',
      replace_original: false,
      ...NO_UNFURL,
      ...toThreadField(thread),
    } as const;
    const answered = await sendThrough(ways, responseUrl, { message, how });
    if (answered.ok) return { seenBy: 'all', refusal };
  }
  return { ...(await postToOne(ways, to, message)), refusal };
}

/**
 * Posts where only the person who asked sees it: ephemerally, in a direct conversation as a plain message,
 * and where whyfail may do neither, as a direct message.
 * @param ways client and settings
 * @param to the conversation
 * @param message what to post
 */
export async function postToOne(ways: Ways, to: Conversation, message: Message): Promise<Delivery> {
  const { channel, user, responseUrl, privateThread } = to;
  if (responseUrl !== undefined) {
    const how = {
      response_type: 'ephemeral',
      replace_original: false,
      ...toThreadField(privateThread),
    } as const;
    if ((await sendThrough(ways, responseUrl, { message, how })).ok) return { seenBy: 'one' };
  }
  if (channel !== undefined && user !== undefined && !to.isDirect) {
    const where = { channel, user, ...toThreadField(privateThread) };
    const shown = await sendContent(ways, message, (content) =>
      call(() => ways.client.chat.postEphemeral({ ...where, ...content })),
    );
    if (shown.ok) return { seenBy: 'one' };
  }
  const direct = to.isDirect ? { channel, thread: to.thread } : { channel: user, thread: undefined };
  const sent = await post(ways, message, direct);
  if (sent.ok) return { seenBy: 'one', ...(sent.value && { ts: sent.value }) };
  ways.log.error('no way to answer', { error: sent.error });
  ways.counters.count('whyfail_errors_total', { where: 'deliver' });
  return { seenBy: 'nobody', refusal: sent.error };
}

/** Posts a message as a member; gives its timestamp. */
async function post(
  ways: Ways,
  message: Message,
  where: { readonly channel: string | undefined; readonly thread: string | undefined },
): Promise<Called<string | undefined>> {
  const { channel, thread } = where;
  if (channel === undefined) return { ok: false, error: 'nowhere' };
  const fixed = { channel, ...NO_UNFURL, ...toThreadField(thread) };
  return sendContent(ways, message, (content) =>
    call(async () => (await ways.client.chat.postMessage({ ...fixed, ...content })).ts),
  );
}

function toThreadField(thread: string | undefined): { readonly thread_ts?: string } {
  return thread === undefined ? {} : { thread_ts: thread };
}
