import type { Core } from './core.ts';
import { changeMessage, deleteMessage, postMessage } from './messages.ts';
import type { Channel, Json, Message, ResponseUrl } from './records.ts';
import { isThreadRoot } from './web-api/chat.ts';
import { type Content, MAX_TEXT, toContent } from './web-api/content.ts';
import { isRefusal, type Refusal, refuse } from './web-api/refusal.ts';
import { findMessage } from './workspace.ts';

/** How often one response_url answers. */
const MAX_USES = 5;

/**
 * Does what the body of a POST to a response_url asks for: a private or public message, a change, a deletion.
 * It works where the bot is no member. Only a click's response_url knows the message it may replace.
 * @param core the parts of the local Slack
 * @param grant the response_url; `undefined` when nobody was given that address
 * @param body what was posted
 */
export function answerResponse(core: Core, grant: ResponseUrl | undefined, body: Json): Refusal | undefined {
  const channel = core.workspace.channels.get(grant?.channel ?? '');
  if (!grant || !channel || grant.expires <= core.workspace.now()) return refuse('expired_url');
  if (grant.uses >= MAX_USES) return refuse('used_url');
  const refused = respond(core, channel, { grant, body });
  if (!refused) grant.uses += 1;
  return refused;
}

function respond(
  core: Core,
  channel: Channel,
  options: { readonly grant: ResponseUrl; readonly body: Json },
): Refusal | undefined {
  const { grant, body } = options;
  if (channel.archived) return refuse('is_archived');
  const clicked = findMessage(channel, grant.messageTs ?? '');
  if (body['delete_original'] === true) {
    if (clicked) deleteMessage(core, channel, clicked);
    return undefined;
  }
  const content = toContent(body, MAX_TEXT.post);
  if (isRefusal(content)) return content;
  if (body['replace_original'] === true && clicked) {
    changeMessage(core, channel, { message: clicked, change: { ...content, blocks: content.blocks ?? [] } });
    return undefined;
  }
  const threadTs = typeof body['thread_ts'] === 'string' ? body['thread_ts'] : undefined;
  if (threadTs !== undefined && !isThreadRoot(channel, threadTs)) return refuse('thread_not_found');
  postAnswer(core, channel, {
    content,
    threadTs,
    user: body['response_type'] === 'in_channel' ? undefined : grant.user,
  });
  return undefined;
}

/**
 * Posts as the bot, whether it is a member or not.
 * @param core the parts of the local Slack
 * @param channel where
 * @param options `content`; `user` who alone sees it, or nobody in particular; `threadTs` of the thread it belongs to
 */
export function postAnswer(
  core: Core,
  channel: Channel,
  options: {
    readonly content: Content;
    readonly user?: string | undefined;
    readonly threadTs?: string | undefined;
  },
): Message {
  const { bot } = core.workspace;
  const { content, user, threadTs } = options;
  return postMessage(core, channel, {
    ...content,
    user: bot.id,
    botId: bot.botId,
    threadTs,
    visibleTo: user,
  });
}
