/** Deadlines that a test can reach without waiting. */
export interface Timers {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Runs the job once `now()` has reached the deadline; the answer calls it off. */
  readonly at: (deadline: number, job: () => void) => () => void;
  /** Runs every job that is due, earliest first. */
  readonly tick: () => void;
  /** Calls everything off. */
  readonly clear: () => void;
}

interface Waiting {
  readonly deadline: number;
  readonly job: () => void;
  handle?: NodeJS.Timeout;
}

/**
 * Timers on the real clock, or on a given one that moves only with `tick`.
 * @param now a fake clock; without it the real one
 */
export function createTimers(now?: () => number): Timers {
  const clock = now ?? Date.now;
  const waiting = new Set<Waiting>();

  function run(entry: Waiting): void {
    clearTimeout(entry.handle);
    if (waiting.delete(entry)) entry.job();
  }

  function at(deadline: number, job: () => void): () => void {
    const entry: Waiting = { deadline, job };
    waiting.add(entry);
    if (!now) {
      entry.handle = setTimeout(() => run(entry), Math.max(0, deadline - clock()));
      entry.handle.unref();
    }
    return () => {
      clearTimeout(entry.handle);
      waiting.delete(entry);
    };
  }

  function tick(): void {
    const due = [...waiting].filter((entry) => entry.deadline <= clock());
    for (const entry of due.sort((a, b) => a.deadline - b.deadline)) run(entry);
  }

  function clear(): void {
    for (const entry of waiting) clearTimeout(entry.handle);
    waiting.clear();
  }

  return { now: clock, at, tick, clear };
}
