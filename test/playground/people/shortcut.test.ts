import { describe, expect, it } from 'vitest';
import { callSlack } from '../call-slack.ts';
import { connectApp } from '../socket-app.ts';
import { createClock, useSlack } from '../use-slack.ts';

describe('playground/people/shortcut', () => {
  const start = useSlack();

  it('carries the whole message, also from where the bot is not', async () => {
    const slack = await start();
    const app = await connectApp(slack);
    const thread = slack.say('U0LIN', 'C0DEPLOYS', 'help');
    const files = [slack.uploadFile('U0LIN', 'a.log', 'ENOSPC')];
    const ts = slack.say('U0LIN', 'C0DEPLOYS', 'the log', { thread, files });
    void slack.shortcut('U0ADA', 'C0DEPLOYS', ts, 'explain');
    const frame = await app.answerNext();
    expect(frame.type).toBe('interactive');
    expect(frame.payload).toMatchObject({
      type: 'message_action',
      callback_id: 'explain',
      message_ts: ts,
      channel: { id: 'C0DEPLOYS', name: 'deploys' },
      user: { id: 'U0ADA', name: 'ada', username: 'ada', team_id: 'T0LOCAL' },
      team: { id: 'T0LOCAL', domain: 'kestrel' },
      message: { user: 'U0LIN', text: 'the log', ts, thread_ts: thread, files: [{ name: 'a.log' }] },
      response_url: expect.stringContaining('/response/'),
      trigger_id: expect.any(String),
      enterprise: null,
      is_enterprise_install: false,
    });
  });

  it('can be global', async () => {
    const slack = await start();
    const app = await connectApp(slack);
    void slack.globalShortcut('U0ADA', 'ask');
    const { payload } = await app.answerNext();
    expect(payload).toMatchObject({ type: 'shortcut', callback_id: 'ask', trigger_id: expect.any(String) });
    expect(payload).not.toHaveProperty('channel');
    expect(payload).not.toHaveProperty('response_url');
  });

  it('tells the person when the app does not answer', async () => {
    const clock = createClock();
    const slack = await start({ now: clock.now });
    const app = await connectApp(slack);
    const outcome = slack.globalShortcut('U0ADA', 'ask');
    await app.next();
    clock.advance(3000, slack);
    expect(await outcome).toEqual({ ok: false, error: 'operation_timeout' });
    expect(slack.toast('U0ADA')).toContain("didn't respond");
  });

  it('is not offered on ephemeral messages', async () => {
    const slack = await start();
    const args = { channel: 'C0GENERAL', user: 'U0ADA', text: 'psst' };
    const { message_ts: ts } = await callSlack(slack, 'chat.postEphemeral', args);
    await expect(slack.shortcut('U0ADA', 'C0GENERAL', String(ts), 'explain')).rejects.toThrow('ephemeral');
    await expect(slack.shortcut('U0LIN', 'C0GENERAL', String(ts), 'explain')).rejects.toThrow(
      'sees no message',
    );
  });

  it('is not there for members of another company', async () => {
    const slack = await start();
    const ts = slack.say('U0ADA', 'C0SHARED', 'x');
    await expect(slack.shortcut('U0MAX', 'C0SHARED', ts, 'explain')).rejects.toThrow('another company');
    await expect(slack.globalShortcut('U0MAX', 'ask')).rejects.toThrow('another company');
  });

  it('opens the Home tab for people of this workspace, with the view that is there', async () => {
    const slack = await start();
    const app = await connectApp(slack);
    slack.openHome('U0ADA');
    const first = await app.answerNext();
    expect(first.payload).toMatchObject({
      event: { type: 'app_home_opened', user: 'U0ADA', channel: 'D0ADA', tab: 'home' },
    });
    expect(first.payload['event']).not.toHaveProperty('view');
    const view = { type: 'home', blocks: [{ type: 'divider' }] };
    await callSlack(slack, 'views.publish', { user_id: 'U0ADA', view });
    slack.openHome('U0ADA');
    expect((await app.answerNext()).payload).toMatchObject({
      event: { view: { type: 'home', hash: expect.any(String) } },
    });
    expect(() => slack.openHome('U0MAX')).toThrow('Max');
  });
});
