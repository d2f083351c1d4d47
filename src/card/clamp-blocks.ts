import { countText } from './count-text.ts';
import { cutText } from './cut-text.ts';
import { fitBlocks } from './fit/fit-blocks.ts';
import { toShowable } from './fit/trim-text.ts';
import { LIMITS } from './limits.ts';
import type { Message } from './message.ts';

/**
 * The message within Slack's limits, whatever its texts: long ones are cut, empty blocks and, at worst, the last ones left out.
 * @param message text and blocks as rendered
 */
export function clampMessage(message: Message): Message {
  return {
    text: cutText(toShowable(message.text), LIMITS.messageText),
    blocks: fitBlocks(message.blocks, {
      surface: 'message',
      fits: (blocks) => countText(blocks) <= LIMITS.messageTotal,
    }),
  };
}
