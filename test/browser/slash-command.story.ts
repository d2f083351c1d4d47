import { describe, expect } from 'vitest';
import { EXEC_FORMAT } from './support/log.ts';
import { story } from './support/story.ts';

describe('browser/slash-command', () => {
  story(
    'answers the asker alone, in both languages, down the ladder, filled in and shared',
    async ({ visitor }) => {
      const { channel, modal, page } = visitor;
      await visitor.open('general');
      await visitor.send(`/whyfail ${EXEC_FORMAT}`);
      const card = channel.getByRole('article').filter({ hasText: 'Only visible to you' });
      await card.getByRole('button', { name: 'It worked' }).waitFor();
      expect(await channel.getByRole('article').count()).toBe(1);
      expect(await card.locator('pre').first().textContent()).toContain('docker');

      await card.getByRole('button', { name: '中文' }).press('Enter');
      await card.getByRole('button', { name: '已解决' }).waitFor();
      expect(await page.locator(':focus').textContent()).toBe('English');
      expect(await card.textContent()).toContain('验证');
      await card.getByRole('button', { name: 'English' }).click();
      await card.getByRole('button', { name: 'It worked' }).waitFor();

      await card.getByRole('button', { name: /^Didn't work/ }).click();
      await card.getByText(/Fallback 1 of \d/).waitFor();

      await card.getByRole('button', { name: 'Fill in values' }).click();
      const field = modal.getByLabel(/IMAGE_NAME/);
      await field.fill('ghcr.io/acme/api; rm -rf /');
      await modal.getByRole('button', { name: 'Fill in' }).click();
      await modal.getByRole('alert').waitFor();
      await field.fill('ghcr.io/acme/api:1.4');
      await modal.getByRole('button', { name: 'Fill in' }).click();
      await modal.waitFor({ state: 'hidden' });
      await card.locator('pre').filter({ hasText: 'ghcr.io/acme/api:1.4' }).first().waitFor();

      await card.getByRole('button', { name: 'Share' }).click();
      const shared = channel.getByRole('article').filter({ hasNotText: 'Only visible to you' });
      await shared.getByRole('button', { name: 'It worked' }).waitFor();
      await visitor.become('Lin');
      await shared.locator('pre').filter({ hasText: 'ghcr.io/acme/api:1.4' }).first().waitFor();
      await page.getByText('Only visible to you').waitFor({ state: 'detached' });
    },
  );

  story('offers the command, and says that threads have none', async ({ visitor }) => {
    const { channel, thread, page } = visitor;
    await visitor.open('general');
    const box = channel.getByRole('textbox');
    await box.pressSequentially('/wh');
    await page.getByRole('option', { name: /^\/whyfail/ }).waitFor();
    await box.press('Enter');
    expect(await box.inputValue()).toBe('/whyfail ');
    await box.fill('');

    await visitor.send('the rollout hangs');
    const message = channel.getByRole('article').filter({ hasText: 'the rollout hangs' });
    await message.hover();
    await message.getByRole('button', { name: 'Reply in thread' }).click();
    await visitor.send(`/whyfail ${EXEC_FORMAT}`, 'thread');
    await thread.getByText('/whyfail is not supported in threads').waitFor();
    expect(await thread.getByRole('textbox').inputValue()).toContain(EXEC_FORMAT);
  });
});
