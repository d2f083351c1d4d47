import { describe, expect, it } from 'vitest';
import { createTimers } from '../../src/playground/timers.ts';

describe('playground/timers', () => {
  it('runs what is due on a fake clock, earliest first, once, and nothing on its own', () => {
    let now = 0;
    const timers = createTimers(() => now);
    const ran: string[] = [];
    timers.at(20, () => ran.push('later'));
    timers.at(10, () => ran.push('sooner'));
    timers.at(30, () => ran.push('last'));
    now = 20;
    expect(ran).toEqual([]);
    timers.tick();
    timers.tick();
    expect(ran).toEqual(['sooner', 'later']);
  });

  it('leaves out what was called off, also by another job', () => {
    const timers = createTimers(() => 100);
    const ran: string[] = [];
    timers.at(10, () => callOff());
    const callOff = timers.at(20, () => ran.push('no'));
    timers.at(1, () => ran.push('yes'));
    timers.tick();
    expect(ran).toEqual(['yes']);
    timers.at(1, () => ran.push('no'));
    timers.clear();
    timers.tick();
    expect(ran).toEqual(['yes']);
  });

  it('runs by itself on the real clock', async () => {
    const timers = createTimers();
    await new Promise<void>((resolve) => {
      // Its own timers do not keep a process alive.
      const alive = setInterval(() => undefined, 1000);
      timers.at(timers.now() + 1, () => {
        clearInterval(alive);
        resolve();
      });
    });
  });
});
