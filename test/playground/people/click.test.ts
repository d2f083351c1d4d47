import { describe, expect, it } from 'vitest';
import type { ClickOptions, LocalSlack } from '../../../src/playground/local-slack.ts';
import type { Json } from '../../../src/playground/records.ts';
import { callSlack } from '../call-slack.ts';
import { connectApp, type SocketApp } from '../socket-app.ts';
import { createClock, useSlack } from '../use-slack.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });

const blocks: readonly Json[] = [
  {
    type: 'section',
    block_id: 'top',
    text: plain('Top'),
    accessory: { type: 'overflow', action_id: 'more', options: [option('docs'), option('share')] },
  },
  {
    type: 'actions',
    block_id: 'tools',
    elements: [
      { type: 'button', action_id: 'go', text: plain('Go'), value: 'one', style: 'primary' },
      {
        type: 'static_select',
        action_id: 'lang',
        options: [option('en'), option('zh')],
        initial_option: option('en'),
      },
      { type: 'checkboxes', action_id: 'done', options: [option('a'), option('b')] },
      { type: 'radio_buttons', action_id: 'rate', options: [option('good'), option('bad')] },
    ],
  },
  {
    type: 'actions',
    block_id: 'again',
    elements: [{ type: 'button', action_id: 'go', text: plain('Go on'), value: 'two' }],
  },
];

