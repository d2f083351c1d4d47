import { el } from '../dom/el.ts';
import { createChannelHeader } from './channel-header.ts';
import { createComposer } from './composer.ts';
import type { Desk, Part } from './desk.ts';
import { createHome } from './home.ts';
import { createMessageList } from './message-list.ts';
import { findChannel, isAppConversation } from './place.ts';
import { renderSamples } from './samples.ts';

/** Builds the middle of the page: the open conversation, or the app's Home tab. */
export function createChannel(desk: Desk): Part {
  const header = createChannelHeader(desk);
  const home = createHome(desk);
  const list = createMessageList('Messages', desk);
  const welcome = el('div', 'welcome');
  const composer = createComposer(desk, () => {
    const channel = findChannel(desk.state(), desk.place());
    const sign = channel?.kind === 'direct' ? '' : '#';
    return { channel: channel?.id ?? '', thread: '', placeholder: `Message ${sign}${channel?.name ?? ''}` };
  });
  const closed = el('p', 'closed', 'This channel is archived. Nobody can write here.');
  const element = el(
    'main',
    'channel',
    header.element,
    home.element,
    welcome,
    list.element,
    composer.element,
    closed,
  );

  function update(): void {
    const channel = findChannel(desk.state(), desk.place());
    header.update();
    if (!channel) return;
    const isHome = desk.place().tab === 'home' && isAppConversation(channel);
    const isEmpty = channel.messages.length === 0;
    home.element.hidden = !isHome;
    list.element.hidden = isHome || isEmpty;
    welcome.hidden = isHome || !isEmpty;
    composer.element.hidden = isHome || channel.archived;
    closed.hidden = isHome || !channel.archived;
    if (isHome) home.update();
    if (isHome) return;
    list.update({ channel: channel.id, messages: channel.messages, isInThread: false });
    updateWelcome(welcome, channel.archived ? undefined : channel.id, desk);
    composer.update();
  }
  return { element, update };
}

function updateWelcome(welcome: HTMLElement, channel: string | undefined, desk: Desk): void {
  const shown = `${channel}/${desk.place().as}`;
  if (welcome.dataset['shown'] === shown) return;
  welcome.dataset['shown'] = shown;
  welcome.replaceChildren(
    el('h2', {}, 'Nothing here yet'),
    el('p', 'hint', 'Paste an error below, type / for the command, or take one of these.'),
    ...(channel ? [renderSamples(desk, channel)] : []),
  );
}
