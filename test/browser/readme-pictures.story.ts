import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { EXEC_FORMAT } from './support/log.ts';
import { story } from './support/story.ts';

const PICTURES = fileURLToPath(new URL('../../test-output/readme/', import.meta.url));

describe('browser/readme-pictures', () => {
  story(
    'takes the pictures of the README',
    async ({ visitor }) => {
      const { channel, thread, page } = visitor;
      await mkdir(PICTURES, { recursive: true });
      await visitor.open('incident-api');
      await visitor.send(`api is down since the rollout, anyone?\n\`\`\`${EXEC_FORMAT}\`\`\``);
      await channel.getByRole('button', { name: /1 reply/ }).click();
      await thread.getByRole('button', { name: 'It worked' }).waitFor();
      await page.mouse.move(0, 0);
      await page.screenshot({ path: `${PICTURES}playground.png` });

      await visitor.open('general');
      await visitor.send(`/whyfail ${EXEC_FORMAT}`);
      const card = channel.getByRole('article').filter({ hasText: 'Only visible to you' });
      await card.getByRole('button', { name: 'It worked' }).waitFor();
      await page.mouse.move(0, 0);
      await card.screenshot({ path: `${PICTURES}card.png` });
      await card.getByRole('button', { name: '中文' }).click();
      await card.getByRole('button', { name: '已解决' }).waitFor();
      await page.mouse.move(0, 0);
      await card.screenshot({ path: `${PICTURES}card-zh.png` });
    },
    { viewport: { width: 1360, height: 1000 } },
  );
});
