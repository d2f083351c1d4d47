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
 */
export function createBudget(runs: number, ms: number): Budget {
  const deadline = performance.now() + ms;
  let left = runs;
  let spent = false;
  return {
    spend: () => {
      left -= 1;
      if (left < 0 || performance.now() > deadline) spent = true;
      return !spent;
    },
    isSpent: () => spent,
  };
}
