import { describe, expect } from 'vitest';
import { EXEC_FORMAT } from './support/log.ts';
import { story } from './support/story.ts';

describe('browser/restart', () => {
  story('remembers what worked, and the page comes back by itself', async ({ visitor, whyfail }) => {
    const { channel, page } = visitor;
    const card = channel.getByRole('article').filter({ hasText: 'Only visible to you' });
    await visitor.open('general');
    await visitor.send(`/whyfail ${EXEC_FORMAT}`);
    await card.getByRole('button', { name: 'It worked' }).click();
    await card.getByText('1 of 1 here').waitFor();

    await whyfail.restart();
    await page.getByText(/^Bot online/).waitFor();
    await channel.getByText('Nothing here yet').waitFor();
    expect(new URL(page.url()).hash).toContain('C0GENERAL');
    await visitor.send(`/whyfail ${EXEC_FORMAT}`);
    await card.getByText('1 of 1 here').waitFor();
  });
});
