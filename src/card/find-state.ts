import type { CardState } from './card-state.ts';
import { decodeState } from './encode-state.ts';
import { BLOCKS } from './ids.ts';

/** The parts of a click that may hold a state. */
export interface Clicked {
  readonly value?: string | undefined;
  readonly block_id?: string | undefined;
}

/**
 * The state behind a click: a button carries it whole; menus only have its short form in their block id,
 * so the buttons beside them are asked first.
 * @param clicked the action of the payload
 * @param blocks blocks of the message, where the payload has them
 */
export function findState(clicked: Clicked, blocks: readonly unknown[] = []): CardState | undefined {
  const own = decodeState(clicked.value ?? '');
  if (own !== undefined) return own;
  const blockId = clicked.block_id ?? '';
  if (!blockId.startsWith(BLOCKS.card)) return undefined;
  const short = decodeState(blockId.slice(BLOCKS.card.length));
  if (short === undefined) return undefined;
  const whole = buttonValues(blocks, blockId)
    .map(decodeState)
    .find((state) => state?.entryId === short.entryId && state.step === short.step);
  return whole === undefined ? short : { ...whole, lang: short.lang };
}

function buttonValues(blocks: readonly unknown[], blockId: string): readonly string[] {
  return blocks
    .filter(isObject)
    .filter((block) => block['block_id'] === blockId)
    .flatMap((block) => (Array.isArray(block['elements']) ? block['elements'] : []))
    .filter(isObject)
    .map((element) => element['value'])
    .filter((value) => typeof value === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
