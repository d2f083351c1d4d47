import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { toMessage } from '../errors.ts';

/** What came of a call to Slack: its result, or Slack's own word for why not, such as `channel_not_found`. */
export type Called<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string; readonly detail?: string };

/** Seconds worth waiting when Slack asks for patience; an answer later than that helps nobody. */
const MAX_PATIENCE = 20;

/**
 * Calls the Web API once more when Slack asks to wait, and turns refusals into values, so that the caller can choose another way.
 * @param work the call
 */
export async function call<T>(work: () => Promise<T>): Promise<Called<T>> {
  const first = await attempt(work);
  if (first.ok || first.wait === undefined || first.wait > MAX_PATIENCE) return first;
  await wait(first.wait * 1_000);
  return attempt(work);
}

type Attempted<T> = Called<T> & { readonly wait?: number };

async function attempt<T>(work: () => Promise<T>): Promise<Attempted<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    if (thrown instanceof webApi.WebAPIRateLimitedError) {
      return { ok: false, error: 'ratelimited', wait: thrown.retryAfter };
    }
    if (thrown instanceof webApi.WebAPIPlatformError) {
      return { ok: false, error: thrown.data.error, detail: toDetail(thrown) };
    }
    if (thrown instanceof webApi.WebAPIHTTPError) return { ok: false, error: `http_${thrown.statusCode}` };
    if (thrown instanceof webApi.WebAPIRequestError) {
      return { ok: false, error: 'unreachable', detail: toMessage(thrown.original) };
    }
    throw thrown;
  }
}

/** Slack says which block it refused only in its messages. */
function toDetail(error: webApi.WebAPIPlatformError): string {
  return error.data.response_metadata?.messages?.join('; ') ?? '';
}
