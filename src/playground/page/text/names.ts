import type { PageState } from '../../page-api.ts';

/** Turns ids in texts into names. */
export interface Names {
  /** Name of a person or app, or the id when unknown. */
  readonly user: (id: string) => string;
  readonly channel: (id: string) => string;
  /** Id of the person who looks: their own mentions stand out. */
  readonly me: string;
}

/** The names of everybody and everything in a state. */
export function toNames(state: PageState): Names {
  const users = new Map(state.users.map((user) => [user.id, user.name]));
  const channels = new Map(state.channels.map((channel) => [channel.id, channel.name]));
  return { user: (id) => users.get(id) ?? id, channel: (id) => channels.get(id) ?? id, me: state.as };
}
