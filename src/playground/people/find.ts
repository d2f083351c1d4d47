import { WhyfailError } from '../../errors.ts';
import type { Channel, Message, Person, View } from '../records.ts';
import { findMessage, type Workspace } from '../workspace.ts';

/**
 * An error for what a Slack client would not let somebody do.
 * @param where a place: `C0GENERAL 1764000000.000100`
 * @param what what is wrong, without a full stop
 * @param mend the next step, in the imperative
 */
export function toUsageError(where: string, what: string, mend: string): WhyfailError {
  return new WhyfailError('usage', [{ where, what, mend }]);
}

/**
 * The person with this id, or `usage`.
 * @param workspace where
 * @param id `U0ADA`
 */
export function requirePerson(workspace: Workspace, id: string): Person {
  const person = workspace.people.get(id);
  if (!person)
    throw toUsageError(id, 'nobody has this id', `Use one of ${[...workspace.people.keys()].join(', ')}`);
  return person;
}

/**
 * The channel with this id, if the person is in it, or `usage`.
 * @param workspace where
 * @param id `C0GENERAL`
 * @param options `user`: id of the person; absent to look from outside
 */
export function requireChannel(
  workspace: Workspace,
  id: string,
  options: { readonly user?: string } = {},
): Channel {
  const channel = workspace.channels.get(id);
  if (!channel)
    throw toUsageError(
      id,
      'no channel has this id',
      `Use one of ${[...workspace.channels.keys()].join(', ')}`,
    );
  if (options.user !== undefined && !channel.members.has(options.user)) {
    throw toUsageError(id, `${options.user} is not in this channel`, 'Let a member of the channel do it');
  }
  return channel;
}

/**
 * The same for a channel that is not archived.
 * @param workspace where
 * @param id `C0GENERAL`
 * @param options `user`: id of the person
 */
export function requireOpenChannel(
  workspace: Workspace,
  id: string,
  options: { readonly user: string },
): Channel {
  const channel = requireChannel(workspace, id, options);
  if (channel.archived) throw toUsageError(id, 'the channel is archived', 'Do it in another channel');
  return channel;
}

/**
 * The person with this id, if the app is theirs too: members of other companies may only click.
 * @param workspace where
 * @param id `U0ADA`
 */
export function requireInsider(workspace: Workspace, id: string): Person {
  const person = requirePerson(workspace, id);
  if (person.teamId === workspace.team.id) return person;
  const what = `${person.name} is from another company and has no commands, shortcuts or Home tab of this app`;
  throw toUsageError(id, what, 'Let somebody of this workspace do it');
}

/**
 * The message that a person sees at a timestamp, or `usage`.
 * @param channel where
 * @param ts its timestamp
 * @param options `user`: id of the person
 */
export function requireMessage(channel: Channel, ts: string, options: { readonly user: string }): Message {
  const message = findMessage(channel, ts);
  if (message && (message.visibleTo ?? options.user) === options.user) return message;
  throw toUsageError(
    `${channel.id} ${ts}`,
    `${options.user} sees no message here`,
    'Use the timestamp of a message that they see',
  );
}

/**
 * An open view of a person, or `usage`.
 * @param workspace where
 * @param id of the view
 * @param options `user`: id of the person
 */
export function requireView(workspace: Workspace, id: string, options: { readonly user: string }): View {
  const view = workspace.views.get(id);
  const top = workspace.modals.get(options.user)?.at(-1);
  if (view?.user === options.user && (view.kind === 'home' || view === top)) return view;
  throw toUsageError(
    id,
    `this view is not open in front of ${options.user}`,
    'Use the id of the topmost modal or of the Home tab',
  );
}
