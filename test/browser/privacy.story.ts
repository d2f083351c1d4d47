import { describe, expect } from 'vitest';
import { EXEC_FORMAT } from './support/log.ts';
import { story } from './support/story.ts';

describe('browser/privacy', () => {
  story('hides a private answer from everybody else, until it is dismissed', async ({ visitor }) => {
    const { channel, page } = visitor;
    await visitor.open('general');
    await visitor.send(`/whyfail ${EXEC_FORMAT}`);
    const note = channel.getByText('Only visible to you');
    await note.waitFor();

    await visitor.become('Lin');
    await channel.getByText('Nothing here yet').waitFor();
    await note.waitFor({ state: 'detached' });

    await visitor.become('Ada');
    await note.waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await note.waitFor({ state: 'detached' });
  });

  story('shows markup in a log as the text it is, and rings for nobody', async ({ visitor }) => {
    const { channel, page } = visitor;
    const hostile = '<img src=x onerror="document.title=1"> <!channel> <b>bold</b> <@U0LIN>';
    await visitor.open('general');
    await visitor.send(hostile);
    await channel.getByText(hostile).waitFor();
    expect(await channel.locator('.message img, .message b, .message .mention').count()).toBe(0);
    expect(await page.title()).toBe('whyfail playground');
  });
});
