import type { Core } from '../core.ts';
import type { Channel, Json } from '../records.ts';
import type { Workspace } from '../workspace.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

/** One call of a Web API method. */
export interface Call {
  readonly core: Core;
  readonly args: Json;
}

/** What a method answers: `ok: true` and its fields, or a refusal. */
export type Reply = Json;

export type Method = (call: Call) => Reply;

/**
 * A text argument; empty when it was not given.
 * @param call the call
 * @param name name of the argument
 */
export function readText(call: Call, name: string): string {
  const value = call.args[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/**
 * A yes-or-no argument; form bodies carry it as `true` or `1`.
 * @param call the call
 * @param name name of the argument
 */
export function readFlag(call: Call, name: string): boolean {
  return [true, 'true', 1, '1'].some((yes) => yes === call.args[name]);
}

/**
 * The channel that the bot can see: a public one, or one that it is in.
 * @param call the call; its `channel` is an id
 */
export function findVisibleChannel(call: Call): Channel | Refusal {
  const { workspace } = call.core;
  const channel = workspace.channels.get(readText(call, 'channel'));
  const isVisible = channel?.kind === 'public' || channel?.members.has(workspace.bot.id);
  return channel && isVisible ? channel : refuse('channel_not_found');
}

/**
 * The channel that the bot is a member of.
 * @param call the call; its `channel` is an id
 */
export function findJoinedChannel(call: Call): Channel | Refusal {
  const channel = findVisibleChannel(call);
  if (isRefusal(channel)) return channel;
  return channel.members.has(call.core.workspace.bot.id) ? channel : refuse('not_in_channel');
}

/**
 * The direct conversation of the bot and a person.
 * @param workspace where
 * @param user id of the person
 */
export function findDirect(workspace: Workspace, user: string): Channel | undefined {
  return [...workspace.channels.values()].find(
    (one) =>
      one.kind === 'direct' &&
      user !== workspace.bot.id &&
      one.members.has(user) &&
      one.members.has(workspace.bot.id),
  );
}
