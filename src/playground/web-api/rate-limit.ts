/** Counts calls per key; one key does not slow another. */
export interface Bucket {
  /** Seconds to wait, or 0 when the call may pass. */
  readonly take: (key: string) => number;
}

/**
 * A bucket that lets short bursts pass.
 * @param now milliseconds since the epoch
 * @param options `perSecond`: calls a second in the long run; `burst`: calls at once
 */
export function createBucket(
  now: () => number,
  options: { readonly perSecond: number; readonly burst: number },
): Bucket {
  const { perSecond, burst } = options;
  const levels = new Map<string, { readonly level: number; readonly at: number }>();

  function take(key: string): number {
    const last = levels.get(key) ?? { level: 0, at: now() };
    const level = Math.max(0, last.level - ((now() - last.at) / 1000) * perSecond);
    if (level + 1 > burst) {
      levels.set(key, { level, at: now() });
      return Math.max(1, Math.ceil((level + 1 - burst) / perSecond));
    }
    levels.set(key, { level: level + 1, at: now() });
    return 0;
  }

  return { take };
}
