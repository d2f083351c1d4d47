import type { PageMessage } from '../../page-api.ts';
import type { DrawContext } from '../blocks/draw-context.ts';
import { renderBlocks } from '../blocks/render-blocks.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { formatTime } from '../text/format-time.ts';
import { toNames } from '../text/names.ts';
import { parseMrkdwn } from '../text/parse-mrkdwn.ts';
import { renderPassages } from '../text/render-text.ts';
import { renderAvatar } from './avatar.ts';
import type { Desk } from './desk.ts';
import { renderEditBox } from './edit-box.ts';
import { renderFile } from './file.ts';
import { renderMessageTools } from './message-tools.ts';
import { renderReplyBar } from './reply-bar.ts';
import { upload } from './upload.ts';

/** Short enough for the gutter, whatever the reader's language. */
const CLOCK = 'en-GB';

/** A message and where it is drawn. */
export interface Shown {
  readonly message: PageMessage;
  readonly channel: string;
  /** True below another message of the same author: no name and picture again. */
  readonly isFollowUp: boolean;
  /** True in the thread pane, where a message leads to no further thread. */
  readonly isInThread: boolean;
}

/** Draws one message with everything that can be done to it. */
export function renderMessage(shown: Shown, desk: Desk): HTMLElement {
  const { message, isFollowUp, isInThread } = shown;
  const names = toNames(desk.state());
  const locale = desk.state().users.find((user) => user.id === names.me)?.locale ?? 'en';
  const time = el('time', 'time', formatTime(message.ts, locale));
  const isEditing = desk.editing() === message.ts;
  return el(
    'article',
    {
      class: `message${isFollowUp ? ' follow-up' : ''}${message.ephemeral ? ' ephemeral' : ''}`,
      'aria-label': `${message.author}, ${time.textContent}`,
      'data-ts': message.ts,
    },
    el(
      'div',
      'gutter',
      isFollowUp
        ? el('time', 'time', formatTime(message.ts, CLOCK))
        : renderAvatar(message.user, message.author, message),
    ),
    el(
      'div',
      'message-main',
      message.ephemeral && renderOnlyYou(shown, desk),
      !isFollowUp &&
        el(
          'div',
          'byline',
          el('strong', 'author', message.author),
          message.isBot && el('span', 'badge', 'APP'),
          time,
        ),
      isEditing ? renderEditBox(shown, desk) : renderBody(shown, desk),
      message.edited && !isEditing && el('span', 'hint', '(edited)'),
      ...message.files.map(renderFile),
      !isInThread && message.replies.length > 0 && renderReplyBar(message, desk),
    ),
    !isEditing && renderMessageTools(shown, desk),
  );
}

function renderBody({ message, channel }: Shown, desk: Desk): HTMLElement {
  const context = toDrawContext(message, channel, { desk });
  if (message.blocks.length > 0) return renderBlocks(message.blocks, context);
  return renderPassages(parseMrkdwn(message.text), context.names);
}

function toDrawContext(
  message: PageMessage,
  channel: string,
  { desk }: { readonly desk: Desk },
): DrawContext {
  return {
    names: toNames(desk.state()),
    errors: {},
    read: (blockId, actionId) => message.values[blockId]?.[actionId],
    write: () => undefined,
    act: async (click) => {
      await desk.perform('click', { ...click, channel, ts: message.ts });
    },
    upload: (file) => upload(desk, file),
  };
}

function renderOnlyYou({ message, channel }: Shown, desk: Desk): HTMLElement {
  const dismiss = (): void => void desk.perform('remove', { channel, ts: message.ts });
  return el(
    'p',
    'only-you',
    icon('eye'),
    'Only visible to you',
    el('button', { type: 'button', class: 'text-button', onclick: dismiss }, 'Dismiss'),
  );
}
