import type { Json } from '../records.ts';
import type { Timers } from '../timers.ts';
import type { Delivery } from './delivery.ts';

/** Waits before the first, second and third retry, in milliseconds. */
const RETRY_DELAYS: readonly number[] = [0, 60_000, 300_000];

/**
 * Delivers an event, again and again as Slack does until it is acknowledged or the third retry failed.
 * @param delivery the way to the app
 * @param timers for the waits
 * @param payload the `event_callback`
 */
export async function deliverEvent(delivery: Delivery, timers: Timers, payload: Json): Promise<void> {
  await attempt(delivery, timers, payload, { attempt: 0, reason: '' });
}

async function attempt(
  delivery: Delivery,
  timers: Timers,
  payload: Json,
  retry: { readonly attempt: number; readonly reason: string },
): Promise<void> {
  const ack = await delivery.deliver({ type: 'events_api', payload, acceptsResponse: false, retry });
  const delay = RETRY_DELAYS[retry.attempt];
  if (ack.ok || !ack.retry || delay === undefined) return;
  const next = { attempt: retry.attempt + 1, reason: ack.reason };
  if (delay === 0) return attempt(delivery, timers, payload, next);
  timers.at(timers.now() + delay, () => void attempt(delivery, timers, payload, next));
}
