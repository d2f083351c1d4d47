import { describe, expect } from 'vitest';
import { EXEC_FORMAT } from './support/log.ts';
import { story } from './support/story.ts';

describe('browser/home', () => {
  story('is a place to search, to browse, and to see what fails here', async ({ visitor }) => {
    const { channel, modal, page } = visitor;
    await visitor.open('general');
    await visitor.send(`@whyfail ${EXEC_FORMAT}`);
    await channel.getByRole('button', { name: /1 reply/ }).waitFor();
    await visitor.send('/whyfail watch');
    await channel.getByText('From now on I answer known errors').waitFor();

    await visitor.open('whyfail');
    await page.getByRole('button', { name: 'Home', exact: true }).click();
    await channel.getByRole('heading', { name: 'What fails here most' }).waitFor();
    expect(await channel.getByText('docker/exec-format-error').first().textContent()).toBeTruthy();
    await channel.getByText('#general').waitFor();
    await visitor.picture('home');

    const box = channel.getByLabel('Search known errors');
    await box.fill('exec format');
    await box.press('Enter');
    await channel.getByRole('heading', { name: 'Results for: exec format' }).waitFor();
    await visitor.picture('home-search');
    await channel.getByRole('button', { name: 'Open' }).first().click();
    await modal.getByRole('button', { name: 'It worked' }).waitFor();
    expect(await modal.getByRole('button', { name: 'Share' }).count()).toBe(0);
    await modal.getByRole('button', { name: '中文' }).click();
    await modal.getByRole('button', { name: '已解决' }).waitFor();
    await visitor.picture('home-card');
    await modal.getByRole('button', { name: '关闭' }).last().click();

    const browse = channel.getByRole('combobox', { name: 'Browse by domain' });
    await browse.selectOption('kubernetes');
    await channel.getByText(/^1 to 20 of \d+$/).waitFor();
    expect(await channel.getByRole('button', { name: 'Open' }).count()).toBe(20);
    await visitor.picture('home-domain');
    await channel.getByRole('button', { name: 'Next page' }).click();
    await channel.getByText(/^21 to \d+ of \d+$/).waitFor();
    await channel.getByRole('button', { name: 'Back' }).click();
    await channel.getByRole('heading', { name: 'What is new' }).waitFor();
  });

  story('speaks the language that somebody chooses there', async ({ visitor }) => {
    const { channel, page } = visitor;
    await visitor.open('whyfail');
    await page.getByRole('button', { name: 'Home', exact: true }).click();
    await channel.getByRole('combobox', { name: 'My language' }).selectOption('zh');
    await channel.getByRole('heading', { name: '使用方法' }).waitFor();
    await visitor.picture('home-zh');
    await visitor.open('general');
    await visitor.send(`/whyfail ${EXEC_FORMAT}`);
    await channel.getByRole('button', { name: '已解决' }).waitFor();
  });
});
