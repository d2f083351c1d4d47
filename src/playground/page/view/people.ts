import type { PageUser } from '../../page-api.ts';
import { el } from '../dom/el.ts';
import { updateKeyedList } from '../dom/keyed-list.ts';
import { renderAvatar } from './avatar.ts';
import type { Desk, Part } from './desk.ts';

/** Builds the switch between the people of the playground. */
export function createPeople(desk: Desk): Part {
  const list = el('div', { class: 'people', role: 'group', 'aria-label': 'You are' });
  const element = el('div', 'you-are', el('h2', {}, 'You are'), list);
  function update(): void {
    const { as, users } = desk.state();
    const people = users.filter((user) => !user.isBot);
    updateKeyedList(list, people, {
      key: (user) => user.id,
      signature: (user) => JSON.stringify([user, as]),
      draw: (user) => renderPerson(user, desk),
    });
  }
  return { element, update };
}

function renderPerson(user: PageUser, desk: Desk): HTMLElement {
  const language = new Intl.DisplayNames([user.locale], { type: 'language' }).of(
    user.locale.split('-')[0] ?? 'en',
  );
  return el(
    'button',
    {
      type: 'button',
      class: 'person',
      'aria-pressed': user.id === desk.state().as ? 'true' : 'false',
      'data-action': user.id,
      onclick: () => desk.go({ as: user.id, thread: '' }),
    },
    renderAvatar(user.id, user.name, user),
    el('span', 'person-name', user.name, el('span', 'person-note', user.outside ? 'outside' : language)),
  );
}
