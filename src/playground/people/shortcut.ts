import type { Core } from '../core.ts';
import { emitEvent } from '../delivery/emit-event.ts';
import type { Outcome } from '../local-slack.ts';
import type { Json } from '../records.ts';
import { toViewJson } from '../view-json.ts';
import { findDirect } from '../web-api/call.ts';
import { requireChannel, requireInsider, requireMessage, toUsageError } from './find.ts';
import { notifyApp } from './notify-app.ts';
import { toGlobalShortcutPayload, toMessageActionPayload } from './payloads.ts';

/**
 * Chooses a shortcut in the menu of a message; ephemeral ones have no such menu.
 * @param core the parts of the local Slack
 * @param user id of the person
 * @param options `channel` and `ts` of the message, and the shortcut's `callbackId`
 */
export async function runMessageShortcut(
  core: Core,
  user: string,
  options: { readonly channel: string; readonly ts: string; readonly callbackId: string },
): Promise<Outcome> {
  const { workspace } = core;
  const person = requireInsider(workspace, user);
  const channel = requireChannel(workspace, options.channel, { user });
  const message = requireMessage(channel, options.ts, { user });
  if (message.visibleTo !== undefined) {
    throw toUsageError(
      `${channel.id} ${options.ts}`,
      'an ephemeral message has no shortcuts',
      'Choose another message',
    );
  }
  return sendShortcut(
    core,
    user,
    toMessageActionPayload(workspace, person, { ...options, channel, message }),
  );
}

/**
 * Chooses a global shortcut.
 * @param core the parts of the local Slack
 * @param user id of the person
 * @param callbackId the shortcut's
 */
export async function runGlobalShortcut(core: Core, user: string, callbackId: string): Promise<Outcome> {
  const person = requireInsider(core.workspace, user);
  return sendShortcut(core, user, toGlobalShortcutPayload(core.workspace, person, callbackId));
}

/**
 * Opens the app's Home tab.
 * @param core the parts of the local Slack
 * @param user id of the person
 */
export function openHome(core: Core, user: string): void {
  const { workspace } = core;
  const person = requireInsider(workspace, user);
  const direct = findDirect(workspace, user);
  if (!direct) throw toUsageError(user, `${person.name} has no Home tab`, 'Let a person open it');
  const home = workspace.homes.get(user);
  const event = {
    type: 'app_home_opened',
    user,
    channel: direct.id,
    tab: 'home',
    ...(home && { view: toViewJson(workspace, home) }),
  };
  emitEvent(core, 'app_home_opened', { event });
}

async function sendShortcut(core: Core, user: string, payload: Json): Promise<Outcome> {
  const { outcome } = await notifyApp(core, 'interactive', payload);
  if (!outcome.ok) {
    const { app, toast } = core.workspace;
    toast(user, 'error', `${app.name} didn't respond to the shortcut (${outcome.error})`);
  }
  return outcome;
}
