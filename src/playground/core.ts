import type { Delivery } from './delivery/delivery.ts';
import type { Timers } from './timers.ts';
import type { Bucket } from './web-api/rate-limit.ts';
import type { Workspace } from './workspace.ts';

/** The parts that the protocols, the Web API and the people of one local Slack share. */
export interface Core {
  readonly workspace: Workspace;
  readonly timers: Timers;
  readonly delivery: Delivery;
  readonly botToken: string;
  readonly appToken: string;
  /** Posts per channel. */
  readonly postLimit: Bucket;
  /** A path that opens one socket; absent when the app is reached at a request URL. */
  readonly openTicket?: () => string;
}
