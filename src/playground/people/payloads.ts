import { toStateValues } from '../element-values.ts';
import { toMessageJson } from '../message-json.ts';
import type { Channel, Json, Message, Person, View } from '../records.ts';
import { toViewJson } from '../view-json.ts';
import type { Workspace } from '../workspace.ts';
import { grantResponseUrl, grantTrigger } from './grants.ts';

/** Names that Slack gives instead of those of private places. */
const CHANNEL_NAMES: Readonly<Record<Exclude<Channel['kind'], 'public'>, string>> = {
  private: 'privategroup',
  direct: 'directmessage',
};

function toChannelName(channel: Channel): string {
  return channel.kind === 'public' ? channel.name : CHANNEL_NAMES[channel.kind];
}

function toCommon(workspace: Workspace, person: Person): Json {
  return {
    team: { id: workspace.team.id, domain: workspace.team.domain },
    user: { id: person.id, username: person.handle, name: person.handle, team_id: person.teamId },
    api_app_id: workspace.appId,
    token: 'local-verification',
    trigger_id: grantTrigger(workspace, person.id),
    enterprise: null,
    is_enterprise_install: false,
  };
}

/**
 * The fields of a slash command.
 * @param workspace where
 * @param person who typed it
 * @param options `channel`, `command` with its slash, and the escaped `text` after it
 */
export function toSlashPayload(
  workspace: Workspace,
  person: Person,
  options: { readonly channel: Channel; readonly command: string; readonly text: string },
): Json {
  const { channel, command, text } = options;
  return {
    token: 'local-verification',
    team_id: workspace.team.id,
    team_domain: workspace.team.domain,
    channel_id: channel.id,
    channel_name: toChannelName(channel),
    user_id: person.id,
    user_name: person.handle,
    command,
    text,
    api_app_id: workspace.appId,
    is_enterprise_install: 'false',
    response_url: grantResponseUrl(workspace, { user: person.id, channel: channel.id }),
    trigger_id: grantTrigger(workspace, person.id),
  };
}

/**
 * The payload of a message shortcut.
 * @param workspace where
 * @param person who chose it
 * @param options the `message` in its `channel` and the shortcut's `callbackId`
 */
export function toMessageActionPayload(
  workspace: Workspace,
  person: Person,
  options: { readonly channel: Channel; readonly message: Message; readonly callbackId: string },
): Json {
  const { channel, message, callbackId } = options;
  return {
    ...toCommon(workspace, person),
    type: 'message_action',
    action_ts: workspace.nextTs(),
    callback_id: callbackId,
    message_ts: message.ts,
    channel: { id: channel.id, name: toChannelName(channel) },
    message: toMessageJson(workspace, channel, message),
    response_url: grantResponseUrl(workspace, { user: person.id, channel: channel.id }),
  };
}

/**
 * The payload of a global shortcut.
 * @param workspace where
 * @param person who chose it
 * @param callbackId the shortcut's
 */
export function toGlobalShortcutPayload(workspace: Workspace, person: Person, callbackId: string): Json {
  return {
    ...toCommon(workspace, person),
    type: 'shortcut',
    action_ts: workspace.nextTs(),
    callback_id: callbackId,
  };
}

/**
 * The payload of a click in a message. Of an ephemeral message Slack tells only where it is.
 * @param workspace where
 * @param person who clicked
 * @param options the `message` in its `channel` and the `action`
 */
export function toMessageClickPayload(
  workspace: Workspace,
  person: Person,
  options: { readonly channel: Channel; readonly message: Message; readonly action: Json },
): Json {
  const { channel, message, action } = options;
  const isEphemeral = message.visibleTo !== undefined;
  return {
    ...toCommon(workspace, person),
    type: 'block_actions',
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs && { thread_ts: message.threadTs }),
    },
    channel: { id: channel.id, name: toChannelName(channel) },
    ...(!isEphemeral && { message: toMessageJson(workspace, channel, message) }),
    state: { values: toStateValues(message.blocks, message.values.get(person.id)) },
    response_url: grantResponseUrl(workspace, {
      user: person.id,
      channel: channel.id,
      messageTs: message.ts,
    }),
    actions: [{ ...action, action_ts: workspace.nextTs() }],
  };
}

/**
 * The payload of a click in a modal or on the Home tab.
 * @param workspace where
 * @param person who clicked
 * @param options the `view` and the `action`
 */
export function toViewClickPayload(
  workspace: Workspace,
  person: Person,
  options: { readonly view: View; readonly action: Json },
): Json {
  const { view, action } = options;
  return {
    ...toCommon(workspace, person),
    type: 'block_actions',
    container: { type: 'view', view_id: view.id },
    view: toViewJson(workspace, view),
    actions: [{ ...action, action_ts: workspace.nextTs() }],
  };
}

/**
 * The payload of a submitted or closed modal.
 * @param workspace where
 * @param person who did it
 * @param options the `view` and `type`; `isCleared` when the whole stack was closed
 */
export function toViewPayload(
  workspace: Workspace,
  person: Person,
  options: {
    readonly view: View;
    readonly type: 'view_submission' | 'view_closed';
    readonly isCleared?: boolean;
  },
): Json {
  const { view, type, isCleared } = options;
  const extra = type === 'view_closed' ? { is_cleared: isCleared ?? false } : { response_urls: [] };
  return { ...toCommon(workspace, person), type, view: toViewJson(workspace, view), ...extra };
}
