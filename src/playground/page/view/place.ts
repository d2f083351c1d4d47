import type { PageChannel, PageMessage, PageState } from '../../page-api.ts';

/** Where somebody is looking. It lives in the address, so that a reload comes back to it. */
export interface Place {
  readonly as: string;
  /** Id of the conversation; empty for the first one there is. */
  readonly channel: string;
  /** Timestamp of the thread's first message; empty when no thread is open. */
  readonly thread: string;
  /** `home`: the app's Home tab instead of the messages. */
  readonly tab: 'messages' | 'home';
}

/**
 * Reads a place from the fragment of the address: the page's own, or `#C0INCIDENT/1764000000.000100` as permalinks have it.
 *
 * @param fragment with or without `#`
 * @param person who looks when the fragment does not say
 */
export function parsePlace(fragment: string, person: string): Place {
  const link = /^#?([A-Z0-9]+)\/(\d+\.\d+)$/.exec(fragment);
  if (link) return { as: person, channel: link[1] ?? '', thread: link[2] ?? '', tab: 'messages' };
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  return {
    as: fields.get('as') ?? person,
    channel: fields.get('channel') ?? '',
    thread: fields.get('thread') ?? '',
    tab: fields.get('tab') === 'home' ? 'home' : 'messages',
  };
}

/** The fragment for a place: the reverse of reading it. */
export function formatPlace(place: Place): string {
  const fields = new URLSearchParams({ as: place.as });
  if (place.channel) fields.set('channel', place.channel);
  if (place.thread) fields.set('thread', place.thread);
  if (place.tab === 'home') fields.set('tab', 'home');
  return `#${fields}`;
}

/** The conversation at a place, or the first one when that is not there for this person. */
export function findChannel(state: PageState, place: Place): PageChannel | undefined {
  return state.channels.find((channel) => channel.id === place.channel) ?? state.channels[0];
}

/** The first message of the open thread, also when the place names one of its replies. */
export function findThread(channel: PageChannel, place: Place): PageMessage | undefined {
  const isNamed = (message: PageMessage): boolean => message.ts === place.thread;
  return channel.messages.find((message) => isNamed(message) || message.replies.some(isNamed));
}

/** True for the conversation between the person and the app. */
export function isAppConversation(channel: PageChannel): boolean {
  return channel.kind === 'direct' && channel.botIsMember;
}
