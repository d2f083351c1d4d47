import { describe, expect, it } from 'vitest';
import { connectApp } from '../socket-app.ts';
import { useSlack } from '../use-slack.ts';

describe('playground/people/slash', () => {
  const start = useSlack();

  it.each([
    ['C0GENERAL', 'general'],
    ['C0DEPLOYS', 'deploys'],
    ['C0REVIEW', 'privategroup'],
    ['D0ADA', 'directmessage'],
  ])('tells where and by whom in %s', async (channel, channel_name) => {
    const slack = await start();
    const app = await connectApp(slack);
    void slack.slash('U0ADA', channel, '/whyfail', 'a < b\n@lin "c"');
    const { payload } = await app.answerNext();
    expect(payload).toMatchObject({
      command: '/whyfail',
      text: 'a &lt; b\n@lin "c"',
      channel_id: channel,
      channel_name,
      user_id: 'U0ADA',
      user_name: 'ada',
      team_id: 'T0LOCAL',
      team_domain: 'kestrel',
      api_app_id: 'A0WHYFAIL',
      is_enterprise_install: 'false',
      response_url: expect.stringContaining(`${slack.url}/response/`),
      trigger_id: expect.stringMatching(/^\d+\.\d+\.\w+$/),
    });
    expect(payload).not.toHaveProperty('thread_ts');
  });

  it.each([
    ['words', 'hello', { text: 'hello', ephemeral: true }],
    ['a private message', { text: 'hello' }, { text: 'hello', ephemeral: true }],
    ['a public message', { text: 'hello', response_type: 'in_channel' }, { text: 'hello', ephemeral: false }],
  ])('shows %s in the acknowledgement', async (_, body, expected) => {
    const slack = await start();
    const app = await connectApp(slack);
    app.answerAll(() => body);
    expect(await slack.slash('U0ADA', 'C0DEPLOYS', '/whyfail', 'x')).toEqual({ ok: true });
    expect(slack.messages('C0DEPLOYS', { as: 'U0ADA' })).toMatchObject([expected]);
  });

  it.each([undefined, '', {}, null])('shows nothing for the acknowledgement %j', async (body) => {
    const slack = await start();
    const app = await connectApp(slack);
    app.answerAll(() => body);
    expect(await slack.slash('U0ADA', 'C0DEPLOYS', '/whyfail', 'x')).toEqual({ ok: true });
    expect(slack.messages('C0DEPLOYS', { as: 'U0ADA' })).toEqual([]);
  });

  it('shows the error for an acknowledgement that Slack would refuse', async () => {
    const slack = await start();
    const app = await connectApp(slack);
    app.answerAll(() => ({ text: 'x', blocks: [{ type: 'nonsense' }] }));
    await slack.slash('U0ADA', 'C0DEPLOYS', '/whyfail', 'x');
    expect(slack.messages('C0DEPLOYS', { as: 'U0ADA' })).toMatchObject([
      { user: 'USLACKBOT', text: '/whyfail failed with the error "invalid_blocks"' },
    ]);
  });

  it('refuses commands that no app has, and people who are not there', async () => {
    const slack = await start();
    await expect(slack.slash('U0ADA', 'C0GENERAL', '/whyfial', 'x')).rejects.toThrow('/whyfail');
    await expect(slack.slash('U0MAX', 'C0SHARED', '/whyfail', 'x')).rejects.toThrow('another company');
    await expect(slack.slash('U0LIN', 'C0ARCHIVE', '/whyfail', 'x')).rejects.toThrow('U0LIN');
    await expect(slack.slash('U0ADA', 'C0ARCHIVE', '/whyfail', 'x')).rejects.toThrow('archived');
  });
});
