import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { View } from '@slack/types';
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalSlack, LocalSlackOptions } from '../../src/playground/local-slack.ts';
import { startSlack } from '../../src/playground/start-slack.ts';

interface Running {
  readonly slack: LocalSlack;
  readonly app: App;
}

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function startSocketApp(options: LocalSlackOptions = {}, sockets = 1): Promise<Running> {
  const slack = await startSlack(options);
  closers.push(() => slack.close());
  const receivers = Array.from({ length: sockets }, () => {
    return new SocketModeReceiver({
      appToken: slack.appToken,
      logLevel: LogLevel.ERROR,
      clientPingTimeout: 100,
      installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
    });
  });
  const [first, ...others] = receivers;
  if (!first) throw new Error('no receiver');
  const app = new App({
    token: slack.botToken,
    receiver: first,
    logLevel: LogLevel.ERROR,
    deferInitialization: true,
    convoStore: false,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  await app.init();
  for (const other of others) other.init(app);
  for (const receiver of receivers) {
    await receiver.start();
    closers.push(() => receiver.stop());
  }
  return { slack, app };
}

async function startHttpApp(): Promise<Running> {
  const signingSecret = 'a signing secret for this test';
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  const server = await receiver.start(0);
  closers.push(() => receiver.stop());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  const slack = await startSlack({ signingSecret, requestUrl });
  closers.push(() => slack.close());
  const app = new App({
    token: slack.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    deferInitialization: true,
    convoStore: false,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  await app.init();
  return { slack, app };
}

const button = {
  type: 'button',
  text: { type: 'plain_text', text: 'Share' },
  action_id: 'share',
  value: 'entry',
} as const;

describe('playground/bolt', () => {
  for (const [name, start] of [
    ['Socket Mode', startSocketApp],
    ['signed HTTP', startHttpApp],
  ] as const) {
    describe(name, () => {
      it('carries a command, its private answer, a click and the replacement', async () => {
        const { slack, app } = await start();
        app.command('/whyfail', async ({ ack, respond, command }) => {
          await ack();
          await respond({
            text: `looking at ${command.text}`,
            blocks: [{ type: 'actions', elements: [button] }],
          });
        });
        app.action('share', async ({ ack, respond, body }) => {
          await ack();
          expect(body).not.toHaveProperty('message');
          await respond({ text: 'shared', replace_original: true });
        });

        expect(await slack.slash('U0ADA', 'C0DEPLOYS', '/whyfail', 'exit 137')).toEqual({ ok: true });
        const card = await slack.waitFor(() => slack.messages('C0DEPLOYS', { as: 'U0ADA' }).at(-1));
        expect(card).toMatchObject({ text: 'looking at exit 137', ephemeral: true });
        expect(await slack.click('U0ADA', 'C0DEPLOYS', card.ts, 'share')).toEqual({ ok: true });
        const after = await slack.waitFor(() => {
          return slack.messages('C0DEPLOYS', { as: 'U0ADA' }).find((message) => message.text === 'shared');
        });
        expect(after.ts).toBe(card.ts);
        expect(slack.messages('C0DEPLOYS', { as: 'U0LIN' })).toEqual([]);
      });

      it('carries a mention as app_mention and as message', async () => {
        const { slack, app } = await start();
        const seen: string[] = [];
        app.event('app_mention', async ({ event, client }) => {
          seen.push(event.type);
          await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'on it' });
        });
        app.message(async ({ message }) => {
          if (!('bot_id' in message)) seen.push(message.type);
        });

        const ts = slack.say('U0ADA', 'C0INCIDENT', '@whyfail disk full');
        const [, reply] = await slack.waitFor(() => {
          const thread = slack.thread('C0INCIDENT', ts);
          return thread.length === 2 && seen.length === 2 && thread;
        });
        expect(reply).toMatchObject({ user: 'U0BOT', text: 'on it', threadTs: ts });
        expect(seen.toSorted()).toEqual(['app_mention', 'message']);
      });

      it('carries a message shortcut, a modal and its submission', async () => {
        const { slack, app } = await start();
        app.shortcut('explain', async ({ ack, client, shortcut }) => {
          await ack();
          await client.views.open({ trigger_id: shortcut.trigger_id, view: toModal('from a message') });
        });
        app.view('ask', async ({ ack, view }) => {
          const typed = view.state.values['paste']?.['text']?.value ?? '';
          if (typed === 'bad') await ack({ response_action: 'errors', errors: { paste: 'Not an error' } });
          else await ack();
        });

        const ts = slack.say('U0ADA', 'C0INCIDENT', 'ENOSPC');
        expect(await slack.shortcut('U0ADA', 'C0INCIDENT', ts, 'explain')).toEqual({ ok: true });
        const view = await slack.waitFor(() => slack.view('U0ADA'));
        expect(await slack.submitView('U0ADA', view.id, { paste: { text: { value: 'bad' } } })).toEqual({
          ok: false,
          errors: { paste: 'Not an error' },
        });
        expect(
          await slack.submitView('U0ADA', view.id, { paste: { text: { value: 'good' } } }),
        ).toMatchObject({
          ok: true,
        });
        expect(slack.view('U0ADA')).toBeUndefined();
      });
    });
  }

  it('tells the person when no listener acknowledges', async () => {
    let now = 1_800_000_000_000;
    const { slack, app } = await startSocketApp({ now: () => now });
    const isHeard = new Promise<void>((resolve) => {
      app.command('/whyfail', async () => resolve());
    });
    const outcome = slack.slash('U0ADA', 'C0INCIDENT', '/whyfail', 'x');
    await isHeard;
    now += 3000;
    slack.tick();
    expect(await outcome).toEqual({ ok: false, error: 'operation_timeout' });
    expect(slack.messages('C0INCIDENT', { as: 'U0ADA' }).at(-1)?.text).toContain('operation_timeout');
  });

  it('goes on over the second socket while the first one is refreshed', async () => {
    const { slack, app } = await startSocketApp({}, 2);
    app.command('/whyfail', async ({ ack }) => ack('here'));
    slack.refreshSockets();
    expect(slack.socketCount()).toBe(1);
    expect(await slack.slash('U0ADA', 'C0INCIDENT', '/whyfail', 'x')).toEqual({ ok: true });
    expect(slack.messages('C0INCIDENT', { as: 'U0ADA' }).at(-1)?.text).toBe('here');
    await slack.waitFor(() => slack.socketCount() === 2);
    const again = ['one over each', 'socket'].map((text) =>
      slack.slash('U0ADA', 'C0INCIDENT', '/whyfail', text),
    );
    expect(await Promise.all(again)).toEqual([{ ok: true }, { ok: true }]);
  });

  it('finds its way back after Slack was away', async () => {
    const { slack, app } = await startSocketApp();
    app.command('/whyfail', async ({ ack }) => ack('here'));
    await slack.stop();
    expect(await slack.slash('U0ADA', 'C0INCIDENT', '/whyfail', 'x')).toEqual({
      ok: false,
      error: 'dispatch_failed',
    });
    await slack.start();
    await slack.waitFor(() => slack.socketCount() === 1, 15_000);
    expect(await slack.slash('U0ADA', 'C0INCIDENT', '/whyfail', 'x')).toEqual({ ok: true });
  }, 20_000);

  it('surfaces refusals as the errors of the client', async () => {
    const { app } = await startSocketApp({ postLimit: { perSecond: 1, burst: 1 } });
    const post = (channel: string, text: string): Promise<unknown> =>
      app.client.chat.postMessage({ channel, text });
    await expect(post('C0DEPLOYS', 'x')).rejects.toMatchObject({ data: { error: 'not_in_channel' } });
    await expect(post('C0REVIEW', 'x')).rejects.toMatchObject({ data: { error: 'channel_not_found' } });
    await expect(post('C0ARCHIVE', 'x')).rejects.toMatchObject({ data: { error: 'is_archived' } });
  });
});

function toModal(text: string): View {
  return {
    type: 'modal',
    callback_id: 'ask',
    title: { type: 'plain_text', text: 'whyfail' },
    submit: { type: 'plain_text', text: 'Explain' },
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text } },
      {
        type: 'input',
        block_id: 'paste',
        label: { type: 'plain_text', text: 'Error' },
        element: { type: 'plain_text_input', action_id: 'text', multiline: true },
      },
    ],
  };
}
