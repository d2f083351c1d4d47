import { isJson } from '../block-tree.ts';
import { toStateValues } from '../element-values.ts';
import { toPreview } from '../file-json.ts';
import { countReplies, findAuthor } from '../message-json.ts';
import type {
  PageBlock,
  PageChannel,
  PageFile,
  PageMessage,
  PageSample,
  PageState,
  PageUser,
  PageView,
} from '../page-api.ts';
import { isSeen } from '../people/see.ts';
import type { Channel, Json, Message, Person, View } from '../records.ts';
import type { Workspace } from '../workspace.ts';

/** What the page needs beyond the workspace. */
export interface PageContext {
  readonly isOnline: boolean;
  readonly sockets: number;
  readonly samples: readonly PageSample[];
}

/**
 * All that one person sees.
 * @param workspace where
 * @param person who looks
 * @param context connection and samples
 */
export function toPageState(workspace: Workspace, person: Person, context: PageContext): PageState {
  const view = workspace.modals.get(person.id)?.at(-1);
  const home = workspace.homes.get(person.id);
  const toast = workspace.toasts.get(person.id);
  return {
    revision: workspace.revision(),
    as: person.id,
    team: workspace.team.name,
    bot: workspace.bot.id,
    connection: { online: context.isOnline, sockets: context.sockets },
    users: [...workspace.people.values()].map((one) => toPageUser(workspace, one)),
    channels: [...workspace.channels.values()]
      .filter((channel) => channel.members.has(person.id))
      .map((channel) => toPageChannel(workspace, channel, { person })),
    commands: workspace.app.commands,
    shortcuts: workspace.app.shortcuts,
    samples: context.samples,
    ...(view && { view: toPageView(view) }),
    ...(home && { home: toPageView(home) }),
    ...(toast && { toast }),
  };
}

function toPageUser(workspace: Workspace, person: Person): PageUser {
  return {
    id: person.id,
    name: person.name,
    locale: person.locale,
    isBot: person.botId !== undefined,
    outside: person.teamId !== workspace.team.id,
  };
}

function toPageChannel(
  workspace: Workspace,
  channel: Channel,
  looker: { readonly person: Person },
): PageChannel {
  const { person } = looker;
  const other = [...channel.members].find((id) => id !== person.id);
  const name = channel.kind === 'direct' ? workspace.people.get(other ?? '')?.name : channel.name;
  const seen = channel.messages.filter((message) => isSeen(message, person.id));
  return {
    id: channel.id,
    name: name ?? channel.name,
    kind: channel.kind,
    shared: channel.shared,
    archived: channel.archived,
    botIsMember: channel.members.has(workspace.bot.id),
    messages: seen
      .filter((message) => message.threadTs === undefined || message.subtype === 'thread_broadcast')
      .map((message) => ({
        ...toPageMessage(workspace, message, { person }),
        replies: seen
          .filter((reply) => reply.threadTs === message.ts)
          .map((reply) => toPageMessage(workspace, reply, { person })),
        replyCount: countReplies(channel, message.ts).count,
      })),
  };
}

function toPageMessage(
  workspace: Workspace,
  message: Message,
  looker: { readonly person: Person },
): PageMessage {
  const author = findAuthor(workspace, message);
  return {
    ts: message.ts,
    user: author?.id ?? '',
    author: message.username ?? author?.name ?? '',
    isBot: message.botId !== undefined || author?.botId !== undefined,
    text: message.text,
    blocks: toPageBlocks(message),
    files: message.files.flatMap((id) => toPageFile(workspace, id)),
    edited: message.edited !== undefined,
    ephemeral: message.visibleTo !== undefined,
    replies: [],
    replyCount: 0,
    values: toStateValues(message.blocks, message.values.get(looker.person.id)),
  };
}

/** Attachments are an old form of message: the page gets them as blocks below the text. */
function toPageBlocks(message: Message): readonly PageBlock[] {
  const below = message.attachments.flatMap(toAttachmentBlocks);
  const text = message.blocks.length === 0 && message.text !== '' ? [toSection(message.text)] : [];
  return [...message.blocks, ...(below.length > 0 ? [...text, ...below] : [])].filter(isPageBlock);
}

function toAttachmentBlocks(attachment: Json): readonly Json[] {
  if (Array.isArray(attachment['blocks'])) return attachment['blocks'].filter(isJson);
  const lines = ['pretext', 'title', 'text', 'footer'].map((key) => attachment[key]);
  const text = lines.filter((line) => typeof line === 'string' && line !== '').join('\n');
  return text === '' ? [] : [toSection(text)];
}

function toSection(text: string): Json {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}

function isPageBlock(block: Json): block is PageBlock {
  return typeof block['type'] === 'string';
}

function toPageFile(workspace: Workspace, id: string): readonly PageFile[] {
  const file = workspace.files.get(id);
  if (!file) return [];
  const preview = toPreview(file);
  return [
    { id, name: file.name, size: file.bytes.length, preview: preview.text, truncated: preview.truncated },
  ];
}

function toPageView(view: View): PageView {
  const [title, submit, close] = ['title', 'submit', 'close'].map((key) => toLabel(view.content[key]));
  return {
    id: view.id,
    kind: view.kind,
    title: title ?? '',
    ...(submit !== undefined && { submit }),
    ...(close !== undefined && { close }),
    blocks: view.blocks.filter(isPageBlock),
    errors: view.errors,
    hash: view.hash,
  };
}

function toLabel(value: unknown): string | undefined {
  return isJson(value) && typeof value['text'] === 'string' ? value['text'] : undefined;
}
