import type { KnownBlock, ModalView } from '@slack/types';

/** A modal whose blocks are all of known types. */
export interface Modal extends Omit<ModalView, 'blocks'> {
  readonly blocks: KnownBlock[];
}