describe('playground/people/click', () => {
  const start = useSlack();

  async function post(args: Json = {}): Promise<{ slack: LocalSlack; app: SocketApp; ts: string }> {
    const slack = await start();
    const app = await connectApp(slack);
    app.answerAll(() => undefined);
    const { ts } = await callSlack(slack, 'chat.postMessage', {
      channel: 'C0GENERAL',
      text: 'card',
      blocks,
      ...args,
    });
    return { slack, app, ts: String(ts) };
  }

  /** The payload that one click brings. */
  async function click(actionId: string, options: ClickOptions = {}): Promise<Json> {
    const { slack, app, ts } = await post();
    return new Promise((resolve) => {
      app.answerAll((frame) => {
        if (frame.type === 'interactive') resolve(frame.payload);
      });
      void slack.click('U0ADA', 'C0GENERAL', ts, actionId, options);
    });
  }

  it('tells who, where, on which message', async () => {
    const payload = await click('go');
    const message = payload['message'] as Json;
    expect(payload).toMatchObject({
      type: 'block_actions',
      user: { id: 'U0ADA', username: 'ada', name: 'ada', team_id: 'T0LOCAL' },
      api_app_id: 'A0WHYFAIL',
      token: expect.any(String),
      container: { type: 'message', message_ts: message['ts'], channel_id: 'C0GENERAL', is_ephemeral: false },
      trigger_id: expect.any(String),
      team: { id: 'T0LOCAL', domain: 'kestrel' },
      enterprise: null,
      is_enterprise_install: false,
      channel: { id: 'C0GENERAL', name: 'general' },
      message: { text: 'card', bot_id: 'B0BOT', blocks: [{ block_id: 'top' }, {}, {}] },
      response_url: expect.stringContaining('/response/'),
    });
  });

  it.each<[string, string, ClickOptions, Json]>([
    [
      'a button',
      'go',
      {},
      { type: 'button', block_id: 'tools', value: 'one', style: 'primary', text: plain('Go') },
    ],
    ['a button by its value', 'go', { value: 'two' }, { type: 'button', block_id: 'again', value: 'two' }],
    [
      'a button by its block',
      'go',
      { blockId: 'again' },
      { type: 'button', block_id: 'again', value: 'two' },
    ],
    [
      'an overflow',
      'more',
      { selectedOption: 'share' },
      { type: 'overflow', selected_option: option('share') },
    ],
    [
      'a select',
      'lang',
      { selectedOption: option('zh') },
      { type: 'static_select', selected_option: option('zh') },
    ],
    [
      'checkboxes',
      'done',
      { selectedOptions: ['b'] },
      { type: 'checkboxes', selected_options: [option('b')] },
    ],
    ['no checkbox', 'done', { selectedOptions: [] }, { type: 'checkboxes', selected_options: [] }],
    [
      'radio buttons',
      'rate',
      { selectedOption: 'bad' },
      { type: 'radio_buttons', selected_option: option('bad') },
    ],
  ])('tells what was done to %s', async (_, actionId, options, action) => {
    const payload = await click(actionId, options);
    expect(payload['actions']).toMatchObject([
      { action_id: actionId, action_ts: expect.any(String), ...action },
    ]);
  });

  it('carries the state of the whole message, per person', async () => {
    const { slack, app, ts } = await post();
    const states: unknown[] = [];
    app.answerAll((frame) => {
      if (frame.type === 'interactive') states.push((frame.payload['state'] as Json)['values']);
    });
    await slack.click('U0ADA', 'C0GENERAL', ts, 'lang', { selectedOption: 'zh' });
    await slack.click('U0ADA', 'C0GENERAL', ts, 'go');
    await slack.click('U0LIN', 'C0GENERAL', ts, 'go');
    const tools = (lang: string) => ({
      tools: {
        lang: { type: 'static_select', selected_option: option(lang) },
        done: { type: 'checkboxes', selected_options: [] },
        rate: { type: 'radio_buttons', selected_option: null },
      },
    });
    expect(states).toEqual([tools('zh'), tools('zh'), tools('en')]);
  });

  it('says nothing of an ephemeral message but where it is', async () => {
    const slack = await start();
    const app = await connectApp(slack);
    const thread_ts = slack.say('U0LIN', 'C0GENERAL', 'help');
    await app.answerNext();
    const args = { channel: 'C0GENERAL', user: 'U0ADA', text: 'card', blocks, thread_ts };
    const { message_ts: ts } = await callSlack(slack, 'chat.postEphemeral', args);
    void slack.click('U0ADA', 'C0GENERAL', String(ts), 'go');
    const { payload } = await app.answerNext();
    expect(payload).toMatchObject({ container: { is_ephemeral: true, message_ts: ts, thread_ts } });
    expect(payload).not.toHaveProperty('message');
  });

  it('finds elements in containers, carousels and cards, and the halves of feedback buttons', async () => {
    const slack = await start();
    const app = await connectApp(slack);
    const button = (action_id: string) => ({ type: 'button', action_id, text: plain('Go') });
    const feedback = {
      type: 'feedback_buttons',
      action_id: 'rate',
      positive_button: { text: plain('Good'), value: 'good' },
      negative_button: { text: plain('Bad'), value: 'bad' },
    };
    const nested = [
      { type: 'context_actions', block_id: 'foot', elements: [feedback] },
      {
        type: 'container',
        child_blocks: [{ type: 'actions', block_id: 'inner', elements: [button('one')] }],
      },
      { type: 'carousel', elements: [{ type: 'card', block_id: 'first', actions: [button('two')] }] },
    ];
    const ts = slack.say('U0ADA', 'C0DEPLOYS', 'x', { blocks: nested });
    const act = async (actionId: string, options: ClickOptions = {}): Promise<unknown> => {
      void slack.click('U0ADA', 'C0DEPLOYS', ts, actionId, options);
      return (await app.answerNext()).payload['actions'];
    };
    expect(await act('one')).toMatchObject([{ block_id: 'inner' }]);
    expect(await act('two')).toMatchObject([{ block_id: 'first' }]);
    expect(await act('rate', { value: 'bad' })).toMatchObject([
      { type: 'feedback_buttons', block_id: 'foot', value: 'bad', text: plain('Bad') },
    ]);
  });

  it('tells the person when the app does not answer', async () => {
    const clock = createClock();
    const slack = await start({ now: clock.now });
    const app = await connectApp(slack);
    const ts = slack.say('U0ADA', 'C0DEPLOYS', 'x', { blocks });
    const outcome = slack.click('U0ADA', 'C0DEPLOYS', ts, 'go');
    await app.next();
    clock.advance(3000, slack);
    expect(await outcome).toEqual({ ok: false, error: 'operation_timeout' });
    expect(slack.toast('U0ADA')).toContain("didn't respond");
    expect(slack.toast('U0LIN')).toBeUndefined();
  });

  it.each<[string, string, ClickOptions]>([
    ['an element that is not there', 'gone', {}],
    ['a button with another value', 'go', { value: 'three' }],
    ['an element in another block', 'lang', { blockId: 'again' }],
    ['an option that is not offered', 'lang', { selectedOption: 'fr' }],
    ['an overflow without option', 'more', {}],
    ['a checkbox that is not offered', 'done', { selectedOptions: ['a', 'z'] }],
  ])('refuses a click on %s', async (_, actionId, options) => {
    const { slack, ts } = await post();
    await expect(slack.click('U0ADA', 'C0GENERAL', ts, actionId, options)).rejects.toThrow(actionId);
  });

  it('refuses clicks on what the person does not see', async () => {
    const slack = await start();
    const args = { channel: 'C0GENERAL', user: 'U0ADA', text: 'card', blocks };
    const { message_ts: ts } = await callSlack(slack, 'chat.postEphemeral', args);
    await expect(slack.click('U0LIN', 'C0GENERAL', String(ts), 'go')).rejects.toThrow('sees no message');
  });
});
