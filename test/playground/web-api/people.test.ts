import { describe, expect, it } from 'vitest';
import type { LocalSlack } from '../../../src/playground/local-slack.ts';
import type { Json } from '../../../src/playground/records.ts';
import { callSlack } from '../call-slack.ts';
import { useSlack } from '../use-slack.ts';

async function download(slack: LocalSlack, file: string, token: string): Promise<Response> {
  const info = await callSlack(slack, 'files.info', { file });
  const url = (info['file'] as Json | undefined)?.['url_private_download'];
  return fetch(typeof url === 'string' ? url : `${slack.url}/files-pri/T0LOCAL-${file}/download/x`, {
    headers: { authorization: `Bearer ${token}` },
  });
}

describe('playground/web-api/people', () => {
  const start = useSlack();

  it('tells people of this company from outside members, and their language when asked', async () => {
    const slack = await start();
    const ask = (user: string) => callSlack(slack, 'users.info', { user, include_locale: true });
    expect(await ask('U0LIN')).toMatchObject({ user: { name: 'lin', team_id: 'T0LOCAL', locale: 'zh-CN' } });
    expect(await ask('U0MAX')).toMatchObject({ user: { team_id: 'T0UMBER', is_stranger: true } });
    expect(await ask('U0NONE')).toMatchObject({ ok: false, error: 'user_not_found' });
    expect((await callSlack(slack, 'users.info', { user: 'U0LIN' }))['user']).not.toHaveProperty('locale');
  });

  it('knows bots', async () => {
    const slack = await start();
    expect(await callSlack(slack, 'bots.info', { bot: 'B0BOT' })).toMatchObject({
      bot: { app_id: 'A0WHYFAIL' },
    });
    expect(await callSlack(slack, 'bots.info', { bot: 'B0NONE' })).toMatchObject({ error: 'bot_not_found' });
  });

  describe('files', () => {
    /** Uploads and posts a file where the bot sees it, unless told where else. */
    function share(slack: LocalSlack, content: string | Buffer, channel = 'C0GENERAL'): string {
      const file = slack.uploadFile('U0ADA', 'build.log', content);
      slack.say('U0ADA', channel, '', { files: [file] });
      return file;
    }

    it('describes a snippet with a cut preview', async () => {
      const slack = await start();
      const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`);
      const file = share(slack, lines.join('\n'));
      expect(await callSlack(slack, 'files.info', { file })).toMatchObject({
        file: {
          name: 'build.log',
          mode: 'snippet',
          mimetype: 'text/plain',
          preview: lines.slice(0, 6).join('\n'),
          preview_is_truncated: true,
          lines: 40,
        },
      });
    });

    it('describes a binary file without preview', async () => {
      const slack = await start();
      const file = share(slack, Buffer.from([31, 139, 0, 1]));
      const { file: json } = await callSlack(slack, 'files.info', { file });
      expect(json).toMatchObject({ mode: 'hosted', size: 4 });
      expect(json).not.toHaveProperty('preview');
    });

    it('gives the bytes to the bot token', async () => {
      const slack = await start();
      const response = await download(slack, share(slack, 'ENOSPC ☠'), slack.botToken);
      expect(response.headers.get('content-type')).toContain('text/plain');
      expect(await response.text()).toBe('ENOSPC ☠');
    });

    it('hides what was not shared where the bot is', async () => {
      const slack = await start();
      const files = ['F0NONE', slack.uploadFile('U0ADA', 'a.log', 'x'), share(slack, 'x', 'C0DEPLOYS')];
      for (const file of files) {
        expect(await callSlack(slack, 'files.info', { file })).toMatchObject({ error: 'file_not_found' });
        expect((await download(slack, file, slack.botToken)).headers.get('content-type')).toContain(
          'text/html',
        );
      }
    });

    it.each([
      ['another token', ['files:read'], 'xoxb-wrong'],
      ['no files:read', ['chat:write'], undefined],
    ])('shows a login page with status 200 for %s', async (_, scopes, token) => {
      const slack = await start({ app: { scopes } });
      const response = await download(slack, share(slack, 'ENOSPC'), token ?? slack.botToken);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(await response.text()).not.toContain('ENOSPC');
    });
  });
});
