import type { Json } from '../records.ts';

/** Something that Slack tells the app. */
export interface Envelope {
  readonly type: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Json;
  /** True when the acknowledgement may carry a message or a view. */
  readonly acceptsResponse: boolean;
  /** `attempt` 0 is the first delivery; `reason` says why the one before failed. */
  readonly retry: { readonly attempt: number; readonly reason: string };
}

/** What came back within three seconds. */
export type Ack =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false;
      readonly reason: 'timeout' | 'http_error' | 'connection_failed';
      /** False when the app asked not to be tried again. */
      readonly retry: boolean;
    };

/** A way to the app: its sockets or its request URL. */
export interface Delivery {
  /** Never rejects. */
  readonly deliver: (envelope: Envelope) => Promise<Ack>;
  /** True while the app can be reached as far as Slack knows. */
  readonly isOnline: () => boolean;
}

/** How long Slack waits for an acknowledgement, in milliseconds. */
export const ACK_TIMEOUT = 3000;
