import { describe } from 'vitest';
import { EXEC_FORMAT } from './support/log.ts';
import { story } from './support/story.ts';

describe('browser/restart-bot', () => {
  story('cards from before a restart of the bot still work', async ({ visitor }) => {
    const { channel, thread, page } = visitor;
    await visitor.open('general');
    await visitor.send(`/whyfail ${EXEC_FORMAT}`);
    const card = channel.getByRole('article').filter({ hasText: 'Only visible to you' });
    await card.getByRole('button', { name: 'It worked' }).waitFor();
    await visitor.open('incident-api');
    await visitor.send(`look:\n\`\`\`${EXEC_FORMAT}\`\`\``);
    await channel.getByRole('button', { name: /1 reply/ }).click();
    await thread.getByRole('button', { name: 'It worked' }).waitFor();

    await page.getByRole('button', { name: 'Restart the bot' }).click();
    await page.getByText('The bot was started anew').waitFor();
    await page.getByText(/^Bot online/).waitFor();

    await thread.getByRole('button', { name: '中文' }).click();
    await thread.getByRole('button', { name: '已解决' }).waitFor();
    await thread.getByRole('button', { name: /没解决/ }).click();
    await thread.getByText(/备选方案 1\/\d/).waitFor();
    await visitor.picture('restarted-bot');

    await visitor.open('general');
    await card.getByRole('button', { name: '中文' }).click();
    await card.getByRole('button', { name: '没解决，看下一个方案' }).click();
    await card.getByText(/备选方案 1\/\d/).waitFor();
    await card.getByRole('button', { name: '分享' }).click();
    const shared = channel.getByRole('article').filter({ hasNotText: 'Only visible to you' });
    await shared.getByRole('button', { name: '已解决' }).waitFor();
    await card.waitFor({ state: 'detached' });
  });

  story('invites the bot, which answers there from then on', async ({ visitor }) => {
    const { channel, page } = visitor;
    await visitor.open('deploys');
    await page.getByRole('button', { name: 'Invite whyfail' }).click();
    await page.getByRole('button', { name: 'Invite whyfail' }).waitFor({ state: 'detached' });
    await visitor.send(`@whyfail ${EXEC_FORMAT}`);
    await channel.getByRole('button', { name: /1 reply/ }).waitFor();
  });
});
