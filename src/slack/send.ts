import type { Message } from '../card/message.ts';
import type { Called } from './call.ts';
import type { Parts } from './parts.ts';
import { type ResponseBody, respond } from './respond.ts';

/** What sending needs of the parts. */
export type Ways = Pick<Parts, 'client' | 'log' | 'counters'>;

/** A message, or its text alone. */
export interface Content {
  readonly text: string;
  readonly blocks?: Message['blocks'];
}

/** A card must not grow previews of the links in it. */
export const NO_UNFURL = { unfurl_links: false, unfurl_media: false } as const;

/** How Slack says that it dislikes the blocks; response URLs only have a status for it. */
const BLOCK_TROUBLE =
  /^invalid_(?:blocks|block|arguments|payload)|^msg_(?:blocks_)?too_long$|^http_(?:400|413|500)$/;

/**
 * Sends a message, and again as plain text when Slack refuses its blocks: the person on call still gets the fix.
 * @param ways where to report the refusal
 * @param message blocks and text
 * @param send one attempt
 */
export async function sendContent<T>(
  ways: Ways,
  message: Message,
  send: (content: Content) => Promise<Called<T>>,
): Promise<Called<T>> {
  const first = await send(message);
  if (first.ok || !BLOCK_TROUBLE.test(first.error)) return first;
  ways.log.error('Slack refused the blocks', { error: first.error, detail: first.detail });
  ways.counters.count('whyfail_errors_total', { where: 'blocks' });
  return send({ text: message.text });
}

/**
 * Sends a message through a response URL.
 * @param ways settings
 * @param url from a payload
 * @param options `message`: what to show; `how`: to whom, and in place of what
 */
export async function sendThrough(
  ways: Ways,
  url: string,
  options: { readonly message: Message; readonly how: ResponseBody },
): Promise<Called<undefined>> {
  return sendContent(ways, options.message, (content) => respond(url, { ...options.how, ...content }));
}
