import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { createComposer } from './composer.ts';
import type { Desk, Part } from './desk.ts';
import { createMessageList } from './message-list.ts';
import { findChannel, findThread } from './place.ts';

/** Builds the pane on the right: one message, its replies, and a text box of its own. */
export function createThread(desk: Desk): Part {
  const list = createMessageList('Replies', desk);
  const where = el('span', 'hint');
  const composer = createComposer(desk, () => {
    const channel = findChannel(desk.state(), desk.place());
    const root = channel && findThread(channel, desk.place());
    return { channel: channel?.id ?? '', thread: root?.ts ?? '', placeholder: 'Reply…' };
  });
  const close = el(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': 'Close thread',
      onclick: () => desk.go({ thread: '' }),
    },
    icon('close'),
  );
  const element = el(
    'aside',
    { class: 'thread', 'aria-label': 'Thread' },
    el('header', 'pane-header', el('h2', 'pane-title', 'Thread'), where, close),
    list.element,
    composer.element,
  );
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) desk.go({ thread: '' });
  });

  function update(): void {
    const channel = findChannel(desk.state(), desk.place());
    const root = channel && findThread(channel, desk.place());
    element.hidden = root === undefined;
    if (!channel || !root) return;
    where.textContent = channel.kind === 'direct' ? channel.name : `#${channel.name}`;
    composer.element.hidden = channel.archived;
    const messages = [{ ...root, replies: [] }, ...root.replies];
    list.update({ channel: channel.id, messages, isInThread: true });
    composer.update();
  }
  return { element, update };
}
