import type { PageMessage } from '../../page-api.ts';
import { el } from '../dom/el.ts';
import { updateKeyedList } from '../dom/keyed-list.ts';
import type { Desk } from './desk.ts';
import { renderMessage, type Shown } from './message.ts';

const TOGETHER_SECONDS = 300;
const NEAR_PX = 80;
const HEADROOM_PX = 8;

/** A dividing line with a word in it, or a message. */
type Row = { readonly label: string } | Shown;

/** What a list shows. */
export interface Listing {
  readonly channel: string;
  readonly messages: readonly PageMessage[];
  readonly isInThread: boolean;
}

export interface MessageList {
  readonly element: HTMLElement;
  readonly update: (listing: Listing) => void;
}

/**
 * Builds a list of messages. A new one is brought into view from its beginning for whoever was looking at the last one;
 * whoever scrolled up is left alone.
 */
export function createMessageList(label: string, desk: Desk): MessageList {
  const element = el('div', { class: 'messages', role: 'log', 'aria-label': label, tabindex: 0 });
  let shown = { view: '', last: '' };
  let isAtEnd = true;
  let isAtLast = true;
  const toBottom = (): number => element.scrollHeight - element.clientHeight;
  const toLast = (): number => {
    const { lastElementChild: last } = element;
    return last instanceof HTMLElement ? Math.min(last.offsetTop - HEADROOM_PX, toBottom()) : toBottom();
  };
  element.addEventListener('scroll', () => {
    isAtEnd = element.scrollTop > toBottom() - NEAR_PX;
    isAtLast = element.scrollTop > toLast() - NEAR_PX;
  });
  new ResizeObserver(() => {
    if (isAtEnd) element.scrollTop = toBottom();
  }).observe(element);
  return {
    element,
    update(listing) {
      const { channel, messages, isInThread } = listing;
      const view = JSON.stringify([desk.state().as, channel, isInThread && messages[0]?.ts]);
      const last = messages.at(-1)?.ts ?? '';
      updateKeyedList(element, toRows(listing), {
        key: (row) => ('label' in row ? row.label : row.message.ts),
        signature: (row) => toSignature(row, desk),
        draw: (row) => ('label' in row ? renderLabel(row.label) : renderMessage(row, desk)),
      });
      if (view !== shown.view || (last !== shown.last && isAtLast)) element.scrollTop = toLast();
      else if (isAtEnd) element.scrollTop = toBottom();
      shown = { view, last };
    },
  };
}

function renderLabel(label: string): HTMLElement {
  return el('div', 'day', el('span', {}, label));
}

function toSignature(row: Row, desk: Desk): string {
  if ('label' in row) return row.label;
  const isEditing = desk.editing() === row.message.ts;
  return isEditing ? `editing ${row.message.ts}` : JSON.stringify([row, desk.state().as]);
}

function toRows({ channel, messages, isInThread }: Listing): Row[] {
  const rows: Row[] = [];
  let previous: PageMessage | undefined;
  for (const message of messages) {
    const label = isInThread ? toReplyLabel(previous, messages) : toDayLabel(previous, message);
    if (label) rows.push({ label });
    const isFollowUp = previous !== undefined && !label && belongTogether(previous, message);
    rows.push({ message, channel, isInThread, isFollowUp });
    previous = message;
  }
  return rows;
}

/** The line between the first message of a thread and its replies. */
function toReplyLabel(
  previous: PageMessage | undefined,
  messages: readonly PageMessage[],
): string | undefined {
  if (!previous || previous !== messages[0]) return undefined;
  const count = messages.slice(1).filter((message) => !message.ephemeral).length;
  return count === 1 ? '1 reply' : `${count} replies`;
}

function toDayLabel(previous: PageMessage | undefined, message: PageMessage): string | undefined {
  const day = formatDay(message.ts);
  return previous && formatDay(previous.ts) === day ? undefined : day;
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
