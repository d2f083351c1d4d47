import { withIds } from './block-tree.ts';
import type { Core } from './core.ts';
import { emitEvent, toChannelType, toMessageEvent } from './delivery/emit-event.ts';
import { countReplies, findAuthor, toMessageJson } from './message-json.ts';
import type { Channel, Json, Message } from './records.ts';

/** What somebody posts. */
export interface Draft {
  readonly text: string;
  readonly blocks?: readonly Json[];
  readonly attachments?: readonly Json[];
  readonly files?: readonly string[];
  readonly metadata?: Json | undefined;
  readonly user?: string | undefined;
  readonly botId?: string | undefined;
  readonly username?: string | undefined;
  readonly clientMsgId?: string | undefined;
  readonly subtype?: Message['subtype'];
  readonly threadTs?: string | undefined;
  /** The only person who sees it. */
  readonly visibleTo?: string | undefined;
}

/** The part of a message that can change. */
export interface Change {
  readonly text?: string;
  readonly blocks?: readonly Json[];
  readonly attachments?: readonly Json[];
  readonly metadata?: Json;
  /** Id of the person who edited; absent when the `edited` mark stays away. */
  readonly editor?: string;
}

/**
 * Posts a message and tells the app about it, unless it is ephemeral.
 * @param core the parts of the local Slack
 * @param channel where
 * @param draft what, and by whom
 */
export function postMessage(core: Core, channel: Channel, draft: Draft): Message {
  const { workspace } = core;
  const message: Message = {
    ts: workspace.nextTs(),
    channel: channel.id,
    text: draft.text,
    blocks: withIds(draft.blocks ?? [], workspace.nextId),
    attachments: draft.attachments ?? [],
    files: draft.files ?? [],
    values: new Map(),
    ...toDefined({
      user: draft.user,
      botId: draft.botId,
      username: draft.username,
      clientMsgId: draft.clientMsgId,
      subtype: draft.subtype,
      threadTs: draft.threadTs,
      visibleTo: draft.visibleTo,
      metadata: draft.metadata,
    }),
  };
  channel.messages.push(message);
  if (message.visibleTo === undefined) announce(core, channel, message);
  workspace.changed();
  return message;
}

/**
 * Changes a message in place.
 * @param core the parts of the local Slack
 * @param channel where
 * @param options `message` and its `change`
 */
export function changeMessage(
  core: Core,
  channel: Channel,
  options: { readonly message: Message; readonly change: Change },
): void {
  const { workspace } = core;
  const { message, change } = options;
  const before = toMessageJson(workspace, channel, message);
  message.text = change.text ?? message.text;
  message.blocks = change.blocks ? withIds(change.blocks, workspace.nextId) : message.blocks;
  message.attachments = change.attachments ?? message.attachments;
  if (change.metadata) message.metadata = change.metadata;
  if (change.editor) message.edited = { user: change.editor, ts: workspace.nextTs() };
  if (message.visibleTo === undefined) {
    emitChange(core, channel, {
      subtype: 'message_changed',
      message: toMessageJson(workspace, channel, message),
      previous_message: before,
    });
  }
  workspace.changed();
}

/**
 * Deletes a message; one with replies leaves a tombstone, as in Slack.
 * @param core the parts of the local Slack
 * @param channel where
 * @param message which
 */
export function deleteMessage(core: Core, channel: Channel, message: Message): void {
  const { workspace } = core;
  const before = toMessageJson(workspace, channel, message);
  const isPublic = message.visibleTo === undefined;
  if (isPublic && countReplies(channel, message.ts).count > 0) {
    message.subtype = 'tombstone';
    message.text = 'This message was deleted.';
    message.blocks = [];
    message.attachments = [];
  } else {
    channel.messages.splice(channel.messages.indexOf(message), 1);
  }
  if (isPublic) {
    emitChange(core, channel, {
      subtype: 'message_deleted',
      deleted_ts: message.ts,
      previous_message: before,
    });
  }
  workspace.changed();
}

function announce(core: Core, channel: Channel, message: Message): void {
  const { workspace } = core;
  const author = findAuthor(workspace, message);
  const isOutside = author !== undefined && author.teamId !== workspace.team.id;
  const event = {
    ...toMessageJson(workspace, channel, message),
    channel: channel.id,
    ...(isOutside && { user_team: author.teamId, source_team: author.teamId }),
  };
  emitEvent(core, toMessageEvent(channel), {
    event: { ...event, channel_type: toChannelType(channel) },
    channel,
  });
  const isMention = message.text.includes(`<@${workspace.bot.id}>`) && message.botId !== workspace.bot.botId;
  if (isMention && channel.kind !== 'direct') {
    emitEvent(core, 'app_mention', { event: { ...event, type: 'app_mention' }, channel });
  }
}

function emitChange(core: Core, channel: Channel, change: Json): void {
  const event = {
    ...change,
    type: 'message',
    hidden: true,
    channel: channel.id,
    channel_type: toChannelType(channel),
    ts: core.workspace.nextTs(),
  };
  emitEvent(core, toMessageEvent(channel), { event, channel });
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function toDefined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
