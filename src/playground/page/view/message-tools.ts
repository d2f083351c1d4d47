import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import { askToConfirm } from '../overlay/confirm.ts';
import { type MenuItem, openMenu } from '../overlay/menu.ts';
import type { Desk } from './desk.ts';
import type { Shown } from './message.ts';

/** Draws the tools that appear beside a message under the pointer or the focus. */
export function renderMessageTools(shown: Shown, desk: Desk): HTMLElement | undefined {
  const { message, isInThread } = shown;
  if (message.ephemeral) return undefined;
  const more = el(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': 'More actions',
      'aria-haspopup': 'menu',
      'data-action': 'more',
    },
    icon('dots'),
  );
  more.addEventListener('click', () => openMenu(more, toItems(shown, desk)));
  const reply = el(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': 'Reply in thread',
      title: 'Reply in thread',
      'data-action': 'reply',
      onclick: () => desk.go({ thread: message.ts }),
    },
    icon('reply'),
  );
  return el('div', { class: 'tools', role: 'group' }, !isInThread && reply, more);
}

function toItems(shown: Shown, desk: Desk): MenuItem[] {
  const { message, channel, isInThread } = shown;
  const { bot, shortcuts, users } = desk.state();
  const app = users.find((user) => user.id === bot)?.name ?? 'App';
  const items: MenuItem[] = shortcuts
    .filter((shortcut) => shortcut.type === 'message')
    .map((shortcut) => ({
      label: shortcut.name,
      detail: app,
      icon: 'spark',
      choose: () =>
        void desk.perform('shortcut', { callbackId: shortcut.callbackId, channel, ts: message.ts }),
    }));
  if (!isInThread) {
    items.push({ label: 'Reply in thread', icon: 'reply', choose: () => desk.go({ thread: message.ts }) });
  }
  if (message.user !== desk.state().as) return items;
  return [
    ...items,
    { label: 'Edit message', icon: 'edit', choose: () => desk.edit(message.ts) },
    { label: 'Delete message', icon: 'trash', isDangerous: true, choose: () => void remove(shown, desk) },
  ];
}

async function remove({ message, channel }: Shown, desk: Desk): Promise<void> {
  const isSure = await askToConfirm({
    title: 'Delete message',
    text: 'It disappears for everybody.',
    yes: 'Delete',
    no: 'Cancel',
    isDangerous: true,
  });
  if (isSure) await desk.perform('remove', { channel, ts: message.ts });
}
