import { App } from '@slack/bolt';
import { toBoltLogger } from './bolt-logger.ts';
import { createHttpEndpoint } from './http-endpoint.ts';
import { registerListeners } from './listeners/index.ts';
import type { Parts } from './parts.ts';
import { createSockets } from './sockets.ts';
import type { Route } from './status-routes.ts';

/** How Slack reaches whyfail. */
export type Connection =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };

/** whyfail as Slack sees it. */
export interface SlackApp {
  /**
   * Connects or listens; resolves when events can arrive.
   * @throws WhyfailError `slack-unavailable` when Slack refuses the app token, `port-in-use` when nobody can listen
   */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** True while events can arrive. */
  readonly isConnected: () => boolean;
}

/**
 * Builds the app and registers every listener.
 * @param parts what the listeners work with
 * @param connection over sockets or HTTP
 * @param options `routes`: served beside Slack's own over HTTP; `onDead`: told when events will never arrive again
 */
export async function createSlackApp(
  parts: Parts,
  connection: Connection,
  options: { readonly routes: readonly Route[]; readonly onDead: (error: unknown) => void },
): Promise<SlackApp> {
  const { log } = parts;
  const apiUrl = parts.config.slackApiUrl;
  const link =
    connection.kind === 'socket'
      ? createSockets({ appToken: connection.appToken, apiUrl, log, onDead: options.onDead })
      : createHttpEndpoint({ ...connection, log, routes: options.routes });
  const [receiver, ...others] = link.receivers;
  const app = new App({
    receiver,
    token: parts.botToken,
    // Who we are is known already, and a client that asks again would answer late what Slack gives three seconds for.
    tokenVerificationEnabled: false,
    botId: parts.identity.botId,
    botUserId: parts.identity.botUser,
    deferInitialization: true,
    convoStore: false,
    logger: toBoltLogger(log),
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 2 }, timeout: 10_000 },
  });
  await app.init();
  app.error(async (error) => log.error('a delivery failed outside the listeners', { error }));
  registerListeners(app, parts);
  for (const other of others) other.init(app);
  return { start: link.start, stop: link.stop, isConnected: link.isConnected };
}
