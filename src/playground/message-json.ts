import { toFileJson } from './file-json.ts';
import type { Channel, Json, Message, Person } from './records.ts';
import type { Workspace } from './workspace.ts';

/** Replies that everybody sees, as a thread's first message counts them. */
export interface ThreadCount {
  readonly count: number;
  readonly users: readonly string[];
  readonly latest: string | undefined;
}

/**
 * Counts the replies of a thread.
 * @param channel where the thread is
 * @param ts timestamp of its first message
 */
export function countReplies(channel: Channel, ts: string): ThreadCount {
  const replies = channel.messages.filter((one) => one.threadTs === ts && one.visibleTo === undefined);
  const users = [...new Set(replies.map((one) => one.user ?? one.botId ?? ''))];
  return { count: replies.length, users, latest: replies.at(-1)?.ts };
}

/**
 * A message as the Web API and payloads show it.
 * @param workspace for authors and files
 * @param channel where it is
 * @param message not an ephemeral one, of which Slack shows nothing
 */
export function toMessageJson(workspace: Workspace, channel: Channel, message: Message): Json {
  const replies = countReplies(channel, message.ts);
  const parent = channel.messages.find((one) => one.ts === message.threadTs);
  const isThread = message.threadTs !== undefined || replies.count > 0;
  return {
    ...(message.subtype && { subtype: message.subtype }),
    ...toAuthorJson(workspace, message),
    ...(message.clientMsgId && { client_msg_id: message.clientMsgId }),
    type: 'message',
    ts: message.ts,
    text: message.text,
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.attachments.length > 0 && { attachments: message.attachments }),
    ...(message.files.length > 0 && { files: toFilesJson(workspace, channel, message) }),
    ...(message.edited && { edited: message.edited }),
    ...(isThread && { thread_ts: message.threadTs ?? message.ts }),
    ...(parent && { parent_user_id: parent.user ?? parent.botId }),
    ...(replies.count > 0 && {
      reply_count: replies.count,
      reply_users_count: replies.users.length,
      reply_users: replies.users,
      latest_reply: replies.latest,
      is_locked: false,
      subscribed: false,
    }),
  };
}

/**
 * The author of a message, a person or a bot.
 * @param workspace for people
 * @param message whose author
 */
export function findAuthor(workspace: Workspace, message: Message): Person | undefined {
  if (message.user !== undefined) return workspace.people.get(message.user);
  return [...workspace.people.values()].find((person) => person.botId === message.botId);
}

function toAuthorJson(workspace: Workspace, message: Message): Json {
  const author = findAuthor(workspace, message);
  if (message.user === undefined) {
    return { bot_id: message.botId, username: message.username ?? author?.name };
  }
  if (message.botId === undefined) return { user: message.user, team: author?.teamId };
  const appId = message.botId === workspace.bot.botId ? workspace.appId : `A${message.botId.slice(1)}`;
  return {
    user: message.user,
    team: workspace.team.id,
    bot_id: message.botId,
    app_id: appId,
    bot_profile: {
      id: message.botId,
      app_id: appId,
      user_id: message.user,
      name: author?.name,
      deleted: false,
      team_id: workspace.team.id,
    },
  };
}

function toFilesJson(workspace: Workspace, channel: Channel, message: Message): readonly Json[] {
  const fromOutside = channel.shared && findAuthor(workspace, message)?.teamId !== workspace.team.id;
  return message.files.flatMap((id) => {
    const file = workspace.files.get(id);
    if (!file) return [];
    // Files of another company come without content: the app has to ask for them.
    const hidden = { id, created: file.created, timestamp: file.created, user: file.user };
    return [
      fromOutside
        ? { ...hidden, mode: 'file_access', file_access: 'check_file_info' }
        : toFileJson(workspace, file),
    ];
  });
}
