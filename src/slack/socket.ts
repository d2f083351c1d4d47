import { setTimeout as wait } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '../log/logger.ts';
import { toBoltLogger } from './bolt-logger.ts';
import { type Called, call } from './call.ts';
import { isTransient, toRefusal } from './refusal.ts';

/** What connecting needs. */
export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly log: Logger;
}

/** One connection over which Slack delivers. */
export interface Socket {
  readonly receiver: SocketModeReceiver;
  /**
   * Connects, and connects again whenever the connection ends; returns after `stop`.
   * @throws WhyfailError `slack-unavailable` when Slack refuses the app token
   */
  readonly run: (onOpen: () => void) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly isOpen: () => boolean;
}

/** Seconds between two attempts at most. */
const MAX_PAUSE = 30;
/** A connection that ends sooner, in milliseconds, counts as a failure; a renewed one is opened again at once. */
const STEADY_MS = 500;
/** Milliseconds from the address to the greeting. */
const GREETING_MS = 15_000;
/** Milliseconds that a peer gets to say goodbye. */
const GOODBYE_MS = 2_000;

/**
 * Builds one connection. The client's own way to reconnect is off: it is deaf for five seconds each time,
 * dies of an unhandled rejection when its retries run out, and goes on forever with a token that lacks its scope.
 * @param options token, server and log
 */
export function createSocket(options: SocketOptions): Socket {
  const { log } = options;
  const stopping = new AbortController();
  let isOpen = false;
  let onClose: () => void = () => undefined;
  const receiver = new SocketModeReceiver({
    appToken: options.appToken,
    logger: toBoltLogger(log),
    autoReconnectEnabled: false,
    // An event that Bolt itself cannot read will not get better by being sent again.
    processEventErrorHandler: async ({ error }) => {
      log.error('a delivery cannot be read', { error });
      return true;
    },
    // An object of its own: the client changes it.
    installerOptions: {
      clientOptions: { slackApiUrl: options.apiUrl, retryConfig: { retries: 0 }, timeout: 10_000 },
    },
  });
  const { client } = receiver;
  client.on('disconnected', () => onClose());

  /** Resolves with the greeting, or with why there was none. */
  async function open(): Promise<Called<unknown>> {
    const late = wait(GREETING_MS, undefined, { ref: false }).then(() =>
      Promise.reject(new Error('no greeting')),
    );
    try {
      return await Promise.race([call(() => client.start()), late]);
    } catch (error) {
      // Nothing is thrown when the connection just ends.
      if (error !== undefined) log.warn('the connection to Slack failed', { error });
      await end();
      return { ok: false, error: 'unreachable' };
    }
  }

  async function end(): Promise<void> {
    await Promise.race([client.disconnect(), wait(GOODBYE_MS, undefined, { ref: false })]);
  }

  async function run(onOpen: () => void): Promise<void> {
    let pause = 0;
    while (!stopping.signal.aborted) {
      const closed = new Promise<void>((resolve) => {
        onClose = resolve;
      });
      const opened = await open();
      // An address that was asked for before `stop` still opens a connection after it.
      if (stopping.signal.aborted) return end();
      if (opened.ok) {
        const since = performance.now();
        isOpen = true;
        onOpen();
        await closed;
        isOpen = false;
        if (stopping.signal.aborted) return;
        if (performance.now() - since > STEADY_MS) {
          pause = 0;
          continue;
        }
      } else if (!isTransient(opened.error)) {
        throw toRefusal('SLACK_APP_TOKEN', opened.error);
      }
      pause = Math.min(Math.max(1, pause * 2), MAX_PAUSE);
      const error = opened.ok ? 'closed' : opened.error;
      log.warn('Slack cannot be reached, trying again', { error, seconds: pause });
      await wait(pause * 1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  return {
    receiver,
    run,
    isOpen: () => isOpen,
    stop: async () => {
      stopping.abort();
      await end();
    },
  };
}
