import { isShellSafe } from '../text/shell-safe.ts';
import type { CardState } from './card-state.ts';
import { toWholeIndex } from './cut-text.ts';
import { LIMITS } from './limits.ts';
import { parseJson } from './parse-json.ts';
import { WireState } from './schema.ts';

type Wire = Partial<WireState>;

/** What is given up, in this order, when a state must be short. The entry, its language and its step stay. */
const EXPENDABLE: readonly (readonly (keyof WireState)[])[] = [
  ['d'],
  ['m', 'p'],
  ['c'],
  ['n'],
  ['v'],
  ['f'],
  ['t'],
];

/**
 * The state as a short text for button values and block ids.
 * @param state state of a card
 * @param max longest result, in UTF-16 units; at least 255
 */
export function encodeState(state: CardState, max: number = LIMITS.button.value): string {
  const wire = toWire(state);
  let encoded = JSON.stringify(wire);
  for (const fields of EXPENDABLE) {
    if (encoded.length <= max) break;
    for (const field of fields) delete wire[field];
    encoded = JSON.stringify(wire);
  }
  return encoded;
}

/**
 * The state of an encoded text; undefined for anything that is not one.
 * @param text what a click brought: hostile
 */
export function decodeState(text: string): CardState | undefined {
  if (text.length > LIMITS.button.value) return undefined;
  const wire = WireState.safeParse(parseJson(text)).data;
  if (wire === undefined) return undefined;
  return {
    entryId: wire.e,
    lang: wire.l,
    step: wire.s,
    values: wire.v,
    line: wire.m,
    span: wire.p,
    also: wire.c,
    audience: wire.a === 1 ? 'shared' : 'private',
    thread: wire.t,
    fingerprint: wire.f,
    ...(wire.n && { next: wire.n }),
    ...(wire.d && { tried: wire.d }),
  };
}

function toWire(state: CardState): Wire {
  const line = state.line.slice(0, toWholeIndex(state.line, 300));
  const values = Object.entries(state.values).filter(([, value]) => isShellSafe(value));
  const wire: Wire = { e: state.entryId, l: state.lang };
  if (state.step > 0) wire.s = Math.min(state.step, 20);
  if (values.length > 0) wire.v = Object.fromEntries(values.slice(0, 20));
  if (line !== '') wire.m = line;
  if (line !== '' && state.span[1] > 0) {
    const end = Math.min(state.span[1], line.length);
    wire.p = [Math.min(state.span[0], end), end];
  }
  if (state.also.length > 0) wire.c = state.also.slice(0, 5);
  if (state.audience === 'shared') wire.a = 1;
  if (state.thread !== '') wire.t = state.thread;
  if (state.fingerprint !== '') wire.f = state.fingerprint;
  if (state.next !== undefined && state.next.length > 0) wire.n = state.next.slice(0, 2);
  if (state.tried !== undefined)
    wire.d = [state.tried[0], state.tried[1].slice(0, toWholeIndex(state.tried[1], 100))];
  return wire;
}
