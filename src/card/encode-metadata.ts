import type { CardState } from './card-state.ts';
import { decodeState, encodeState } from './encode-state.ts';
import { LIMITS } from './limits.ts';
import { parseJson } from './parse-json.ts';
import { WireMetadata } from './schema.ts';

/** What a modal that changes a card keeps: the card, and where it is. */
export interface CardMetadata {
  readonly state: CardState;
  /** Opaque to the card: channel, message, response url as the caller wrote them down. */
  readonly reply: string;
}

/**
 * Private metadata for a modal; the state gives up what does not fit beside `reply`.
 * @param metadata state, and at most 900 characters of reply
 */
export function encodeMetadata(metadata: CardMetadata): string {
  let encoded = '';
  for (const max of [LIMITS.button.value, 1000, LIMITS.id]) {
    encoded = JSON.stringify({ s: encodeState(metadata.state, max), r: metadata.reply });
    if (encoded.length <= LIMITS.view.metadata) break;
  }
  return encoded;
}

/**
 * What `encodeMetadata` wrote down; undefined for anything else.
 * @param text private metadata as it came back
 */
export function decodeMetadata(text: string): CardMetadata | undefined {
  if (text.length > LIMITS.view.metadata) return undefined;
  const wire = WireMetadata.safeParse(parseJson(text)).data;
  const state = wire && decodeState(wire.s);
  return wire && state && { state, reply: wire.r };
}
