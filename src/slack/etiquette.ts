import type { MessageEvent, SlackMessage } from './payloads.ts';

/** Who whyfail is in this workspace. */
export interface Identity {
  /** Key of everything remembered: the enterprise for installs of a whole organisation, else the workspace. */
  readonly team: string;
  /** Workspace and organisation; authors of any other team are outsiders. Empty when whyfail serves a whole organisation. */
  readonly home: readonly string[];
  readonly botUser: string;
  readonly botId: string;
}

/** Why an event is not answered; `shared`: in a channel shared with another company, unless somebody of ours allowed it. */
export type Silence =
  | 'edit'
  | 'bot'
  | 'self'
  | 'nobody'
  | 'outside'
  | 'shared'
  | 'asked elsewhere'
  | 'incomplete';

/** Message subtypes that people produce by writing; all others are edits, joins, topics and the like. */
const WRITTEN = new Set<string | undefined>([undefined, 'file_share', 'thread_broadcast']);
const SLACKBOT = 'USLACKBOT';

/**
 * Why a message must not be answered at all, even when it asks; absent when it may be.
 * @param message what arrived
 * @param us who whyfail is
 * @param alertBots ids of bots and apps that may be answered like people
 */
export function toSilence(
  message: SlackMessage,
  us: Identity,
  alertBots: readonly string[] = [],
): Silence | undefined {
  const isBotMessage = message.subtype === 'bot_message';
  if (message.hidden === true || (!WRITTEN.has(message.subtype) && !isBotMessage)) return 'edit';
  if (message.user === us.botUser || (us.botId !== '' && message.bot_id === us.botId)) return 'self';
  if (message.channel === undefined || message.ts === undefined) return 'incomplete';
  const isBot = isBotMessage || message.bot_id !== undefined || message.user === SLACKBOT;
  if (isBot)
    return [message.bot_id, message.app_id].some((id) => id && alertBots.includes(id)) ? undefined : 'bot';
  return message.user === undefined ? 'nobody' : undefined;
}

/**
 * Why a message that nobody addressed to whyfail must not be answered; absent when it may be, if its channel is watched.
 * Other companies did not agree to being listened to, so shared channels and outside authors are left alone.
 * @param event what arrived
 * @param us who whyfail is
 * @param alertBots ids of bots and apps that may be answered like people
 */
export function toOverheardSilence(
  event: MessageEvent,
  us: Identity,
  alertBots: readonly string[] = [],
): Silence | undefined {
  const silence = toSilence(event.event, us, alertBots);
  if (silence !== undefined) return silence;
  if (isOutsider(event.event, us)) return 'outside';
  const isMention = us.botUser !== '' && event.event.text?.includes(`<@${us.botUser}`) === true;
  if (isMention) return 'asked elsewhere';
  return event.is_ext_shared_channel === true ? 'shared' : undefined;
}

/**
 * True when a message's author belongs to another company.
 * @param message what arrived
 * @param us who whyfail is
 */
export function isOutsider(message: SlackMessage, us: Identity): boolean {
  const team = message.user_team ?? message.source_team ?? message.team;
  return team !== undefined && us.home.length > 0 && !us.home.includes(team);
}

/**
 * The message whose thread an answer to this one belongs in.
 * @param message what is answered
 */
export function toThread(message: SlackMessage): string | undefined {
  return message.thread_ts ?? message.ts;
}

/**
 * The thread for an answer that only one person sees: Slack shows those only in threads that have replies already.
 * @param message what is answered
 */
export function toPrivateThread(message: SlackMessage): string | undefined {
  if (message.thread_ts === undefined) return undefined;
  return message.thread_ts !== message.ts || (message.reply_count ?? 0) > 0 ? message.thread_ts : undefined;
}
