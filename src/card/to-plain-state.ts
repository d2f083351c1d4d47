import type { CardState } from './card-state.ts';

/**
 * The state of a card that answers no paste, such as one from a search.
 * @param entryId which entry
 * @param lang language of the card
 */
export function toPlainState(entryId: string, lang: string): CardState {
  return {
    entryId,
    lang,
    step: 0,
    values: {},
    line: '',
    span: [0, 0],
    also: [],
    audience: 'private',
    thread: '',
    fingerprint: '',
  };
}
