import { describe, expect, it } from 'vitest';
import type { LocalSlack, LocalSlackOptions, TypedValues } from '../../../src/playground/local-slack.ts';
import type { Json } from '../../../src/playground/records.ts';
import { callSlack } from '../call-slack.ts';
import { connectApp, type Frame, type SocketApp } from '../socket-app.ts';
import { createClock, useSlack } from '../use-slack.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(value), value });
const input = (block_id: string, element: Json, more: Json = {}): Json => {
  return {
    type: 'input',
    block_id,
    label: plain(block_id),
    element: { action_id: 'in', ...element },
    ...more,
  };
};

const button = {
  type: 'actions',
  block_id: 'tools',
  elements: [{ type: 'button', action_id: 'more', text: plain('+') }],
};
const modal: Json = {
  type: 'modal',
  title: plain('whyfail'),
  submit: plain('Explain'),
  blocks: [
    input('paste', { type: 'plain_text_input', min_length: 3, max_length: 10 }),
    input('lang', { type: 'static_select', options: [option('en'), option('zh')] }, { optional: true }),
    input('log', { type: 'file_input' }, { optional: true }),
    button,
  ],
};

const paste = (value: string): TypedValues => ({ paste: { in: { value } } });

describe('playground/people/submit-view', () => {
  const start = useSlack();

  async function open(
    view: Json = modal,
    options: LocalSlackOptions = {},
  ): Promise<{ slack: LocalSlack; app: SocketApp; id: string }> {
    const slack = await start(options);
    const app = await connectApp(slack);
    void slack.globalShortcut('U0ADA', 'ask');
    const { payload } = await app.answerNext();
    await callSlack(slack, 'views.open', { trigger_id: payload['trigger_id'], view });
    return { slack, app, id: slack.view('U0ADA')?.id ?? '' };
  }

  it('carries the state of every input and closes the modal when acknowledged', async () => {
    const { slack, app, id } = await open();
    const file = slack.uploadFile('U0ADA', 'a.log', 'ENOSPC');
    const values: TypedValues = {
      paste: { in: { value: 'ENOSPC' } },
      lang: { in: { selected_option: option('zh') } },
      log: { in: { files: [{ id: file }] } },
    };
    const outcome = slack.submitView('U0ADA', id, values);
    const { payload } = await app.answerNext();
    expect(payload).toMatchObject({
      type: 'view_submission',
      user: { id: 'U0ADA' },
      view: {
        id,
        hash: expect.any(String),
        state: {
          values: {
            paste: { in: { type: 'plain_text_input', value: 'ENOSPC' } },
            lang: { in: { type: 'static_select', selected_option: option('zh') } },
            log: {
              in: {
                type: 'file_input',
                files: [{ id: file, name: 'a.log', url_private: expect.any(String) }],
              },
            },
          },
        },
      },
      response_urls: [],
    });
    expect(await outcome).toEqual({ ok: true, errors: {} });
    expect(slack.view('U0ADA')).toBeUndefined();
    expect(await callSlack(slack, 'files.info', { file })).toMatchObject({ ok: true, file: { size: 6 } });
  });

  it('reports inputs that were left alone as empty', async () => {
    const { slack, app, id } = await open();
    void slack.submitView('U0ADA', id, paste('ENOSPC'));
    const { payload } = await app.answerNext();
    expect((payload['view'] as Json)['state']).toMatchObject({
      values: { lang: { in: { selected_option: null } }, log: { in: { files: [] } } },
    });
  });

  it.each([
    ['nothing', {}],
    ['too short a text', paste('ab')],
    ['too long a text', paste('x'.repeat(11))],
  ])('keeps %s from being submitted, as a client does', async (_, values) => {
    const { slack, app, id } = await open();
    const outcome = await slack.submitView('U0ADA', id, values);
    expect(outcome).toEqual({ ok: false, errors: { paste: expect.any(String) } });
    expect(slack.view('U0ADA')?.errors).toEqual(outcome.errors);
    expect(app.waiting()).toEqual([]);
  });

  it('shows the errors of the app and keeps what was typed', async () => {
    const { slack, app, id } = await open();
    const outcome = slack.submitView('U0ADA', id, paste('hello'));
    await app.answerNext({ response_action: 'errors', errors: { paste: 'No error in there' } });
    expect(await outcome).toEqual({ ok: false, errors: { paste: 'No error in there' } });
    expect(slack.view('U0ADA')).toMatchObject({ id, values: { paste: { in: { value: 'hello' } } } });
  });

  it('replaces the modal, pushes another one, clears them all', async () => {
    const { slack, app, id } = await open();
    const done = { ...modal, callback_id: 'done' };
    let outcome = slack.submitView('U0ADA', id, paste('ENOSPC'));
    await app.answerNext({ response_action: 'update', view: done });
    expect(await outcome).toMatchObject({ ok: true });
    expect(slack.view('U0ADA')).toMatchObject({ id, callbackId: 'done' });
    outcome = slack.submitView('U0ADA', id, paste('ENOSPC'));
    await app.answerNext({ response_action: 'push', view: { ...modal, callback_id: 'upper' } });
    await outcome;
    const upper = slack.view('U0ADA');
    expect(upper).toMatchObject({ callbackId: 'upper' });
    await expect(slack.submitView('U0ADA', id, paste('ENOSPC'))).rejects.toThrow('not open');
    outcome = slack.submitView('U0ADA', upper?.id ?? '', paste('ENOSPC'));
    await app.answerNext({ response_action: 'clear' });
    await outcome;
    expect(slack.view('U0ADA')).toBeUndefined();
  });

  it('returns to the view below when the upper one is done', async () => {
    const { slack, app, id } = await open();
    void slack.clickInView('U0ADA', id, 'more');
    const { payload } = await app.answerNext();
    await callSlack(slack, 'views.push', { trigger_id: payload['trigger_id'], view: modal });
    const upper = slack.view('U0ADA')?.id ?? '';
    const outcome = slack.submitView('U0ADA', upper, paste('ENOSPC'));
    await app.answerNext();
    await outcome;
    expect(slack.view('U0ADA')?.id).toBe(id);
  });

  it.each([
    ['errors for a block that is no input', { response_action: 'errors', errors: { tools: 'x' } }],
    ['no errors at all', { response_action: 'errors' }],
    ['a view that Slack refuses', { response_action: 'update', view: { type: 'modal', blocks: [] } }],
    ['a Home tab', { response_action: 'push', view: { type: 'home', blocks: [] } }],
    ['an unknown action', { response_action: 'explode' }],
  ])('keeps the modal open and complains at %s', async (_, answer) => {
    const { slack, app, id } = await open();
    const outcome = slack.submitView('U0ADA', id, paste('ENOSPC'));
    await app.answerNext(answer);
    expect(await outcome).toMatchObject({ ok: false, errors: {}, error: expect.any(String) });
    expect(slack.view('U0ADA')?.id).toBe(id);
    expect(slack.toast('U0ADA')).toContain('Try again');
  });

  it('complains when the app does not answer in time', async () => {
    const clock = createClock();
    const { slack, app, id } = await open(modal, { now: clock.now });
    const outcome = slack.submitView('U0ADA', id, paste('ENOSPC'));
    await app.next();
    clock.advance(3000, slack);
    expect(await outcome).toEqual({ ok: false, errors: {}, error: 'operation_timeout' });
    expect(slack.view('U0ADA')?.id).toBe(id);
  });

  it('refuses values for inputs that are not there, files that were not uploaded, views of others', async () => {
    const { slack, id } = await open();
    await expect(slack.submitView('U0ADA', id, { paste: { out: { value: 'x' } } })).rejects.toThrow(
      'paste: in',
    );
    await expect(slack.submitView('U0ADA', id, { log: { in: { files: [{ id: 'F0' }] } } })).rejects.toThrow(
      'F0',
    );
    await expect(slack.submitView('U0LIN', id, paste('ENOSPC'))).rejects.toThrow('not open');
  });

  describe('closing', () => {
    it('tells the app only if it asked to be told', async () => {
      const { slack, app, id } = await open();
      expect(await slack.closeView('U0ADA', id)).toEqual({ ok: true });
      expect(slack.view('U0ADA')).toBeUndefined();
      expect(app.waiting()).toEqual([]);

      const other = await open({ ...modal, notify_on_close: true });
      const outcome = other.slack.closeView('U0ADA', other.id);
      const { payload } = await other.app.answerNext();
      expect(payload).toMatchObject({ type: 'view_closed', is_cleared: false, view: { id: other.id } });
      expect(await outcome).toEqual({ ok: true });
    });

    it('clears the whole stack when the view says so', async () => {
      const { slack, app, id } = await open();
      void slack.clickInView('U0ADA', id, 'more');
      const { payload } = await app.answerNext();
      const view = { ...modal, clear_on_close: true };
      await callSlack(slack, 'views.push', { trigger_id: payload['trigger_id'], view });
      await slack.closeView('U0ADA', slack.view('U0ADA')?.id ?? '');
      expect(slack.view('U0ADA')).toBeUndefined();
    });
  });

  it('carries a click in a modal with what was typed so far, and without a message', async () => {
    const { slack, app, id } = await open();
    void slack.clickInView('U0ADA', id, 'more', { values: paste('ENO') });
    const { payload } = await app.answerNext();
    expect(payload).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: id },
      view: { id, state: { values: { paste: { in: { value: 'ENO' } } } } },
      actions: [{ action_id: 'more', block_id: 'tools', type: 'button' }],
    });
    for (const key of ['message', 'channel', 'response_url']) expect(payload).not.toHaveProperty(key);
  });

  it('carries a click on the Home tab, which cannot be submitted', async () => {
    const slack = await start();
    const app = await connectApp(slack);
    await callSlack(slack, 'views.publish', { user_id: 'U0ADA', view: { type: 'home', blocks: [button] } });
    const id = slack.home('U0ADA')?.id ?? '';
    const outcome = slack.clickInView('U0ADA', id, 'more');
    const frame: Frame = await app.answerNext();
    expect(frame.payload).toMatchObject({ view: { id, type: 'home' }, trigger_id: expect.any(String) });
    expect(await outcome).toEqual({ ok: true });
    await expect(slack.submitView('U0ADA', id, {})).rejects.toThrow('Home tab');
  });
});
