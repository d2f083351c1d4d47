import type { Check } from '../check.ts';

/** K001: files that were skipped or repaired. */
export const loadsWhole: Check = {
  code: 'K001',
  demands: 'every file loads whole',
  run: ({ kb }) => kb.problems,
};
