import { toMessageJson } from '../message-json.ts';
import { changeMessage, type Draft, deleteMessage, postMessage } from '../messages.ts';
import type { Channel, Message } from '../records.ts';
import { findMessage } from '../workspace.ts';
import {
  type Call,
  findDirect,
  findJoinedChannel,
  findVisibleChannel,
  type Reply,
  readFlag,
  readText,
} from './call.ts';
import { type Content, MAX_TEXT, toContent } from './content.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

/** Arguments that need a scope of their own. */
const CUSTOM: readonly string[] = ['username', 'icon_emoji', 'icon_url'];

/** `chat.postMessage`. */
export function postChatMessage(call: Call): Reply {
  const { core } = call;
  const channel = findWritableChannel(call);
  if (isRefusal(channel)) return channel;
  const draft = toDraft(call, channel);
  if (isRefusal(draft)) return draft;
  const wait = core.postLimit.take(channel.id);
  if (wait > 0) return { ...refuse('ratelimited'), retry_after: wait };
  const isBroadcast = draft.threadTs !== undefined && readFlag(call, 'reply_broadcast');
  const message = postMessage(core, channel, isBroadcast ? { ...draft, subtype: 'thread_broadcast' } : draft);
  return {
    ok: true,
    channel: channel.id,
    ts: message.ts,
    message: toMessageJson(core.workspace, channel, message),
  };
}

/** `chat.postEphemeral`. */
export function postChatEphemeral(call: Call): Reply {
  const { core } = call;
  const channel = findWritableChannel(call);
  if (isRefusal(channel)) return channel;
  const user = readText(call, 'user');
  if (!channel.members.has(user)) return refuse('user_not_in_channel');
  const draft = toDraft(call, channel);
  if (isRefusal(draft)) return draft;
  const wait = core.postLimit.take(channel.id);
  if (wait > 0) return { ...refuse('ratelimited'), retry_after: wait };
  const message = postMessage(core, channel, { ...draft, visibleTo: user });
  return { ok: true, message_ts: message.ts };
}

/** `chat.update`: blocks stay only when neither blocks nor text are given. */
export function updateChatMessage(call: Call): Reply {
  const { core } = call;
  const found = findOwnMessage(call, 'cant_update_message');
  if (isRefusal(found)) return found;
  const { channel, message } = found;
  const content = toContent(call.args, MAX_TEXT.update);
  if (isRefusal(content)) return content;
  const change = { ...content, blocks: content.blocks ?? [] };
  const editor = content.blocks?.length ? {} : { editor: core.workspace.bot.id };
  changeMessage(core, channel, { message, change: { ...change, ...editor } });
  return {
    ok: true,
    channel: channel.id,
    ts: message.ts,
    text: message.text,
    message: toMessageJson(core.workspace, channel, message),
  };
}

/** `chat.delete`. */
export function deleteChatMessage(call: Call): Reply {
  const found = findOwnMessage(call, 'cant_delete_message');
  if (isRefusal(found)) return found;
  deleteMessage(call.core, found.channel, found.message);
  return { ok: true, channel: found.channel.id, ts: found.message.ts };
}

/** `chat.getPermalink`. */
export function getChatPermalink(call: Call): Reply {
  const channel = findVisibleChannel(call);
  if (isRefusal(channel)) return channel;
  const message = findMessage(channel, readText(call, 'message_ts'));
  if (!message || message.visibleTo !== undefined) return refuse('message_not_found');
  const query = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : '';
  const place = `/archives/${channel.id}/p${message.ts.replace('.', '')}${query}`;
  return { ok: true, channel: channel.id, permalink: `${call.core.workspace.baseUrl()}${place}` };
}

/**
 * True when replies may be added under this timestamp.
 * @param channel where
 * @param threadTs timestamp of the thread's first message
 */
export function isThreadRoot(channel: Channel, threadTs: string): boolean {
  const root = findMessage(channel, threadTs);
  return root !== undefined && root.visibleTo === undefined && root.threadTs === undefined;
}

/** Posting also takes the name of a channel, and a person for the direct conversation with them. */
function findWritableChannel(call: Call): Channel | Refusal {
  const { workspace } = call.core;
  const target = readText(call, 'channel');
  const named = [...workspace.channels.values()].find(
    (one) => one.kind === 'public' && `#${one.name}` === target,
  );
  const id = findDirect(workspace, target)?.id ?? named?.id ?? target;
  const channel = findJoinedChannel({ ...call, args: { ...call.args, channel: id } });
  if (isRefusal(channel)) return channel;
  return channel.archived ? refuse('is_archived') : channel;
}

function toDraft(call: Call, channel: Channel): (Content & Draft) | Refusal {
  const { workspace } = call.core;
  const threadTs = readText(call, 'thread_ts');
  if (
    CUSTOM.some((name) => readText(call, name) !== '') &&
    !workspace.app.scopes.includes('chat:write.customize')
  ) {
    return {
      ...refuse('missing_scope'),
      needed: 'chat:write.customize',
      provided: workspace.app.scopes.join(','),
    };
  }
  if (threadTs !== '' && !/^\d+\.\d{6}$/.test(threadTs)) {
    return refuse('invalid_thread_ts', [`${threadTs} is not a valid thread_ts`]);
  }
  if (threadTs !== '' && !isThreadRoot(channel, threadTs)) return refuse('thread_not_found');
  const content = toContent(call.args, MAX_TEXT.post);
  if (isRefusal(content)) return content;
  const username = readText(call, 'username');
  return {
    ...content,
    user: workspace.bot.id,
    botId: workspace.bot.botId,
    ...(username && { username }),
    ...(threadTs && { threadTs }),
  };
}

function findOwnMessage(
  call: Call,
  notOwn: string,
): { readonly channel: Channel; readonly message: Message } | Refusal {
  const channel = findVisibleChannel(call);
  if (isRefusal(channel)) return channel;
  const message = findMessage(channel, readText(call, 'ts'));
  if (!message || message.visibleTo !== undefined || message.subtype === 'tombstone') {
    return refuse('message_not_found');
  }
  if (message.botId !== call.core.workspace.bot.botId) return refuse(notOwn);
  return channel.archived ? refuse('is_archived') : { channel, message };
}
