import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    /** A limit for hangs, not a measurement: property tests of tens of thousands of cases run on slow machines too. */
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
