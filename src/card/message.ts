import type { KnownBlock } from '@slack/types';

/** What is posted: blocks, and the text for notifications, screen readers and servers that refuse the blocks. */
export interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
}
