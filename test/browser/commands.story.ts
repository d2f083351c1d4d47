import { describe, expect } from 'vitest';
import { EXEC_FORMAT } from './support/log.ts';
import { story } from './support/story.ts';

describe('browser/commands', () => {
  story('help names every command, and each of them answers', async ({ visitor }) => {
    const { channel, modal } = visitor;
    await visitor.open('general');
    await visitor.send('/whyfail help');
    const help = channel.getByRole('article').filter({ hasText: 'Paste an error, get the cause' });
    await help.waitFor();
    await visitor.picture('help');
    const text = (await help.textContent()) ?? '';
    for (const command of [
      'why',
      'search',
      'stats',
      'watch',
      'unwatch',
      'mute',
      'unmute',
      'lang',
      'lang channel',
    ]) {
      expect(text).toContain(`/whyfail ${command}`);
    }

    await visitor.send(`/whyfail deploy of api\n${EXEC_FORMAT}`);
    await channel.getByRole('button', { name: 'It worked' }).waitFor();
    await visitor.send('/whyfail why');
    await channel.getByText('Why this answer: one known error').waitFor();
    await visitor.picture('why');

    await visitor.send('/whyfail stats');
    const stats = channel.getByRole('article').filter({ hasText: 'Most frequent errors' });
    await stats.getByText(/1 time · /).waitFor();
    await visitor.picture('stats');
    await stats.getByRole('button', { name: 'Open' }).click();
    await modal.getByRole('button', { name: 'It worked' }).waitFor();
    await modal.getByRole('button', { name: 'Close' }).last().click();

    await visitor.send('/whyfail mute docker/exec-format-error');
    await channel.getByText(/^Muted here: /).waitFor();
    await visitor.send('/whyfail mute');
    await channel.getByText('Muted in this channel').waitFor();
    await visitor.picture('mutes');
    await visitor.send('/whyfail unmute docker/exec-format-error');
    await channel.getByText(/^No longer muted here: /).waitFor();

    await visitor.send('/whyfail lang channel zh');
    await channel.getByText('之后在本频道用中文回答').waitFor();
    await visitor.become('Lin');
    await visitor.send('/whyfail lang');
    await channel.getByText('本频道的语言：中文').waitFor();
    await visitor.send('/whyfail help');
    await channel.getByText('粘贴报错，获得原因和解决方法').waitFor();
    await visitor.picture('help-zh');
  });
});
