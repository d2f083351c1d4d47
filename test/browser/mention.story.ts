import { describe, expect } from 'vitest';
import { ROLLOUT_LOG } from './support/log.ts';
import { story } from './support/story.ts';

describe('browser/mention', () => {
  story('explains the first message of the thread it is mentioned in', async ({ visitor }) => {
    const { channel, thread, page } = visitor;
    await visitor.open('general');
    await visitor.send(ROLLOUT_LOG);
    const log = channel.getByRole('article').filter({ hasText: 'rollout step 40 of 40' });
    await log.hover();
    await log.getByRole('button', { name: 'Reply in thread' }).click();

    const box = thread.getByRole('textbox');
    await box.pressSequentially('@why');
    await page.getByRole('option', { name: '@whyfail' }).click();
    await box.press('Enter');
    const card = thread.getByRole('article').last();
    await card.getByRole('button', { name: 'It worked' }).waitFor();

    await card.getByRole('button', { name: '中文' }).click();
    await card.getByRole('button', { name: '已解决' }).waitFor();
    expect(await thread.getByRole('article').count()).toBe(3);
    await page.keyboard.press('Escape');
    await thread.waitFor({ state: 'hidden' });
  });
});
