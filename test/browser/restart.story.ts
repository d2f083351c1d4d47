import { describe, expect } from 'vitest';
import { EXEC_FORMAT } from './support/log.ts';
import { story } from './support/story.ts';

describe('browser/restart', () => {
  story('remembers what worked, and the page comes back by itself', async ({ visitor, whyfail }) => {
    const { channel, page } = visitor;
    const card = channel.getByRole('article').filter({ hasText: 'Only visible to you' });
    const ask = async (): Promise<void> => {
      await visitor.send(`/whyfail ${EXEC_FORMAT}`);
      await card.getByRole('button', { name: 'It worked' }).click();
    };
    await visitor.open('general');
    await ask();
    await card.getByText('1 of 1 here').waitFor();

    await whyfail.restart();
    await channel.getByText('Nothing here yet').waitFor();
    await page.getByText(/^Bot online/).waitFor();
    expect(new URL(page.url()).hash).toContain('C0GENERAL');
    await visitor.become('Lin');
    await ask();
    await card.getByText('2 of 2 here').waitFor();
  });
});
