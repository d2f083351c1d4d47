import type { KnownBlock, ModalView } from '@slack/types';

/** A modal whose blocks are all of known types. */
export type Modal = ModalView & { readonly blocks: KnownBlock[] };
