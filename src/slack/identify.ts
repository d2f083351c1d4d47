import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { Logger } from '../log/logger.ts';
import { call } from './call.ts';
import type { Identity } from './etiquette.ts';
import { isTransient, toRefusal } from './refusal.ts';

/** Seconds between two attempts at most. */
const MAX_PAUSE = 30;

/**
 * Asks Slack who whyfail is, until Slack answers.
 * @param client with the bot token
 * @param options `log`: where to say that Slack is away; `signal`: ends the waiting
 * @throws WhyfailError `slack-unavailable` when Slack refuses the token; AbortError after the signal
 */
export async function identify(
  client: webApi.WebClient,
  options: { readonly log: Logger; readonly signal: AbortSignal },
): Promise<Identity> {
  for (let pause = 1; ; pause = Math.min(pause * 2, MAX_PAUSE)) {
    const answer = await call(() => client.auth.test());
    if (answer.ok) return toIdentity(answer.value);
    if (!isTransient(answer.error)) throw toRefusal('SLACK_BOT_TOKEN', answer.error);
    options.log.warn('Slack does not answer, trying again', { error: answer.error, seconds: pause });
    await wait(pause * 1_000, undefined, { signal: options.signal });
  }
}

function toIdentity(answer: webApi.AuthTestResponse): Identity {
  const { team_id: team = '', enterprise_id: enterprise = '' } = answer;
  const isOrganisation = answer.is_enterprise_install === true && enterprise !== '';
  return {
    team: isOrganisation ? enterprise : team,
    home: isOrganisation ? [] : [team, enterprise].filter((id) => id !== ''),
    botUser: answer.user_id ?? '',
    botId: answer.bot_id ?? '',
  };
}
