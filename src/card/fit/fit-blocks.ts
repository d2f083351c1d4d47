import type { KnownBlock } from '@slack/types';
import { LIMITS, type Surface } from '../limits.ts';
import { trimBlock } from './trim-block.ts';

/** Longest text of a block, tried one after the other until the whole fits: long texts give way first. */
const CAPS = [Number.POSITIVE_INFINITY, 4000, 2000, 1000, 500, 250, 100];

/** What the blocks must fit into. */
export interface FitOptions {
  readonly surface: Surface;
  /** True when the blocks are small enough together. */
  readonly fits: (blocks: readonly KnownBlock[]) => boolean;
}

/**
 * Copies of blocks that a surface takes: texts cut, empty blocks left out, and if that is not enough the last blocks dropped,
 * those that can be clicked or typed into last of all.
 * @param blocks blocks of any length
 * @param options surface and size
 */
export function fitBlocks(blocks: readonly KnownBlock[], options: FitOptions): KnownBlock[] {
  let kept: KnownBlock[] = [];
  for (const cap of CAPS) {
    kept = toTrimmed(blocks, cap);
    while (kept.length > LIMITS.blocks[options.surface]) dropOne(kept);
    if (options.fits(kept)) break;
  }
  while (kept.length > 0 && !options.fits(kept)) dropOne(kept);
  return kept;
}

function toTrimmed(blocks: readonly KnownBlock[], cap: number): KnownBlock[] {
  const ids = new Set<string>();
  const trimmed = blocks.map((block) => structuredClone(block)).filter((block) => trimBlock(block, cap));
  for (const block of trimmed) {
    if (block.block_id === undefined) continue;
    if (ids.has(block.block_id)) delete block.block_id;
    else ids.add(block.block_id);
  }
  return trimmed;
}

function dropOne(blocks: KnownBlock[]): void {
  const index = blocks.findLastIndex((block) => block.type !== 'actions' && block.type !== 'input');
  blocks.splice(index, 1);
}
