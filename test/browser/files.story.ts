import { describe, expect } from 'vitest';
import { ROLLOUT_LOG } from './support/log.ts';
import { story } from './support/story.ts';

describe('browser/files', () => {
  story('explains an uploaded log and a snippet like a message', async ({ visitor }) => {
    const { channel, modal, page } = visitor;
    await visitor.open('general');
    const file = { name: 'rollout.log', mimeType: 'text/plain', buffer: Buffer.from(ROLLOUT_LOG) };
    await channel.getByLabel('Upload files').setInputFiles(file);
    await channel.getByRole('button', { name: 'Remove rollout.log' }).waitFor();
    await visitor.send('look at this');
    const upload = channel.getByRole('article').filter({ hasText: 'rollout.log' });
    await upload.locator('pre').waitFor();
    expect(await upload.locator('pre').textContent()).toContain('rollout step 1 of 40');
    await visitor.choose(upload, /Why did this fail/);
    await upload.getByRole('button', { name: /1 reply/ }).waitFor();

    await channel.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('menuitem', { name: 'Create a text snippet' }).click();
    await modal.getByLabel('Name').fill('boot.log');
    await modal.getByLabel('Text').fill(ROLLOUT_LOG);
    await modal.getByRole('button', { name: 'Send' }).click();
    const snippet = channel.getByRole('article').filter({ hasText: 'boot.log' });
    await visitor.choose(snippet, /Why did this fail/);
    await snippet.getByRole('button', { name: /1 reply/ }).waitFor();
  });
});
