import { describe, expect } from 'vitest';
import { ROLLOUT_LOG } from './support/log.ts';
import { story } from './support/story.ts';

describe('browser/message-shortcut', () => {
  story('explains a pasted log of forty lines in its thread', async ({ visitor }) => {
    const { channel, thread } = visitor;
    await visitor.open('general');
    await visitor.send(ROLLOUT_LOG);
    const log = channel.getByRole('article').filter({ hasText: 'rollout step 40 of 40' });
    await log.waitFor();
    expect(
      ((await log.textContent()) ?? '').split('\n').filter((line) => line.includes('api-7c9d6')),
    ).toHaveLength(40);

    await visitor.choose(log, /Why did this fail/);
    await log.getByRole('button', { name: /1 reply/ }).click();
    const card = thread.getByRole('article').last();
    await card.getByRole('button', { name: 'It worked' }).waitFor();
    expect(await card.textContent()).toContain('exec format error');
    expect(await channel.getByRole('article').count()).toBe(1);
  });
});
