/** Lets others have a turn during long work. */
export interface Pacer {
  /** Waits for one turn of the event loop when the last one is long enough ago. */
  readonly turn: () => Promise<void>;
  /** Milliseconds of work so far, without the waiting. */
  readonly worked: () => number;
}

/** A Slack ack has 3 s, but people notice 100 ms: no slice of work takes longer than this by much. */
const SLICE_MS = 12;

/**
 * Starts the clock of a piece of work.
 * A worker thread was the alternative: it costs 40 MB for a second engine and a copy of every text, and protects no better.
 */
export function createPacer(): Pacer {
  let workedBefore = 0;
  let since = performance.now();
  return {
    turn: async () => {
      const now = performance.now();
      if (now - since < SLICE_MS) return;
      workedBefore += now - since;
      await new Promise<void>((resolve) => setImmediate(resolve));
      since = performance.now();
    },
    worked: () => workedBefore + performance.now() - since,
  };
}
