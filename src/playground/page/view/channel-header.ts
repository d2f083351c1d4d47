import type { PageChannel } from '../../page-api.ts';
import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import type { Desk, Part } from './desk.ts';
import { findChannel, isAppConversation } from './place.ts';
import { openSamples } from './samples-panel.ts';

/** Builds the line above the messages: what is open, what is special about it, and the pastes to try. */
export function createChannelHeader(desk: Desk): Part {
  const element = el('header', 'pane-header');
  let drawn = '';
  function update(): void {
    const channel = findChannel(desk.state(), desk.place());
    if (!channel) return;
    const { id, name, kind, shared, archived, botIsMember } = channel;
    const signature = JSON.stringify([id, name, kind, shared, archived, botIsMember, desk.place().tab]);
    if (signature === drawn) return;
    drawn = signature;
    element.replaceChildren(...renderParts(channel, desk));
  }
  return { element, update };
}

function renderParts(channel: PageChannel, desk: Desk): HTMLElement[] {
  const isApp = isAppConversation(channel);
  const isInvitable = !channel.botIsMember && channel.kind !== 'direct' && !channel.archived;
  const notes = [
    channel.shared && 'shared with another company',
    channel.archived && 'archived',
    !channel.botIsMember && channel.kind !== 'direct' && `${toAppName(desk)} is not in this channel`,
  ].filter((note) => note !== false);
  const samples = el(
    'button',
    { type: 'button', class: 'button try', 'aria-haspopup': 'dialog', 'data-action': 'try' },
    icon('spark'),
    'Try one',
  );
  samples.addEventListener('click', () => openSamples(samples, desk, channel.id));
  return [
    el(
      'button',
      { type: 'button', class: 'icon-button drawer', 'aria-label': 'Channels', onclick: openDrawer },
      icon('menu'),
    ),
    el('h1', 'pane-title', renderSign(channel), channel.name),
    ...(isApp ? [renderTabs(desk)] : []),
    el('span', 'notes hint', notes.join(' · ')),
    ...(isInvitable ? [renderInvite(channel, desk)] : []),
    ...(channel.archived || desk.place().tab === 'home' ? [] : [samples]),
  ];
}

function renderInvite(channel: PageChannel, desk: Desk): HTMLElement {
  const invite = (): void => void desk.perform('invite', { channel: channel.id });
  return el('button', { type: 'button', class: 'button', onclick: invite }, `Invite ${toAppName(desk)}`);
}

/** The sign before a name: what kind of conversation it is. */
export function renderSign(channel: PageChannel): SVGSVGElement | undefined {
  if (channel.kind === 'direct') return undefined;
  return icon(channel.kind === 'private' ? 'lock' : 'hash');
}

function renderTabs(desk: Desk): HTMLElement {
  const tab = (name: 'home' | 'messages', label: string): HTMLElement =>
    el(
      'button',
      {
        type: 'button',
        class: 'tab',
        'aria-current': desk.place().tab === name ? 'true' : undefined,
        onclick: () => desk.go({ tab: name, thread: '' }),
      },
      label,
    );
  return el('div', 'tabs', tab('home', 'Home'), tab('messages', 'Messages'));
}

function toAppName(desk: Desk): string {
  const { users, bot } = desk.state();
  return users.find((user) => user.id === bot)?.name ?? 'The app';
}

/** On narrow screens the conversations are in a drawer; it closes at the next click elsewhere or Escape. */
function openDrawer(): void {
  document.body.classList.add('drawer-open');
  const stop = new AbortController();
  const close = (event: Event): void => {
    const isInside = event.target instanceof Element && event.target.closest('.sidebar');
    const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
    if (event instanceof KeyboardEvent ? !isEscape : isInside) return;
    document.body.classList.remove('drawer-open');
    stop.abort();
  };
  document.addEventListener('pointerdown', close, { signal: stop.signal });
  document.addEventListener('keydown', close, { signal: stop.signal });
}
