import { webApi } from '@slack/bolt';
import type { Logger } from '../log/logger.ts';
import { toBoltLogger } from './bolt-logger.ts';

/**
 * The client for everything that whyfail asks of Slack. It gives up soon: an answer an hour late helps nobody,
 * and a call that Slack slows down must not hold up all others.
 * @param botToken `xoxb-...`
 * @param options `apiUrl`: base of the Web API; `log`: for its troubles
 */
export function createClient(
  botToken: string,
  options: { readonly apiUrl: string; readonly log: Logger },
): webApi.WebClient {
  return new webApi.WebClient(botToken, {
    slackApiUrl: options.apiUrl,
    logger: toBoltLogger(options.log),
    retryConfig: { retries: 2 },
    timeout: 10_000,
    rejectRateLimitedCalls: true,
  });
}
