import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBucket } from '../../../src/playground/web-api/rate-limit.ts';

describe('playground/web-api/rate-limit', () => {
  it('never lets more pass than the burst and the time allow, and keeps its word on when to come back', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 60 });
    const sizes = fc.record({
      perSecond: fc.integer({ min: 1, max: 5 }),
      burst: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(waits, sizes, (steps, options) => {
        let now = 0;
        let passed = 0;
        const bucket = createBucket(() => now, options);
        for (const step of steps) {
          now += step;
          const wait = bucket.take('C0');
          if (wait === 0) passed += 1;
          else {
            now += wait * 1000;
            expect(bucket.take('C0')).toBe(0);
            passed += 1;
          }
          expect(passed).toBeLessThanOrEqual(options.burst + (now / 1000) * options.perSecond + 1e-6);
        }
      }),
    );
  });

  it('counts every key alone', () => {
    const bucket = createBucket(() => 0, { perSecond: 1, burst: 1 });
    expect([bucket.take('a'), bucket.take('a'), bucket.take('b')]).toEqual([0, 1, 0]);
  });
});
