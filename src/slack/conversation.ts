import { toPrivateThread, toThread } from './etiquette.ts';
import { AnyPayload } from './payloads.ts';

/** Where an answer goes and every way there; what a payload does not name is absent. */
export interface Conversation {
  readonly channel: string | undefined;
  readonly user: string | undefined;
  /** Thread of an answer that everybody sees. */
  readonly thread: string | undefined;
  /** Thread of an answer that one person sees. */
  readonly privateThread: string | undefined;
  readonly responseUrl: string | undefined;
  /** True for a conversation with one person, where every answer is private. */
  readonly isDirect: boolean;
}

/**
 * Where to answer a payload of any kind.
 * @param body as Slack sent it: hostile, possibly incomplete
 */
export function toConversation(body: unknown): Conversation {
  const payload = AnyPayload.safeParse(body).data;
  const message = payload?.event ?? payload?.message;
  const channel =
    payload?.event?.channel ?? payload?.channel?.id ?? payload?.channel_id ?? payload?.container?.channel_id;
  const isDirect = message?.channel_type === 'im' || isDirectId(channel);
  const threadOfClick = payload?.container?.thread_ts;
  return {
    channel,
    user: payload?.user?.id ?? payload?.user_id ?? payload?.event?.user,
    thread: isDirect ? message?.thread_ts : (message && toThread(message)) || threadOfClick,
    privateThread: (message && toPrivateThread(message)) || threadOfClick,
    responseUrl: payload?.response_url,
    isDirect,
  };
}

/**
 * True for the id of a direct conversation.
 * @param channel id of a channel
 */
export function isDirectId(channel: string | undefined): boolean {
  return channel?.startsWith('D') === true;
}
