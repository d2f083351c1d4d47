import type { LocalSlack } from '../../src/playground/local-slack.ts';
import type { Json } from '../../src/playground/records.ts';

/** How to call: which token, JSON or form. */
export interface CallOptions {
  /** The bot token unless said otherwise; empty for none. */
  readonly token?: string;
  readonly form?: boolean;
}

/**
 * Calls a Web API method and answers its body.
 * @param slack a local Slack
 * @param method `chat.postMessage`
 * @param args arguments of the method
 * @param options token and kind of body
 */
export async function callSlack(
  slack: LocalSlack,
  method: string,
  args: Json = {},
  options: CallOptions = {},
): Promise<Json> {
  return (await (await requestSlack(slack, method, args, options)).json()) as Json;
}

/** The same, answering the whole response. */
export function requestSlack(
  slack: LocalSlack,
  method: string,
  args: Json = {},
  options: CallOptions = {},
): Promise<Response> {
  const token = options.token ?? slack.botToken;
  const authorization = token === '' ? {} : { authorization: `Bearer ${token}` };
  const fields = Object.entries(args).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: {
      'content-type': options.form ? 'application/x-www-form-urlencoded' : 'application/json; charset=utf-8',
      ...authorization,
    },
    body: options.form ? new URLSearchParams(fields).toString() : JSON.stringify(args),
  });
}

/**
 * Posts to a response_url.
 * @param url the response_url
 * @param body what to answer
 */
export async function postTo(
  url: unknown,
  body: Json,
): Promise<{ readonly status: number; readonly body: Json }> {
  const response = await fetch(String(url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Json };
}
