import type { PageChannel } from '../../page-api.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { updateKeyedList } from '../dom/keyed-list.ts';
import { renderAvatar } from './avatar.ts';
import { renderSign } from './channel-header.ts';
import type { Desk, Part } from './desk.ts';
import { createPeople } from './people.ts';
import { findChannel, isAppConversation } from './place.ts';

interface Row {
  readonly channel: PageChannel;
  readonly isOpen: boolean;
  readonly isUnread: boolean;
}

/** Builds the left column: the workspace, its conversations, and who one is. */
export function createSidebar(desk: Desk): Part {
  const team = el('div', 'team');
  const groups = [
    { title: 'Channels', list: el('div', 'rows'), has: (one: PageChannel) => one.kind !== 'direct' },
    {
      title: 'Direct messages',
      list: el('div', 'rows'),
      has: (one: PageChannel) => one.kind === 'direct' && !isAppConversation(one),
    },
    { title: 'Apps', list: el('div', 'rows'), has: isAppConversation },
  ].map((group) => ({ ...group, section: el('section', {}, el('h2', {}, group.title), group.list) }));
  const people = createPeople(desk);
  const seen = new Map<string, string>();
  const element = el(
    'nav',
    { class: 'sidebar', 'aria-label': 'Conversations' },
    team,
    el('div', 'groups', ...groups.map((group) => group.section)),
    people.element,
  );

  function toRow(channel: PageChannel, open: PageChannel | undefined): Row {
    const key = `${desk.state().as}/${channel.id}`;
    const newest = channel.messages.at(-1)?.ts ?? '';
    const isOpen = channel.id === open?.id;
    if (isOpen || !seen.has(key)) seen.set(key, newest);
    return { channel, isOpen, isUnread: seen.get(key) !== newest };
  }
  function update(): void {
    const state = desk.state();
    const open = findChannel(state, desk.place());
    team.textContent = state.team;
    for (const group of groups) {
      const rows = state.channels.filter(group.has).map((channel) => toRow(channel, open));
      group.section.hidden = rows.length === 0;
      updateKeyedList(group.list, rows, {
        key: (row) => row.channel.id,
        signature: ({ channel: { name, kind, shared, archived }, isOpen, isUnread }) =>
          JSON.stringify([name, kind, shared, archived, isOpen, isUnread]),
        draw: (row) => renderRow(row, desk),
      });
    }
    people.update();
  }
  return { element, update };
}

function renderRow({ channel, isOpen, isUnread }: Row, desk: Desk): HTMLElement {
  const isApp = isAppConversation(channel);
  const open = (): void => {
    document.body.classList.remove('drawer-open');
    desk.go({ channel: channel.id, thread: '', tab: isApp ? 'home' : 'messages' });
  };
  return el(
    'button',
    {
      type: 'button',
      class: `row${isUnread ? ' unread' : ''}${channel.archived ? ' archived' : ''}`,
      'aria-current': isOpen ? 'page' : undefined,
      'data-action': channel.id,
      onclick: open,
    },
    renderSign(channel) ?? renderAvatar(channel.id, channel.name, { isBot: isApp }),
    el('span', 'row-name', channel.name),
    channel.shared &&
      el('span', { class: 'shared', title: 'Shared with another company' }, icon('link'), 'shared'),
  );
}
