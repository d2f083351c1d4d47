import type { Core } from '../core.ts';
import type { Ack, Envelope } from '../delivery/delivery.ts';
import type { Outcome } from '../local-slack.ts';
import type { Json } from '../records.ts';

/** What an acknowledgement carried, or the error that the person gets to see. */
export type Answer =
  | { readonly outcome: { readonly ok: true }; readonly body: unknown }
  | { readonly outcome: Outcome & { readonly ok: false } };

/**
 * Tells the app what somebody did and waits for the acknowledgement. Unlike events these are never tried again.
 * @param core the parts of the local Slack
 * @param type kind of envelope
 * @param payload what happened
 */
export async function notifyApp(core: Core, type: Envelope['type'], payload: Json): Promise<Answer> {
  const ack = await core.delivery.deliver({
    type,
    payload,
    acceptsResponse: true,
    retry: { attempt: 0, reason: '' },
  });
  return ack.ok ? { outcome: { ok: true }, body: ack.body } : { outcome: toFailure(ack) };
}

function toFailure(ack: Ack & { readonly ok: false }): Outcome & { readonly ok: false } {
  return { ok: false, error: ack.reason === 'timeout' ? 'operation_timeout' : 'dispatch_failed' };
}
