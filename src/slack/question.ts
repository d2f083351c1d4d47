import type { Conversation } from './conversation.ts';
import type { ReadMessage } from './read-message.ts';

/** How a question came in. */
export type Way = 'command' | 'shortcut' | 'mention' | 'direct' | 'modal' | 'overheard';

/** Somebody's question. */
export interface Question {
  readonly way: Way;
  readonly to: Conversation;
  readonly read: ReadMessage;
  /** Whether everybody sees the answer when it is known; what is not known only concerns the person who asked. */
  readonly isPublic: boolean;
  /** Timestamp of the message that was asked about, if there is one. */
  readonly about?: string | undefined;
  /** Who pasted it; the person who asked where absent. */
  readonly author?: string | undefined;
}
