import { defineConfig } from 'vitest/config';

/** Stories in a real browser against the built program; run by `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.story.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
