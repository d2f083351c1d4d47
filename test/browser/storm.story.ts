import { describe, expect } from 'vitest';
import { story } from './support/story.ts';

describe('browser/storm', () => {
  story('answers a storm of one error with a single card', async ({ visitor }) => {
    const { channel, page } = visitor;
    await visitor.open('incident-api');
    await page.getByRole('button', { name: 'Try one' }).click();
    await page
      .getByRole('dialog', { name: 'Pastes to try' })
      .getByRole('button', { name: /^Storm/ })
      .first()
      .click();
    await channel
      .getByRole('button', { name: /1 reply/ })
      .first()
      .waitFor();
    await expect.poll(() => channel.getByRole('article').count()).toBeGreaterThanOrEqual(20);
    expect(await channel.getByRole('button', { name: /\d repl/ }).count()).toBe(1);
  });
});
