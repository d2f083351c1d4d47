import { describe, expect } from 'vitest';
import { story } from './support/story.ts';

describe('browser/live-update', () => {
  story(
    'leaves open menus and what is being typed alone when messages arrive',
    async ({ visitor, whyfail }) => {
      const { channel, page } = visitor;
      const sayAsLin = (text: string) =>
        page.request.post(`${whyfail.url}playground/say`, {
          data: { as: 'U0LIN', channel: 'C0GENERAL', text },
        });
      await visitor.open('general');
      await visitor.send('mine');
      const mine = channel.getByRole('article').filter({ hasText: 'mine' });
      await mine.hover();
      await mine.getByRole('button', { name: 'More actions' }).click();
      const edit = page.getByRole('menuitem', { name: 'Edit message' });
      await edit.waitFor();

      await sayAsLin('first from Lin');
      await channel.getByText('first from Lin').waitFor();
      expect(await edit.isVisible()).toBe(true);
      await edit.click();
      const box = channel.getByRole('textbox', { name: 'Edit message' });
      await box.fill('mine, in two\nlines');

      await sayAsLin('second from Lin');
      await channel.getByText('second from Lin').waitFor();
      expect(await box.inputValue()).toBe('mine, in two\nlines');
      await box.press('Enter');
      await mine.getByText('(edited)').waitFor();
    },
  );

  story('deletes a message only after asking', async ({ visitor }) => {
    const { channel, modal } = visitor;
    await visitor.open('general');
    await visitor.send('a mistake');
    const mistake = channel.getByRole('article').filter({ hasText: 'a mistake' });
    await visitor.choose(mistake, 'Delete message');
    await modal.getByRole('button', { name: 'Cancel' }).click();
    expect(await mistake.count()).toBe(1);
    await visitor.choose(mistake, 'Delete message');
    await modal.getByRole('button', { name: 'Delete' }).click();
    await mistake.waitFor({ state: 'detached' });
  });
});
