import { describe, expect } from 'vitest';
import { EXEC_FORMAT, ROLLOUT_LOG } from './support/log.ts';
import { story } from './support/story.ts';

describe('browser/narrow-screen', () => {
  story(
    'is usable on a screen of 420 pixels',
    async ({ visitor }) => {
      const { channel, thread, page } = visitor;
      await page.getByRole('button', { name: 'Channels' }).click();
      await visitor.open('general');
      await page.getByRole('navigation').waitFor({ state: 'hidden' });

      await visitor.send(`/whyfail ${EXEC_FORMAT}`);
      const card = channel.getByRole('article').last();
      const worked = card.getByRole('button', { name: 'It worked' });
      await worked.waitFor();
      const box = await worked.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(420);

      await visitor.send(ROLLOUT_LOG);
      const log = channel.getByRole('article').filter({ hasText: 'rollout step 40 of 40' });
      await visitor.choose(log, /Why did this fail/);
      await log.getByRole('button', { name: /1 reply/ }).click();
      await thread.getByRole('button', { name: 'It worked' }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(420);
      await thread.getByRole('button', { name: 'Close thread' }).click();
      await thread.waitFor({ state: 'hidden' });
    },
    { viewport: { width: 420, height: 800 }, hasTouch: true },
  );
});
