import { el } from '../dom/el.ts';
import { icon } from '../dom/icon.ts';
import type { Desk } from './desk.ts';

export interface Bar {
  readonly element: HTMLElement;
  /** `isReachable`: the playground itself answers. */
  readonly update: (isReachable: boolean) => void;
}

/** Builds the thin line on top that says what this page is and whether the bot is there. */
export function createBar(desk: Desk): Bar {
  const status = el('span', { class: 'bot-state', role: 'status' });
  const renew = el(
    'button',
    {
      type: 'button',
      class: 'text-button',
      title: 'Slack renews the connections of an app every few hours; this does it now',
      onclick: () => void desk.perform('refresh-sockets', {}),
    },
    'Renew connections',
  );
  const restart = el(
    'button',
    {
      type: 'button',
      class: 'text-button',
      title: 'Ends whyfail and starts it anew; the messages here stay, as they would in Slack',
      onclick: () => void restartBot(),
    },
    'Restart the bot',
  );
  async function restartBot(): Promise<void> {
    restart.disabled = true;
    const done = await desk.perform('restart-bot', {});
    restart.disabled = false;
    if (done) desk.toast({ level: 'info', text: 'The bot was started anew. Cards from before still work.' });
  }
  const element = el(
    'div',
    'bar',
    icon('spark'),
    el('strong', {}, 'Playground'),
    el('span', 'bar-about', 'A local stand-in for Slack: nothing leaves this machine.'),
    status,
    renew,
    restart,
  );
  return {
    element,
    update(isReachable) {
      const { online, sockets } = desk.state().connection;
      const isFine = isReachable && online;
      status.classList.toggle('offline', !isFine);
      status.textContent = isReachable ? toWords(online, sockets) : 'Playground unreachable, trying again…';
      renew.hidden = !isFine;
    },
  };
}

function toWords(online: boolean, sockets: number): string {
  if (!online) return 'Bot offline';
  return sockets === 1 ? 'Bot online, 1 connection' : `Bot online, ${sockets} connections`;
}
