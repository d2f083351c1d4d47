import type { Core } from '../core.ts';
import type { Channel, Json } from '../records.ts';
import { deliverEvent } from './deliver-event.ts';

/** The scope that each event needs besides the subscription. */
const SCOPES: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  member_joined_channel: 'channels:read',
};

/**
 * Sends an event to the app if it subscribed to it, has the scope, and is a member of the channel.
 * @param core the parts of the local Slack
 * @param name the subscription: `app_mention`, `message.channels`
 * @param options `event` with its `type`; `channel` it happened in, if any
 */
export function emitEvent(
  core: Core,
  name: string,
  options: { readonly event: Json; readonly channel?: Channel },
): void {
  const { workspace, delivery, timers } = core;
  const { event, channel } = options;
  const scope = SCOPES[name];
  if (!workspace.app.events.includes(name)) return;
  if (scope && !workspace.app.scopes.includes(scope)) return;
  if (channel && !channel.members.has(workspace.bot.id)) return;
  void deliverEvent(delivery, timers, {
    token: 'local-verification',
    team_id: workspace.team.id,
    context_team_id: workspace.team.id,
    context_enterprise_id: null,
    api_app_id: workspace.appId,
    event: { ...event, event_ts: event['ts'] ?? workspace.nextTs() },
    type: 'event_callback',
    event_id: workspace.nextId('Ev'),
    event_time: Math.floor(workspace.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.team.id,
        user_id: workspace.bot.id,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel?.shared ?? false,
    event_context: workspace.nextId('4-'),
  });
}

/**
 * The subscription that messages of a channel belong to.
 * @param channel any
 */
export function toMessageEvent(channel: Channel): string {
  if (channel.kind === 'direct') return 'message.im';
  return channel.kind === 'private' ? 'message.groups' : 'message.channels';
}

/**
 * `channel_type` in events.
 * @param channel any
 */
export function toChannelType(channel: Channel): string {
  if (channel.kind === 'direct') return 'im';
  return channel.kind === 'private' ? 'group' : 'channel';
}
