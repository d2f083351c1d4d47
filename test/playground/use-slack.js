import { afterEach } from 'vitest';
import { startSlack } from '../../src/playground/start-slack.js';
/** A clock that starts on a day in 2027. */
export function createClock() {
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
export function useSlack() {
    const started = [];
    afterEach(async () => {
        await Promise.all(started.splice(0).map((slack) => slack.close()));
    });
    return async (options) => {
        const slack = await startSlack(options);
        started.push(slack);
        return slack;
    };
}
