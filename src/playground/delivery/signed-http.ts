import { createHmac } from 'node:crypto';
import type { Timers } from '../timers.ts';
import { ACK_TIMEOUT, type Ack, type Delivery, type Envelope } from './delivery.ts';

/** Where the app listens and the secret it shares with Slack. */
export interface HttpTarget {
  readonly requestUrl: string;
  readonly signingSecret: string;
}

/**
 * Delivery by signed requests to the app's request URL.
 * @param target where to, and the secret to sign with
 * @param timers for the three seconds and the signature's time
 */
export function createSignedHttp(target: HttpTarget, timers: Timers): Delivery {
  async function deliver(envelope: Envelope): Promise<Ack> {
    const abort = new AbortController();
    const cancel = timers.at(timers.now() + ACK_TIMEOUT, () => abort.abort());
    try {
      const { type, body } = toBody(envelope);
      const response = await fetch(target.requestUrl, {
        method: 'POST',
        headers: {
          'content-type': type,
          ...sign(target.signingSecret, timers.now(), body),
          ...toRetryHeaders(envelope),
        },
        body,
        redirect: 'manual',
        signal: abort.signal,
      });
      const answer = await response.text();
      if (response.ok) return { ok: true, body: toAnswer(answer) };
      return { ok: false, reason: 'http_error', retry: response.headers.get('x-slack-no-retry') !== '1' };
    } catch {
      // Refused, reset or timed out: to Slack all of them are a delivery that failed.
      return { ok: false, reason: abort.signal.aborted ? 'timeout' : 'connection_failed', retry: true };
    } finally {
      cancel();
    }
  }

  return { deliver, isOnline: () => true };
}

function sign(secret: string, now: number, body: string): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}

function toRetryHeaders({ retry }: Envelope): Readonly<Record<string, string>> {
  if (retry.attempt === 0) return {};
  const reason = retry.reason === 'timeout' ? 'http_timeout' : retry.reason;
  return { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': reason };
}

function toBody({ type, payload }: Envelope): { readonly type: string; readonly body: string } {
  if (type === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  const fields =
    type === 'interactive'
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() };
}

function toAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A plain text is a valid answer to a command.
    return text;
  }
}
