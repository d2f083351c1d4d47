import type { LocalMessage, LocalView } from '../local-slack.ts';
import { countReplies } from '../message-json.ts';
import type { Channel, Message, View } from '../records.ts';
import type { Workspace } from '../workspace.ts';
import { requireChannel } from './find.ts';

/**
 * Top-level messages of a channel, oldest first.
 * @param workspace where
 * @param channelId which channel
 * @param options `as`: id of the person who looks; absent for what everybody sees
 */
export function listMessages(
  workspace: Workspace,
  channelId: string,
  options: { readonly as?: string } = {},
): readonly LocalMessage[] {
  const channel = requireChannel(workspace, channelId);
  return channel.messages
    .filter((one) => one.threadTs === undefined || one.subtype === 'thread_broadcast')
    .filter((one) => isSeen(one, options.as))
    .map((one) => toLocalMessage(channel, one));
}

/**
 * The first message of a thread and its replies, oldest first.
 * @param workspace where
 * @param channelId which channel
 * @param options `ts` of the first message; `as`: id of the person who looks; absent for what everybody sees
 */
export function listThread(
  workspace: Workspace,
  channelId: string,
  options: { readonly ts: string; readonly as?: string },
): readonly LocalMessage[] {
  const channel = requireChannel(workspace, channelId);
  return channel.messages
    .filter((one) => one.ts === options.ts || one.threadTs === options.ts)
    .filter((one) => isSeen(one, options.as))
    .map((one) => toLocalMessage(channel, one));
}

/**
 * A view as tests read it.
 * @param view an open modal or a Home tab
 */
export function toLocalView(view: View): LocalView {
  const { content } = view;
  return {
    id: view.id,
    hash: view.hash,
    callbackId: String(content['callback_id'] ?? ''),
    privateMetadata: String(content['private_metadata'] ?? ''),
    content,
    blocks: view.blocks,
    values: view.values,
    errors: view.errors,
  };
}

/**
 * True when a person sees a message.
 * @param message any
 * @param user id of the person; absent for everybody
 */
export function isSeen(message: Message, user: string | undefined): boolean {
  return message.visibleTo === undefined || message.visibleTo === user;
}

function toLocalMessage(channel: Channel, message: Message): LocalMessage {
  const { ts, threadTs, user, botId, subtype, text, blocks, attachments, files, metadata } = message;
  return {
    ts,
    ...(threadTs !== undefined && { threadTs }),
    ...(user !== undefined && { user }),
    ...(botId !== undefined && { botId }),
    ...(subtype !== undefined && { subtype }),
    ...(metadata !== undefined && { metadata }),
    text,
    blocks,
    attachments,
    files,
    edited: message.edited !== undefined,
    ephemeral: message.visibleTo !== undefined,
    replyCount: countReplies(channel, ts).count,
  };
}
