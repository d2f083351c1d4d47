import { toMessage } from '../errors.ts';
import type { Called } from './call.ts';

/** What a response URL takes. */
export interface ResponseBody {
  readonly text?: string;
  readonly blocks?: readonly unknown[];
  readonly response_type?: 'in_channel' | 'ephemeral';
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
  readonly thread_ts?: string;
  readonly unfurl_links?: false;
  readonly unfurl_media?: false;
}

/**
 * Answers a command, a shortcut or a click through its response URL, which works where the app is no member.
 * Bolt's own `respond` neither limits the time nor reads refusals that come with status 200. No token goes along, and the URL is
 * from a payload that Slack signed, so it may be on any host.
 * @param url from the payload, or from the metadata of our own modal
 * @param response what to show
 */
export async function respond(url: string, response: ResponseBody): Promise<Called<undefined>> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(response),
      redirect: 'error',
      signal: AbortSignal.timeout(8_000),
    });
    const refusal = toRefusal(await reply.text());
    if (reply.ok && refusal === undefined) return { ok: true, value: undefined };
    return { ok: false, error: refusal ?? `http_${reply.status}` };
  } catch (thrown) {
    return { ok: false, error: 'unreachable', detail: toMessage(thrown) };
  }
}

/** Slack answers `ok`, nothing, or `{"ok":false,"error":"expired_url"}`. */
function toRefusal(body: string): string | undefined {
  const error = /"error"\s*:\s*"(\w+)"/.exec(body)?.[1];
  return /"ok"\s*:\s*false/.test(body) ? (error ?? 'refused') : undefined;
}
