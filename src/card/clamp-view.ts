import type { KnownBlock } from '@slack/types';
import { fitBlocks } from './fit/fit-blocks.ts';
import { trimText } from './fit/trim-text.ts';
import type { Home } from './home.ts';
import { LIMITS } from './limits.ts';
import type { Modal } from './modal.ts';

/** Room for all of a view that is not blocks. */
const FRAME_BYTES = 8000;

/**
 * The view within Slack's limits, whatever its texts. Its metadata is left alone: half of it would be none.
 * @param view modal or Home tab as rendered
 */
export function clampView<T extends Modal | Home>(view: T): T {
  const clamped = { ...structuredClone(view), blocks: toFitting(view) };
  if (clamped.type === 'modal') {
    trimText(clamped.title, LIMITS.view.title);
    trimText(clamped.submit, LIMITS.view.button);
    trimText(clamped.close, LIMITS.view.button);
  }
  return clamped;
}

function toFitting(view: Modal | Home): KnownBlock[] {
  return fitBlocks(view.blocks, {
    surface: view.type,
    fits: (blocks) => Buffer.byteLength(JSON.stringify(blocks)) <= LIMITS.view.bytes - FRAME_BYTES,
  });
}
