import type { PageMessage } from '../../page-api.ts';
import { el } from '../dom/el.ts';
import { updateKeyedList } from '../dom/keyed-list.ts';
import type { Desk } from './desk.ts';
import { renderMessage, type Shown } from './message.ts';

const TOGETHER_SECONDS = 300;
const NEAR_BOTTOM_PX = 80;

type Row = { readonly day: string } | Shown;

/** Brings a list of messages up to date. Whoever reads at the bottom stays there; whoever scrolled up is left alone. */
export function updateMessageList(
  list: HTMLElement,
  shown: {
    readonly channel: string;
    readonly messages: readonly PageMessage[];
    readonly isInThread: boolean;
  },
  desk: Desk,
): void {
  const view = `${shown.channel}/${shown.isInThread ? shown.messages[0]?.ts : ''}/${desk.state().as}`;
  const isOtherView = list.dataset['view'] !== view;
  const wasAtBottom = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_BOTTOM_PX;
  list.dataset['view'] = view;
  updateKeyedList(list, toRows(shown), {
    key: (row) => ('day' in row ? row.day : row.message.ts),
    signature: (row) => toSignature(row, desk),
    draw: (row) => ('day' in row ? el('div', 'day', el('span', {}, row.day)) : renderMessage(row, desk)),
  });
  if (isOtherView || wasAtBottom) list.scrollTop = list.scrollHeight;
}

function toSignature(row: Row, desk: Desk): string {
  if ('day' in row) return row.day;
  const isEditing = desk.editing() === row.message.ts;
  return isEditing ? `editing ${row.message.ts}` : JSON.stringify([row, desk.state().as]);
}

function toRows(shown: Parameters<typeof updateMessageList>[1]): Row[] {
  const rows: Row[] = [];
  let previous: PageMessage | undefined;
  for (const message of shown.messages) {
    const day = formatDay(message.ts);
    const isNewDay = !previous || formatDay(previous.ts) !== day;
    if (isNewDay && !shown.isInThread) rows.push({ day });
    rows.push({
      message,
      channel: shown.channel,
      isInThread: shown.isInThread,
      isFollowUp: previous !== undefined && !isNewDay && belongTogether(previous, message),
    });
    previous = message;
  }
  return rows;
}

function belongTogether(first: PageMessage, second: PageMessage): boolean {
  const isSame = first.user === second.user && first.author === second.author;
  const isSoon = Number(second.ts) - Number(first.ts) < TOGETHER_SECONDS;
  return isSame && isSoon && first.ephemeral === second.ephemeral && first.replies.length === 0;
}

function formatDay(ts: string): string {
  const date = new Date(Number(ts) * 1000);
  if (date.toDateString() === new Date().toDateString()) return 'Today';
  return date.toLocaleDateString('en', { weekday: 'long', month: 'long', day: 'numeric' });
}
