import type { LocalSlack, LocalSlackOptions } from './local-slack.ts';
import { openSlack } from './open-slack.ts';

/**
 * Starts a Slack on this machine that speaks Slack's protocols and refuses what Slack refuses.
 * Throws `port-in-use`.
 * @param options port, tokens, clock; how the app is reached: Socket Mode, or `requestUrl`
 */
export function startSlack(options: LocalSlackOptions = {}): Promise<LocalSlack> {
  return openSlack(options, () => []);
}
