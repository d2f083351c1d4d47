import { toViolations } from './block-kit/to-violations.ts';
import { View } from './block-kit/view-schema.ts';
import { LIMITS } from './limits.ts';
import { lintBlocks } from './lint-blocks.ts';

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
