import type { SocketModeReceiver } from '@slack/bolt';
import { createSocket, type SocketOptions } from './socket.ts';

/** The connections over which Slack delivers. */
export interface Sockets {
  readonly receivers: readonly [SocketModeReceiver, SocketModeReceiver];
  /** Resolves when one is open, however long Slack is away; rejects with `slack-unavailable` when it refuses the token. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** True while at least one connection is open. */
  readonly isConnected: () => boolean;
}

/**
 * Two connections, because Slack renews each every few hours, and what it sends meanwhile goes over the other.
 * @param options token, server and log; `onDead`: told when Slack refuses the token later
 */
export function createSockets(
  options: SocketOptions & { readonly onDead: (error: unknown) => void },
): Sockets {
  const [first, second] = [createSocket(options), createSocket(options)] as const;
  const all = [first, second];
  return {
    receivers: [first.receiver, second.receiver],
    isConnected: () => all.some((socket) => socket.isOpen()),
    start: () =>
      new Promise((resolve, reject) => {
        let isUp = false;
        const onOpen = (): void => {
          isUp = true;
          resolve();
        };
        const onEnd = (error: unknown): void => (isUp ? options.onDead(error) : reject(error));
        // A connection that ends without an error was stopped.
        for (const socket of all) socket.run(onOpen).then(resolve, onEnd);
      }),
    stop: async () => {
      await Promise.all(all.map((socket) => socket.stop()));
    },
  };
}
