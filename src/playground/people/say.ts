import { randomUUID } from 'node:crypto';
import type { Core } from '../core.ts';
import type { SayOptions } from '../local-slack.ts';
import { changeMessage, type Draft, deleteMessage, postMessage } from '../messages.ts';
import type { Channel, Message } from '../records.ts';
import { SLACKBOT_ID } from '../seed-workspace.ts';
import { isThreadRoot } from '../web-api/chat.ts';
import { requireChannel, requireMessage, requireOpenChannel, requirePerson, toUsageError } from './find.ts';
import { toSentText } from './typed-text.ts';
import { uploadFile } from './upload-file.ts';

/** Longer texts leave a client as a snippet. */
const MAX_TYPED = 12_000;

/** Author of posts that are made `asBot`. */
const ALERT_BOT = { user: 'U0ALERTS', botId: 'B0ALERTS' } as const;

/** Where somebody writes, and what. */
export interface Typed {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
}

/**
 * Posts what somebody typed, as a Slack client would send it.
 * @param core the parts of the local Slack
 * @param typed who, where and what
 * @param options thread, files, blocks, author
 */
export function say(core: Core, typed: Typed, options: SayOptions = {}): Message {
  const { workspace } = core;
  const person = requirePerson(workspace, typed.user);
  const channel = requireOpenChannel(workspace, typed.channel, { user: person.id });
  if (options.thread !== undefined && !isThreadRoot(channel, options.thread)) {
    throw toUsageError(
      `${channel.id} ${options.thread}`,
      'no thread starts here',
      'Use the first message of a thread',
    );
  }
  const message = postMessage(core, channel, toDraft(core, typed, options));
  hintAtMissingBot(core, channel, message);
  return message;
}

/**
 * Changes a message of one's own.
 * @param core the parts of the local Slack
 * @param typed who, where and the new text
 * @param options `ts` of the message
 */
export function editMessage(core: Core, typed: Typed, options: { readonly ts: string }): void {
  const channel = requireChannel(core.workspace, typed.channel, { user: typed.user });
  const message = requireMessage(channel, options.ts, { user: typed.user });
  if (message.user !== typed.user) {
    throw toUsageError(
      `${channel.id} ${options.ts}`,
      `${typed.user} did not write this`,
      'Let its author edit it',
    );
  }
  changeMessage(core, channel, {
    message,
    change: { ...toSentText(core.workspace, typed.text), editor: typed.user },
  });
}

/**
 * Deletes a message of one's own, or dismisses an ephemeral one.
 * @param core the parts of the local Slack
 * @param channelId where
 * @param options `user` who does it and `ts` of the message
 */
export function removeMessage(
  core: Core,
  channelId: string,
  options: { readonly user: string; readonly ts: string },
): void {
  const channel = requireChannel(core.workspace, channelId, { user: options.user });
  const message = requireMessage(channel, options.ts, { user: options.user });
  if (message.user !== options.user && message.visibleTo !== options.user) {
    throw toUsageError(
      `${channelId} ${options.ts}`,
      `${options.user} did not write this`,
      'Let its author delete it',
    );
  }
  deleteMessage(core, channel, message);
}

function toDraft(core: Core, typed: Typed, options: SayOptions): Draft {
  const { workspace } = core;
  const isSnippet = options.asBot === undefined && typed.text.length > MAX_TYPED;
  const snippet = isSnippet
    ? [uploadFile(workspace, typed.user, { name: 'Untitled.txt', content: typed.text })]
    : [];
  const files = [...(options.files ?? []), ...snippet];
  for (const id of files) {
    if (!workspace.files.has(id)) throw toUsageError(id, 'no file has this id', 'Upload it first');
  }
  const fileShare = files.length > 0 ? ({ subtype: 'file_share' } as const) : {};
  const broadcast = options.broadcast && options.thread ? ({ subtype: 'thread_broadcast' } as const) : {};
  const more = {
    ...fileShare,
    ...broadcast,
    files,
    attachments: options.attachments ?? [],
    threadTs: options.thread,
  };
  if (options.asBot === undefined) {
    const sent = toSentText(workspace, isSnippet ? '' : typed.text, { curly: options.curly ?? false });
    const blocks = options.blocks ?? sent.blocks;
    return { ...more, text: sent.text, blocks, user: typed.user, clientMsgId: randomUUID() };
  }
  const post = { ...more, text: typed.text, blocks: options.blocks ?? [], botId: ALERT_BOT.botId };
  return options.asBot === 'app' ? { ...post, user: ALERT_BOT.user } : { ...post, subtype: 'bot_message' };
}

/** Slack tells the author when somebody they mention cannot see it. */
function hintAtMissingBot(core: Core, channel: Channel, message: Message): void {
  const { bot } = core.workspace;
  if (!message.user || !message.text.includes(`<@${bot.id}>`) || channel.members.has(bot.id)) return;
  const text = `<@${bot.id}> is not in this channel and was not told. Type \`/invite @${bot.handle}\` to add it.`;
  postMessage(core, channel, { text, user: SLACKBOT_ID, visibleTo: message.user });
}
