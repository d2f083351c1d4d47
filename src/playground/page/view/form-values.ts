import type { PageValue, PageValues } from '../../page-api.ts';

/** What a person has typed and chosen in a view. */
export interface FormValues {
  /** Begins a new drawing: elements that are not drawn again are forgotten, all others keep their value. */
  readonly startDrawing: () => void;
  readonly read: (blockId: string, actionId: string) => PageValue | undefined;
  readonly write: (blockId: string, actionId: string, value: PageValue) => void;
  readonly all: () => PageValues;
}

/** Holds the values of one view between its drawings. */
export function createFormValues(): FormValues {
  let before = new Map<string, Map<string, PageValue>>();
  let current = new Map<string, Map<string, PageValue>>();
  return {
    startDrawing() {
      before = current;
      current = new Map();
    },
    read: (blockId, actionId) => current.get(blockId)?.get(actionId) ?? before.get(blockId)?.get(actionId),
    write(blockId, actionId, value) {
      const block = current.get(blockId) ?? new Map<string, PageValue>();
      current.set(blockId, block.set(actionId, value));
    },
    all: () =>
      Object.fromEntries([...current].map(([blockId, block]) => [blockId, Object.fromEntries(block)])),
  };
}
