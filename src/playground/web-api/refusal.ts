import type { Json } from '../records.ts';

/** Slack's no: an error code, sometimes with what exactly is wrong. */
export interface Refusal extends Json {
  readonly ok: false;
  readonly error: string;
}

/**
 * Builds a refusal.
 * @param error Slack's code: `channel_not_found`
 * @param messages what is wrong with the arguments, as `response_metadata.messages` tells it
 */
export function refuse(error: string, messages: readonly string[] = []): Refusal {
  if (messages.length === 0) return { ok: false, error };
  const marked = messages.map((message) => `[ERROR] ${message}`);
  return { ok: false, error, errors: messages, response_metadata: { messages: marked } };
}

/**
 * True for refusals, as opposed to what was asked for.
 * @param value the outcome of a check
 */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}
