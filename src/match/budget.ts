/** A limit on work; once it is spent, stages stop and the verdict says that it is partial. */
export interface Budget {
  /** Counts one unit of work; false when none is left. */
  readonly spend: () => boolean;
  /** True once something was left out. */
  readonly isSpent: () => boolean;
}

/**
 * A budget of pattern runs and of time, whichever ends first.
 * @param runs how many units of work
 * @param ms how many milliseconds from now
 * @param clock milliseconds on a clock that never runs backwards
 */
export function createBudget(
  runs: number,
  ms: number,
  clock: () => number = () => performance.now(),
): Budget {
  const deadline = clock() + ms;
  let left = runs;
  let spent = false;
  return {
    spend: () => {
      left -= 1;
      if (left < 0 || clock() > deadline) spent = true;
      return !spent;
    },
    isSpent: () => spent,
  };
}
