import type { ViewErrorsResponseAction } from '@slack/bolt';

/** A submitted modal; acknowledging closes it or shows what is wrong with its values, by block id. */
export interface Submitted {
  readonly body: unknown;
  readonly ack: (response?: ViewErrorsResponseAction) => Promise<void>;
}
