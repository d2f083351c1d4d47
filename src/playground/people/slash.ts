import { isJson } from '../block-tree.ts';
import type { Core } from '../core.ts';
import { emitEvent, toChannelType } from '../delivery/emit-event.ts';
import type { Outcome } from '../local-slack.ts';
import { postMessage } from '../messages.ts';
import type { Channel, Person } from '../records.ts';
import { postAnswer } from '../response-url.ts';
import { SLACKBOT_ID } from '../seed-workspace.ts';
import { MAX_TEXT, toContent } from '../web-api/content.ts';
import { isRefusal } from '../web-api/refusal.ts';
import { requireInsider, requireOpenChannel, toUsageError } from './find.ts';
import { notifyApp } from './notify-app.ts';
import { toSlashPayload } from './payloads.ts';
import type { Typed } from './say.ts';
import { escapeText } from './typed-text.ts';

/**
 * Runs a slash command and shows what the acknowledgement brought, or that none came.
 * @param core the parts of the local Slack
 * @param typed who, where, and the text after the command
 * @param options `command` with its slash
 */
export async function runSlash(
  core: Core,
  typed: Typed,
  options: { readonly command: string },
): Promise<Outcome> {
  const { workspace } = core;
  const { command } = options;
  const person = requireInsider(workspace, typed.user);
  const channel = requireOpenChannel(workspace, typed.channel, { user: person.id });
  if (command === '/invite' && typed.text.trim() === `@${workspace.bot.handle}`) {
    inviteBot(core, typed);
    return { ok: true };
  }
  if (!workspace.app.commands.some((known) => known.command === command)) {
    const known = workspace.app.commands.map((one) => one.command).join(', ');
    throw toUsageError(command, 'no app has this command', `Type one of ${known}`);
  }
  const payload = toSlashPayload(workspace, person, { channel, command, text: escapeText(typed.text) });
  const answer = await notifyApp(core, 'slash_commands', payload);
  if (!answer.outcome.ok) {
    tellPrivately(core, channel, {
      person,
      text: `${command} failed with the error "${answer.outcome.error}"`,
    });
    return answer.outcome;
  }
  showAnswer(core, channel, { person, command, body: 'body' in answer ? answer.body : undefined });
  return answer.outcome;
}

/**
 * Adds the bot to a channel.
 * @param core the parts of the local Slack
 * @param place `user` who invites, and the `channel`
 */
export function inviteBot(core: Core, place: { readonly user: string; readonly channel: string }): void {
  const { workspace } = core;
  const channel = requireOpenChannel(workspace, place.channel, { user: place.user });
  if (channel.kind === 'direct') {
    throw toUsageError(
      channel.id,
      'nobody can be added to a direct conversation',
      'Invite the bot to a channel',
    );
  }
  if (channel.members.has(workspace.bot.id)) return;
  channel.members.add(workspace.bot.id);
  const event = {
    type: 'member_joined_channel',
    user: workspace.bot.id,
    channel: channel.id,
    channel_type: toChannelType(channel) === 'group' ? 'G' : 'C',
    team: workspace.team.id,
    inviter: place.user,
  };
  emitEvent(core, 'member_joined_channel', { event, channel });
  workspace.changed();
}

/** A text or message in the acknowledgement is posted, to the asker alone unless it says otherwise. */
function showAnswer(
  core: Core,
  channel: Channel,
  answer: { readonly person: Person; readonly command: string; readonly body: unknown },
): void {
  const { person, command, body } = answer;
  const message = typeof body === 'string' && body !== '' ? { text: body } : body;
  if (!isJson(message) || Object.keys(message).length === 0) return;
  const content = toContent(message, MAX_TEXT.post);
  if (isRefusal(content)) {
    tellPrivately(core, channel, { person, text: `${command} failed with the error "${content.error}"` });
    return;
  }
  postAnswer(core, channel, {
    content,
    user: message['response_type'] === 'in_channel' ? undefined : person.id,
  });
}

function tellPrivately(
  core: Core,
  channel: Channel,
  note: { readonly person: Person; readonly text: string },
): void {
  postMessage(core, channel, { text: note.text, user: SLACKBOT_ID, visibleTo: note.person.id });
}
