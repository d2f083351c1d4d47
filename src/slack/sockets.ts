import { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '../log/logger.ts';
import { toBoltLogger } from './bolt-logger.ts';
import { isTransient, toRefusal } from './refusal.ts';

/** What connecting needs. */
export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly log: Logger;
}

/** The connections over which Slack delivers. */
export interface Sockets {
  readonly receivers: readonly [SocketModeReceiver, SocketModeReceiver];
  /** Resolves when connected, however long Slack is away; rejects with `slack-unavailable` when it refuses the token. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** True while at least one connection is open. */
  readonly isConnected: () => boolean;
}

/** Milliseconds that a peer gets to say goodbye. */
const GOODBYE_MS = 2_000;

/**
 * Two connections, because Slack renews each every few hours and the client is deaf for seconds while it does.
 * @param options token, server and log
 */
export function createSockets(options: SocketOptions): Sockets {
  const { log } = options;
  const open = new Set<SocketModeReceiver>();
  const stopping = new AbortController();
  let refuse: (error: Error) => void = () => undefined;
  const receivers = [createReceiver(), createReceiver()] as const;

  function createReceiver(): SocketModeReceiver {
    const receiver = new SocketModeReceiver({
      appToken: options.appToken,
      logger: toBoltLogger(log),
      // An event that Bolt itself cannot read will not get better by being sent again.
      processEventErrorHandler: async ({ error }) => {
        log.error('a delivery cannot be read', { error });
        return true;
      },
      installerOptions: {
        // An object of its own: the client changes it, and a client for posting must not retry forever.
        clientOptions: {
          slackApiUrl: options.apiUrl,
          retryConfig: { forever: true, factor: 1.3, maxTimeout: 30_000, unref: true },
          timeout: 10_000,
          fetch: connect,
        },
      },
    });
    receiver.client.on('connected', () => open.add(receiver));
    receiver.client.on('close', () => open.delete(receiver));
    return receiver;
  }

  /** The client asks for an address again and again, also when stopped and when Slack will never give one. */
  async function connect(...request: Parameters<typeof fetch>): Promise<Response> {
    const response = stopping.signal.aborted ? undefined : await fetch(...request);
    if (response === undefined || stopping.signal.aborted) return new Promise(() => undefined);
    const error = /"error"\s*:\s*"(\w+)"/.exec(await response.clone().text())?.[1];
    if (error !== undefined && !isTransient(error)) refuse(toRefusal('SLACK_APP_TOKEN', error));
    return response;
  }

  return {
    receivers,
    isConnected: () => open.size > 0,
    start: async () => {
      const refused = new Promise<never>((_, reject) => {
        refuse = reject;
      });
      const connected = Promise.all(receivers.map((receiver) => receiver.client.start()));
      await Promise.race([refused, connected]).catch((error: unknown) => {
        if (!stopping.signal.aborted) throw error;
      });
    },
    stop: async () => {
      stopping.abort();
      const goodbyes = receivers.map((receiver) => receiver.client.disconnect());
      const patience = new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref());
      await Promise.race([Promise.all(goodbyes), patience]);
      open.clear();
    },
  };
}
