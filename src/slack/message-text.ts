import type { SlackMessage } from './payloads.ts';

/** Alert bots nest blocks in attachments in blocks; nobody nests them deeper than this. */
const MAX_DEPTH = 8;
/** A message cannot be longer; what claims to be is cut. */
const MAX_LENGTH = 400_000;

type Json = Readonly<Record<string, unknown>>;

/**
 * The text of a message as it was typed or pasted: of its blocks when they have any, else its `text`, then of its attachments.
 * Blocks come first because `text` has lost line ends and gained links; cards of bots often have no other text at all.
 * @param message a message of any origin
 * @param botUser id of whyfail's own user, whose mention is left out
 */
export function toMessageText(message: SlackMessage, botUser = ''): string {
  const fromBlocks = toTexts(message.blocks ?? [], botUser).trim();
  const own = fromBlocks || dropMention(message.text ?? '', botUser).trim();
  const attached = (message.attachments ?? []).map((attachment) => toAttachmentText(attachment, botUser));
  return [own, ...attached]
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, MAX_LENGTH);
}

function dropMention(text: string, botUser: string): string {
  if (botUser === '') return text;
  return text.replaceAll(`<@${botUser}>`, ' ').replaceAll(/<@([A-Z0-9]+)\|[^<>]*>/g, (whole, id: string) => {
    return id === botUser ? ' ' : whole;
  });
}

function toAttachmentText(attachment: unknown, botUser: string, depth = 0): string {
  if (!isJson(attachment) || isPageUnfurl(attachment)) return '';
  const nested = toTexts(attachment['blocks'], botUser, depth + 1);
  const forwarded = toForwardedTexts(attachment['message_blocks'], botUser, depth + 1);
  const own = [nested, forwarded].filter(Boolean).join('\n') || toStrings(attachment, ['text']);
  const fields = asList(attachment['fields'])
    .map((field) => (isJson(field) ? toStrings(field, ['title', 'value'], ': ') : ''))
    .filter(Boolean);
  const parts = [toStrings(attachment, ['pretext', 'title']), own, ...fields].filter(Boolean);
  return parts.length > 0 ? parts.join('\n') : toStrings(attachment, ['fallback']);
}

/** Slack adds the title of every linked web page; messages that somebody linked or forwarded are worth reading. */
function isPageUnfurl(attachment: Json): boolean {
  const isMessage = attachment['is_msg_unfurl'] === true || attachment['is_share'] === true;
  return typeof attachment['from_url'] === 'string' && !isMessage;
}

function toForwardedTexts(messages: unknown, botUser: string, depth: number): string {
  return asList(messages)
    .map((item) => (isJson(item) && isJson(item['message']) ? item['message']['blocks'] : undefined))
    .map((blocks) => toTexts(blocks, botUser, depth))
    .filter(Boolean)
    .join('\n');
}

function toTexts(blocks: unknown, botUser: string, depth = 0): string {
  return asList(blocks)
    .map((block) => toBlockText(block, botUser, depth))
    .filter((text) => text.trim() !== '')
    .join('\n');
}

/** The text of a block of any kind: containers are descended into by the names that Block Kit gives their contents. */
function toBlockText(block: unknown, botUser: string, depth: number): string {
  if (!isJson(block) || depth > MAX_DEPTH) return '';
  switch (block['type']) {
    case 'rich_text_section':
    case 'rich_text_preformatted':
    case 'rich_text_quote':
      return asList(block['elements'])
        .map((element) => toInlineText(element, botUser))
        .join('');
    case 'table':
      return asList(block['rows'])
        .map((row) => asList(row).map((cell) => toBlockText(cell, botUser, depth + 1)))
        .map((cells) => cells.join('\t'))
        .join('\n');
    case 'actions':
      return '';
    default: {
      const inner = ['text', 'fields', 'elements', 'blocks'].flatMap((name) => asList(block[name]));
      const nested = inner.map((part) =>
        typeof part === 'string' ? dropMention(part, botUser) : toBlockText(part, botUser, depth + 1),
      );
      return nested.filter((text) => text.trim() !== '').join('\n');
    }
  }
}

function toInlineText(element: unknown, botUser: string): string {
  if (!isJson(element)) return '';
  switch (element['type']) {
    case 'link':
      return toLinkText(element);
    case 'user':
      return element['user_id'] === botUser ? ' ' : `@${toStrings(element, ['user_id'])}`;
    case 'channel':
      return `#${toStrings(element, ['channel_id'])}`;
    case 'broadcast':
      return `@${toStrings(element, ['range'])}`;
    case 'emoji':
      return `:${toStrings(element, ['name'])}:`;
    case 'date':
      return toStrings(element, ['fallback']);
    default:
      return toStrings(element, ['text', 'value'], '');
  }
}

/** A host name that Slack linked by itself is what was typed; behind a label of a person's own, the address says more. */
function toLinkText(link: Json): string {
  const [url, label] = [toStrings(link, ['url']), toStrings(link, ['text'])];
  return label !== '' && (url === '' || url.endsWith(label)) ? label : url;
}

function toStrings(from: Json, names: readonly string[], between = '\n'): string {
  return names
    .map((name) => from[name])
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .join(between);
}

function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
