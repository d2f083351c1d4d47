import type { HomeView, KnownBlock } from '@slack/types';

/** A Home tab whose blocks are all of known types. */
export interface Home extends Omit<HomeView, 'blocks'> {
  readonly blocks: KnownBlock[];
}
