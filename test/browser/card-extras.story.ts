import { describe, expect } from 'vitest';
import { EXEC_FORMAT } from './support/log.ts';
import { story } from './support/story.ts';

describe('browser/card-extras', () => {
  story(
    'shows one person a shared card in the other language, and the cards of its neighbours',
    async ({ visitor }) => {
      const { channel, thread, modal, page } = visitor;
      await visitor.open('general');
      await visitor.send(`@whyfail ${EXEC_FORMAT}`);
      await channel.getByRole('button', { name: /1 reply/ }).waitFor();
      await visitor.become('Lin');
      await channel.getByRole('button', { name: /1 reply/ }).click();
      const card = thread.getByRole('article').filter({ hasText: 'Verify' });
      await card.getByRole('button', { name: 'It worked' }).waitFor();
      const more = async (item: string): Promise<void> => {
        await card.locator('[data-action=more_opened]').click();
        await page.getByRole('menuitem', { name: item }).click();
        await modal.getByRole('heading', { name: item }).waitFor();
      };
      const close = async (): Promise<void> => {
        await page.keyboard.press('Escape');
        await modal.waitFor({ state: 'hidden' });
      };

      await more('Checklist and context');
      await visitor.picture('checklist');
      await modal.getByRole('button', { name: '中文，仅自己可见' }).click();
      await modal.getByRole('button', { name: '已解决' }).waitFor();
      await visitor.picture('own-copy');
      await modal.getByRole('button', { name: /没解决/ }).click();
      await modal.getByText(/备选方案 1\/\d/).waitFor();
      await page.keyboard.press('Escape');
      await modal.getByRole('heading', { name: 'Checklist and context' }).waitFor();
      await close();
      expect(await card.getByRole('button', { name: 'It worked' }).count()).toBe(1);

      for (const item of ['All fixes', 'Do not try']) {
        await more(item);
        await visitor.picture(item.toLowerCase().replaceAll(' ', '-'));
        await close();
      }
      await more('Related and source');
      await visitor.picture('related');
      await modal.getByRole('button', { name: 'Open' }).first().click();
      await modal.getByRole('button', { name: 'It worked' }).waitFor();
      await visitor.picture('neighbour');
    },
  );
});
