import type { PageMessage } from '../../page-api.ts';
import { el } from '../dom/el.ts';
import { renderAvatar } from './avatar.ts';
import type { Desk } from './desk.ts';

const FACES = 3;

/** Draws who replied and how often; it opens the thread. */
export function renderReplyBar(message: PageMessage, desk: Desk): HTMLElement {
  const authors = new Map(message.replies.map((reply) => [reply.user, reply]));
  const faces = [...authors.values()]
    .slice(0, FACES)
    .map((reply) => renderAvatar(reply.user, reply.author, reply));
  const count = message.replyCount;
  const label = count === 0 ? 'A reply only you see' : count === 1 ? '1 reply' : `${count} replies`;
  return el(
    'button',
    {
      type: 'button',
      class: 'reply-bar',
      'data-action': 'thread',
      onclick: () => desk.go({ thread: message.ts }),
    },
    ...faces,
    el('span', 'reply-count', label),
    el('span', 'hint', 'View thread'),
  );
}
