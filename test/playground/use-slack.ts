import { afterEach } from 'vitest';
import type { LocalSlack, LocalSlackOptions } from '../../src/playground/local-slack.ts';
import { startSlack } from '../../src/playground/start-slack.ts';

/** A clock that moves when told to. */
export interface Clock {
  readonly now: () => number;
  /** Moves on and runs what is due. */
  readonly advance: (milliseconds: number, slack: LocalSlack) => void;
}

/** A clock that starts on a day in 2027. */
export function createClock(): Clock {
  let time = 1_800_000_000_000;
  return {
    now: () => time,
    advance: (milliseconds, slack) => {
      time += milliseconds;
      slack.tick();
    },
  };
}

/** Starts local Slacks that end with the test. */
export function useSlack(): (options?: LocalSlackOptions) => Promise<LocalSlack> {
  const started: LocalSlack[] = [];
  afterEach(async () => {
    await Promise.all(started.splice(0).map((slack) => slack.close()));
  });
  return async (options) => {
    const slack = await startSlack(options);
    started.push(slack);
    return slack;
  };
}
