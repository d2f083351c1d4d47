import { toMessageJson } from '../message-json.ts';
import type { Channel, Json, Message } from '../records.ts';
import { findMessage, type Workspace } from '../workspace.ts';
import {
  type Call,
  findDirect,
  findJoinedChannel,
  findVisibleChannel,
  type Reply,
  readFlag,
  readText,
} from './call.ts';
import { isRefusal, refuse } from './refusal.ts';

const PAGE = { usual: 100, most: 999 } as const;

/** `conversations.info`. */
export function getConversationInfo(call: Call): Reply {
  const channel = findVisibleChannel(call);
  return isRefusal(channel) ? channel : { ok: true, channel: toChannelJson(call.core.workspace, channel) };
}

/** `conversations.list`: public channels, and by `types` also what the bot is in. */
export function listConversations(call: Call): Reply {
  const { workspace } = call.core;
  const types = (readText(call, 'types') || 'public_channel').split(',').map((type) => type.trim());
  const channels = [...workspace.channels.values()]
    .filter((one) => one.kind === 'public' || one.members.has(workspace.bot.id))
    .filter((one) => types.includes(toType(one)))
    .filter((one) => !(one.archived && readFlag(call, 'exclude_archived')));
  const page = toPage(call, channels);
  return { ok: true, channels: page.items.map((one) => toChannelJson(workspace, one)), ...page.more };
}

/** `conversations.history`: newest first, without replies and without what only one person sees. */
export function getConversationHistory(call: Call): Reply {
  const channel = findJoinedChannel(call);
  if (isRefusal(channel)) return channel;
  const messages = channel.messages
    .filter((one) => one.threadTs === undefined || one.subtype === 'thread_broadcast')
    .toReversed();
  return toMessagesReply(call, channel, messages);
}

/** `conversations.replies`: the thread's first message, then the replies in order. */
export function getConversationReplies(call: Call): Reply {
  const channel = findJoinedChannel(call);
  if (isRefusal(channel)) return channel;
  const asked = findMessage(channel, readText(call, 'ts'));
  const root = asked?.threadTs ?? asked?.ts;
  if (!root || asked?.visibleTo !== undefined) return refuse('thread_not_found');
  const messages = channel.messages.filter((one) => one.ts === root || one.threadTs === root);
  return toMessagesReply(call, channel, messages);
}

/** `conversations.open`: the direct conversation with one person of this workspace. */
export function openConversation(call: Call): Reply {
  const { workspace } = call.core;
  const user = readText(call, 'users');
  const person = workspace.people.get(user);
  if (!person || person.id === workspace.bot.id) return refuse('user_not_found');
  if (person.teamId !== workspace.team.id) return refuse('cannot_dm_user');
  if (person.botId) return refuse('cannot_dm_bot');
  const known = findDirect(workspace, user);
  if (known) return { ok: true, no_op: true, already_open: true, channel: { id: known.id } };
  const channel: Channel = {
    id: workspace.nextId('D'),
    name: person.name,
    kind: 'direct',
    shared: false,
    archived: false,
    members: new Set([user, workspace.bot.id]),
    messages: [],
  };
  workspace.channels.set(channel.id, channel);
  workspace.changed();
  return { ok: true, channel: { id: channel.id } };
}

/**
 * What `types` of `conversations.list` calls a channel.
 * @param channel any
 */
export function toType(channel: Channel): 'public_channel' | 'private_channel' | 'im' {
  if (channel.kind === 'direct') return 'im';
  return channel.kind === 'private' ? 'private_channel' : 'public_channel';
}

function toChannelJson(workspace: Workspace, channel: Channel): Json {
  const isDirect = channel.kind === 'direct';
  const other = [...channel.members].find((id) => id !== workspace.bot.id);
  const teams = new Set([...channel.members].map((id) => workspace.people.get(id)?.teamId));
  return {
    id: channel.id,
    ...(isDirect ? { user: other } : { name: channel.name, name_normalized: channel.name }),
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: isDirect,
    is_mpim: false,
    is_private: channel.kind !== 'public',
    is_archived: channel.archived,
    is_general: channel.name === 'general',
    is_shared: channel.shared,
    is_ext_shared: channel.shared,
    is_org_shared: false,
    is_member: channel.members.has(workspace.bot.id),
    num_members: channel.members.size,
    context_team_id: workspace.team.id,
    ...(channel.shared && { shared_team_ids: [...teams], connected_team_ids: [...teams] }),
  };
}

function toMessagesReply(call: Call, channel: Channel, messages: readonly Message[]): Reply {
  const { workspace } = call.core;
  const within = messages.filter((one) => one.visibleTo === undefined && isWithin(call, one.ts));
  const page = toPage(call, within);
  const withMetadata = readFlag(call, 'include_all_metadata');
  return {
    ok: true,
    messages: page.items.map((one) => ({
      ...toMessageJson(workspace, channel, one),
      ...(withMetadata && one.metadata && { metadata: one.metadata }),
    })),
    has_more: page.more !== undefined,
    pin_count: 0,
    ...page.more,
  };
}

function isWithin(call: Call, ts: string): boolean {
  const oldest = readText(call, 'oldest') || '0';
  const latest = readText(call, 'latest') || '99999999999';
  if (readFlag(call, 'inclusive') && (Number(ts) === Number(oldest) || Number(ts) === Number(latest)))
    return true;
  return Number(ts) > Number(oldest) && Number(ts) < Number(latest);
}

function toPage<T>(call: Call, items: readonly T[]): { readonly items: readonly T[]; readonly more?: Json } {
  const limit = Math.min(Number(readText(call, 'limit')) || PAGE.usual, PAGE.most);
  const start = Number(Buffer.from(readText(call, 'cursor'), 'base64').toString()) || 0;
  const end = start + limit;
  const cursor = Buffer.from(String(end)).toString('base64');
  return {
    items: items.slice(start, end),
    ...(end < items.length && { more: { response_metadata: { next_cursor: cursor } } }),
  };
}
