import type { Json } from './records.ts';

/** An interactive element and the block around it. */
export interface FoundElement {
  readonly element: Json;
  readonly actionId: string;
  readonly blockId: string;
  readonly block: Json;
}

/** Where blocks keep interactive elements: one object, or a list of them. */
const SLOTS: readonly string[] = ['elements', 'accessory', 'element', 'actions'];

/** What sits in those slots without being interactive. */
const PASSIVE: readonly string[] = ['image', 'mrkdwn', 'plain_text'];

/**
 * True for objects, as opposed to arrays and plain values.
 * @param value anything from JSON
 */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Blocks with the ids that Slack makes up where the app gave none.
 * @param blocks as sent
 * @param nextId `nextId('b')` -> a new id
 */
export function withIds(blocks: readonly Json[], nextId: (prefix: string) => string): readonly Json[] {
  return blocks.map((block) => {
    const slot = toChildSlot(block);
    const inner = slot
      ? { ...block, [slot]: withIds(toChildren(block), nextId) }
      : mapElements(block, (element) => ({ ...element, action_id: element['action_id'] || nextId('a') }));
    return { ...inner, block_id: block['block_id'] || nextId('b') };
  });
}

/**
 * Every interactive element, in reading order.
 * @param blocks with ids
 */
export function listElements(blocks: readonly Json[]): readonly FoundElement[] {
  return blocks.flatMap((block) => {
    if (toChildSlot(block)) return listElements(toChildren(block));
    const found: FoundElement[] = [];
    const blockId = String(block['block_id']);
    mapElements(block, (element) => {
      found.push({ element, actionId: String(element['action_id']), blockId, block });
      return element;
    });
    return found;
  });
}

function toChildSlot(block: Json): string | undefined {
  if (block['type'] === 'container') return 'child_blocks';
  return block['type'] === 'carousel' ? 'elements' : undefined;
}

function toChildren(block: Json): readonly Json[] {
  const children = block[toChildSlot(block) ?? ''];
  return Array.isArray(children) ? children.filter(isJson) : [];
}

function mapElements(block: Json, change: (element: Json) => Json): Json {
  if (block['type'] === 'rich_text') return block;
  const slots = SLOTS.filter((slot) => slot in block).map((slot) => [slot, mapSlot(block[slot], change)]);
  return { ...block, ...Object.fromEntries(slots) };
}

function mapSlot(value: unknown, change: (element: Json) => Json): unknown {
  if (Array.isArray(value)) return value.map((one) => mapSlot(one, change));
  return isJson(value) && !PASSIVE.includes(String(value['type'])) ? change(value) : value;
}
