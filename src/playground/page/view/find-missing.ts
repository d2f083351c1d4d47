import type { PageBlock, PageValue, PageValues } from '../../page-api.ts';

const COMPLAINT = 'This field is needed.';

/**
 * Finds the inputs that must not stay empty and are.
 *
 * @returns complaints by block id
 */
export function findMissing(blocks: readonly PageBlock[], values: PageValues): Record<string, string> {
  const missing: Record<string, string> = {};
  for (const block of blocks) {
    if (block.type !== 'input' || block['optional'] === true) continue;
    const blockId = String(block['block_id'] ?? '');
    const isFilled = Object.values(values[blockId] ?? {}).some(hasContent);
    if (!isFilled) missing[blockId] = COMPLAINT;
  }
  return missing;
}

function hasContent(value: PageValue): boolean {
  return Boolean(
    value.value?.trim() || value.selected_option || value.selected_options?.length || value.files?.length,
  );
}
