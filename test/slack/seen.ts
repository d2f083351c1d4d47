import type { LocalMessage, LocalSlack } from '../../src/playground/local-slack.ts';

/** Errors that the entries in `kb/` know. */
export const PASTES = {
  disk: 'cp: write error: No space left on device',
  host: 'Error: getaddrinfo ENOTFOUND db.prod',
  unsure: 'E4242 the flux capacitor has failed',
  unknown: 'hello world, how are you today?',
} as const;

/** Everything of a message as one text: top-level text and blocks. */
export function all(message: LocalMessage | undefined): string {
  return message === undefined ? '' : JSON.stringify([message.text, message.blocks]);
}

/** The last message that somebody sees in a channel. */
export function last(slack: LocalSlack, channel: string, as: string): LocalMessage | undefined {
  return slack.messages(channel, { as }).at(-1);
}

/** Waits for a message in a channel that only one person sees. */
export function waitForEphemeral(slack: LocalSlack, channel: string, as: string): Promise<LocalMessage> {
  return slack.waitFor(() => slack.messages(channel, { as }).findLast((message) => message.ephemeral));
}

/** Waits for the bot's answer that everybody sees in a thread. */
export function waitForReply(slack: LocalSlack, channel: string, ts: string): Promise<LocalMessage> {
  return slack.waitFor(() => slack.thread(channel, ts).find((message) => message.user === 'U0BOT'));
}

/** Messages of the bot in a channel, replies included, that everybody sees. */
export function answers(slack: LocalSlack, channel: string): readonly LocalMessage[] {
  return slack
    .messages(channel)
    .flatMap((message) => slack.thread(channel, message.ts))
    .filter((message) => message.user === 'U0BOT');
}

/** The ids of what can be clicked in a message. */
export function actions(message: LocalMessage): readonly string[] {
  return [...JSON.stringify(message.blocks).matchAll(/"action_id":"(\w+)"/g)].map((match) => match[1] ?? '');
}

/** The value of the button with an id. */
export function buttonValue(message: LocalMessage, action: string): string {
  for (const block of message.blocks) {
    const elements = Array.isArray(block['elements']) ? block['elements'] : [];
    for (const element of elements) if (element.action_id === action) return String(element.value);
  }
  throw new Error(`no ${action} in ${JSON.stringify(message.blocks)}`);
}

/** Waits until whyfail has answered two questions that were asked after everything else: time enough for what must not happen. */
export async function settle(slack: LocalSlack): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    const before = slack.messages('D0LIN').length;
    slack.say('U0LIN', 'D0LIN', PASTES.unknown);
    await slack.waitFor(() => slack.messages('D0LIN').length === before + 2);
  }
}
