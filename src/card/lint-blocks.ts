import type { z } from 'zod';
import { Block } from './block-kit/block-schema.ts';
import { toViolations } from './block-kit/to-violations.ts';
import { View } from './block-kit/view-schema.ts';
import { countText } from './count-text.ts';
import { LIMITS, type Surface } from './limits.ts';

/**
 * Everything for which Slack would refuse these blocks, one sentence each with the place: `blocks[2].text.text: Too big: ...`.
 * @param blocks blocks as they would be sent
 * @param surface where they would be shown
 */
export function lintBlocks(blocks: unknown, surface: Surface): readonly string[] {
  if (!Array.isArray(blocks)) return ['blocks: expected an array'];
  const parsed = blocks.map((block) => Block.safeParse(block));
  const known = parsed.map((result) => result.data);
  return [
    ...(blocks.length > LIMITS.blocks[surface]
      ? [tooMany('blocks', blocks.length, LIMITS.blocks[surface])]
      : []),
    ...parsed.flatMap((result, index) => toViolations(result.error, `blocks[${index}]`)),
    ...known.flatMap((block, index) => lintOne(block, `blocks[${index}]`, surface)),
    ...lintBlockIds(blocks),
    ...(surface === 'message' ? lintTotals(blocks, known) : []),
  ];
}

/**
 * Everything for which Slack would refuse this modal or Home tab, one sentence each with the place.
 * @param view as it would be sent
 */
export function lintView(view: unknown): readonly string[] {
  const parsed = View.safeParse(view);
  if (typeof view !== 'object' || view === null) return toViolations(parsed.error, 'view');
  const blocks = 'blocks' in view ? view.blocks : undefined;
  const isHome = 'type' in view && view.type === 'home';
  const bytes = Buffer.byteLength(JSON.stringify(view));
  return [
    ...toViolations(parsed.error, 'view'),
    ...lintBlocks(blocks, isHome ? 'home' : 'modal'),
    ...(bytes > LIMITS.view.bytes ? [`view: ${bytes} bytes, at most ${LIMITS.view.bytes}`] : []),
    ...(!isHome && !('submit' in view) && hasInput(blocks)
      ? ['view.submit: required beside input blocks']
      : []),
    ...(countFocused(blocks) > 1 ? ['view.blocks: focus_on_load is for one element only'] : []),
  ];
}

type Known = z.infer<typeof Block> | undefined;

function lintOne(block: Known, path: string, surface: Surface): readonly string[] {
  if (block === undefined) return [];
  const found: string[] = [];
  if (surface !== 'message' && (block.type === 'markdown' || block.type === 'table')) {
    found.push(`${path}.type: ${block.type} is for messages only`);
  }
  if (surface !== 'modal' && block.type === 'input' && block.element.type === 'file_input') {
    found.push(`${path}.element.type: file_input is for modals only`);
  }
  if (block.type === 'actions') {
    const ids = block.elements.map((element) => element.action_id);
    found.push(...findDuplicates(ids).map((id) => `${path}.elements: action_id "${id}" occurs twice`));
  }
  if (block.type === 'table') {
    if (new Set(block.rows.map((row) => row.length)).size > 1) {
      found.push(`${path}.rows: expected as many cells in every row`);
    }
    const length = countText(block.rows);
    if (length > LIMITS.table.total) found.push(tooLong(`${path}.rows`, length, LIMITS.table.total));
  }
  return found;
}

function lintBlockIds(blocks: readonly unknown[]): readonly string[] {
  const ids = blocks.map((block) => {
    return typeof block === 'object' && block !== null && 'block_id' in block ? block.block_id : undefined;
  });
  return findDuplicates(ids).map((id) => `blocks: block_id "${id}" occurs twice`);
}

function lintTotals(blocks: readonly unknown[], known: readonly Known[]): readonly string[] {
  const total = countText(blocks);
  const markdown = countText(known.filter((block) => block?.type === 'markdown'));
  const tables = known.filter((block) => block?.type === 'table').length;
  return [
    ...(total > LIMITS.messageTotal
      ? [`msg_blocks_too_long: ${tooLong('blocks', total, LIMITS.messageTotal)}`]
      : []),
    ...(markdown > LIMITS.markdown ? [tooLong('all markdown blocks', markdown, LIMITS.markdown)] : []),
    ...(tables > LIMITS.table.perMessage ? [tooMany('tables', tables, LIMITS.table.perMessage)] : []),
  ];
}

function findDuplicates(ids: readonly unknown[]): readonly string[] {
  const given = ids.filter((id) => typeof id === 'string');
  return [...new Set(given.filter((id, index) => given.indexOf(id) !== index))];
}

function tooLong(where: string, length: number, max: number): string {
  return `${where}: ${length} characters, at most ${max}`;
}

function tooMany(what: string, count: number, max: number): string {
  return `${what}: ${count}, at most ${max}`;
}

function hasInput(blocks: unknown): boolean {
  return Array.isArray(blocks) && blocks.some((block) => isObject(block) && block['type'] === 'input');
}

function countFocused(piece: unknown): number {
  if (!isObject(piece)) return 0;
  const own = piece['focus_on_load'] === true ? 1 : 0;
  return Object.values(piece).reduce<number>((sum, value) => sum + countFocused(value), own);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
