import { HTTPReceiver } from '@slack/bolt';
import type { Logger } from '../log/logger.ts';
import { toBoltLogger } from './bolt-logger.ts';
import { toListenError } from './listen-error.ts';
import type { Route } from './status-routes.ts';

/** What listening needs. */
export interface HttpOptions {
  readonly signingSecret: string;
  readonly port: number;
  readonly routes: readonly Route[];
  readonly log: Logger;
}

/** The server to which Slack delivers. */
export interface HttpEndpoint {
  readonly receivers: readonly [HTTPReceiver];
  /** Resolves when listening; rejects with `port-in-use`. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly isConnected: () => boolean;
}

/** Slack's largest payloads, messages with a hundred blocks, stay far below. */
const BODY_LIMIT = 1_048_576;

/**
 * Requests from Slack under `/slack/events`, and routes of our own beside them.
 * @param options secret, port and routes
 */
export function createHttpEndpoint(options: HttpOptions): HttpEndpoint {
  const { port, log } = options;
  let isListening = false;
  const receiver = new HTTPReceiver({
    signingSecret: options.signingSecret,
    bodyLimit: BODY_LIMIT,
    customRoutes: [...options.routes],
    logger: toBoltLogger(log),
  });
  return {
    receivers: [receiver],
    isConnected: () => isListening,
    start: async () => {
      await receiver.start(port).catch((error: unknown) => {
        throw toListenError(error, port);
      });
      isListening = true;
    },
    stop: async () => {
      if (!isListening) return;
      isListening = false;
      await receiver.stop();
    },
  };
}
