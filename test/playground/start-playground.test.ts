import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { WhyfailError } from '../../src/errors.ts';
import type { PageMessage, PageState } from '../../src/playground/page-api.ts';
import {
  type Playground,
  type PlaygroundOptions,
  startPlayground,
} from '../../src/playground/start-playground.ts';
import { callSlack } from './call-slack.ts';
import { connectApp } from './socket-app.ts';

const button = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' }, value: 'one' };
const blocks = [{ type: 'actions', block_id: 'tools', elements: [button] }];

describe('playground/start-playground', () => {
  const started: Playground[] = [];
  afterEach(async () => {
    await Promise.all(started.splice(0).map((playground) => playground.close()));
  });

  async function start(options: PlaygroundOptions = {}): Promise<Playground> {
    const playground = await startPlayground(options);
    started.push(playground);
    return playground;
  }

  async function readState(playground: Playground, as = 'U0ADA'): Promise<PageState> {
    const response = await fetch(`${playground.url}/playground/state?as=${as}`);
    return (await response.json()) as PageState;
  }

  async function readMessages(
    playground: Playground,
    channel: string,
    as = 'U0ADA',
  ): Promise<readonly PageMessage[]> {
    const { channels } = await readState(playground, as);
    return channels.find((one) => one.id === channel)?.messages ?? [];
  }

  async function post(playground: Playground, method: string, body: unknown, type = 'application/json') {
    const headers = { 'content-type': type };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${playground.url}/playground/${method}`, {
      method: 'POST',
      headers,
      body: text,
    });
    return (await response.json()) as { readonly ok: boolean; readonly error?: string } & Record<
      string,
      unknown
    >;
  }

  describe('state', () => {
    it('shows a person the channels that they are in, and who is who', async () => {
      const samples = [{ title: 'Disk full', text: 'ENOSPC' }];
      const state = await readState(await start({ samples }));
      expect(state).toMatchObject({
        as: 'U0ADA',
        bot: 'U0BOT',
        connection: { online: false, sockets: 0 },
        samples,
      });
      expect(state.channels.map((one) => [one.id, one.name, one.kind])).toEqual([
        ['C0INCIDENT', 'incident-api', 'public'],
        ['C0PAYMENTS', 'payments-alerts', 'public'],
        ['C0GENERAL', 'general', 'public'],
        ['C0DEPLOYS', 'deploys', 'public'],
        ['C0REVIEW', 'security-review', 'private'],
        ['C0SHARED', 'ext-umber-pay', 'public'],
        ['C0ARCHIVE', 'incident-2024', 'public'],
        ['D0ADA', 'whyfail', 'direct'],
        ['D0PAIR', 'Lin', 'direct'],
      ]);
      expect(state.users.find((one) => one.id === 'U0MAX')).toMatchObject({ outside: true, isBot: false });
      expect(state.users.find((one) => one.id === 'U0LIN')).toMatchObject({ locale: 'zh-CN' });
      expect(state.channels.find((one) => one.id === 'C0DEPLOYS')).toMatchObject({ botIsMember: false });
      expect(state.channels.find((one) => one.id === 'C0SHARED')).toMatchObject({ shared: true });
    });

    it('shows an outside member the shared channel alone', async () => {
      const { channels } = await readState(await start(), 'U0MAX');
      expect(channels.map((one) => one.id)).toEqual(['C0SHARED']);
    });

    it('shows threads inside their first message, ephemeral replies to one person and uncounted', async () => {
      const playground = await start();
      const thread = playground.say('U0ADA', 'C0INCIDENT', 'help');
      playground.say('U0LIN', 'C0INCIDENT', 'looking', { thread });
      const args = { channel: 'C0INCIDENT', user: 'U0ADA', text: 'psst', thread_ts: thread };
      await callSlack(playground, 'chat.postEphemeral', args);
      const [forAda, ...others] = await readMessages(playground, 'C0INCIDENT');
      expect(others).toEqual([]);
      expect(forAda).toMatchObject({
        author: 'Ada',
        replyCount: 1,
        replies: [
          { author: 'Lin', ephemeral: false },
          { author: 'whyfail', isBot: true, ephemeral: true },
        ],
      });
      const [forLin] = await readMessages(playground, 'C0INCIDENT', 'U0LIN');
      expect(forLin?.replies).toHaveLength(1);
    });

    it('shows files, edits, and alerts with their attachments as blocks', async () => {
      const playground = await start();
      const files = [playground.uploadFile('U0ADA', 'a.log', 'ENOSPC')];
      const ts = playground.say('U0ADA', 'C0INCIDENT', 'x', { files });
      playground.edit('U0ADA', 'C0INCIDENT', ts, 'y');
      const attachments = [{ title: 'p99', text: '> 2 s' }, { blocks }];
      playground.say('U0ADA', 'C0INCIDENT', 'DOWN', { asBot: 'webhook', attachments });
      expect(await readMessages(playground, 'C0INCIDENT')).toMatchObject([
        { text: 'y', edited: true, files: [{ name: 'a.log', size: 6, preview: 'ENOSPC', truncated: false }] },
        {
          author: 'Pager',
          isBot: true,
          blocks: [
            { type: 'section', text: { text: 'DOWN' } },
            { type: 'section', text: { text: 'p99\n> 2 s' } },
            { type: 'actions' },
          ],
        },
      ]);
    });

    it('shows the open modal, the Home tab and the last toast', async () => {
      const playground = await start();
      const app = await connectApp(playground);
      void post(playground, 'shortcut', { as: 'U0ADA', callbackId: 'ask' });
      const { payload } = await app.answerNext();
      const plain = (text: string) => ({ type: 'plain_text', text });
      const view = { type: 'modal', title: plain('Ask'), close: plain('Never mind'), blocks };
      await callSlack(playground, 'views.open', { trigger_id: payload['trigger_id'], view });
      await callSlack(playground, 'views.publish', { user_id: 'U0ADA', view: { type: 'home', blocks } });
      app.socket.terminate();
      await playground.waitFor(() => playground.socketCount() === 0);
      await playground.globalShortcut('U0ADA', 'ask');
      const state = await readState(playground);
      expect(state).toMatchObject({
        view: { kind: 'modal', title: 'Ask', close: 'Never mind', blocks, errors: {} },
        home: { kind: 'home', blocks },
        toast: { level: 'error', text: expect.stringContaining("didn't respond") },
      });
      expect(state.view).not.toHaveProperty('submit');
      expect(await readState(playground, 'U0LIN')).not.toHaveProperty('view');
    });

    it('is for people who exist', async () => {
      const playground = await start();
      expect((await fetch(`${playground.url}/playground/state?as=U0NONE`)).status).toBe(400);
      expect((await fetch(`${playground.url}/playground/state`)).status).toBe(400);
    });
  });

  describe('methods', () => {
    it('say, edit and remove', async () => {
      const playground = await start();
      const place = { as: 'U0ADA', channel: 'C0INCIDENT' };
      const { ts } = await post(playground, 'say', { ...place, text: 'a < b' });
      const reply = await post(playground, 'say', { ...place, text: 'more', thread: ts });
      expect(reply).toMatchObject({ ok: true, ts: expect.any(String) });
      await post(playground, 'edit', { ...place, ts, text: 'changed' });
      expect(await readMessages(playground, 'C0INCIDENT')).toMatchObject([
        { text: 'changed', replyCount: 1 },
      ]);
      expect(await post(playground, 'remove', { ...place, ts: reply['ts'] })).toEqual({ ok: true });
      expect(await readMessages(playground, 'C0INCIDENT')).toMatchObject([{ replyCount: 0 }]);
    });

    it('upload gives a file that say and inputs can name', async () => {
      const playground = await start();
      const base64 = Buffer.from('ENOSPC ☠').toString('base64');
      const { file } = await post(playground, 'upload', { as: 'U0ADA', name: 'a.log', base64 });
      await post(playground, 'say', { as: 'U0ADA', channel: 'C0INCIDENT', text: '', files: [file] });
      expect(await readMessages(playground, 'C0INCIDENT')).toMatchObject([
        { files: [{ preview: 'ENOSPC ☠' }] },
      ]);
    });

    it('slash, shortcut and click reach the app', async () => {
      const playground = await start();
      const app = await connectApp(playground);
      const ts = playground.say('U0ADA', 'C0DEPLOYS', 'x', { blocks });
      const place = { as: 'U0ADA', channel: 'C0DEPLOYS' };
      const requests = [
        ['slash', { ...place, command: '/whyfail', text: 'x' }, { command: '/whyfail' }],
        [
          'shortcut',
          { ...place, ts, callbackId: 'explain' },
          { type: 'message_action', callback_id: 'explain' },
        ],
        ['shortcut', { as: 'U0ADA', callbackId: 'ask' }, { type: 'shortcut', callback_id: 'ask' }],
        ['click', { ...place, ts, blockId: 'tools', actionId: 'go' }, { actions: [{ value: 'one' }] }],
      ] as const;
      for (const [method, body, payload] of requests) {
        const reply = post(playground, method, body);
        expect((await app.answerNext()).payload).toMatchObject(payload);
        expect(await reply).toEqual({ ok: true });
      }
    });

    it('submit-view tells the errors of the app', async () => {
      const playground = await start();
      const app = await connectApp(playground);
      const plain = (text: string) => ({ type: 'plain_text', text });
      const element = { type: 'plain_text_input', action_id: 'in' };
      const input = { type: 'input', block_id: 'paste', label: plain('Error'), element };
      void playground.globalShortcut('U0ADA', 'ask');
      const { payload } = await app.answerNext();
      const content = { type: 'modal', title: plain('Ask'), submit: plain('Go'), blocks: [input] };
      await callSlack(playground, 'views.open', { trigger_id: payload['trigger_id'], view: content });
      const view = (await readState(playground)).view?.id;
      const values = { paste: { in: { type: 'plain_text_input', value: 'hello' } } };
      const refused = post(playground, 'submit-view', { as: 'U0ADA', view, values });
      await app.answerNext({ response_action: 'errors', errors: { paste: 'No error' } });
      expect(await refused).toEqual({ ok: true, errors: { paste: 'No error' } });
      expect((await readState(playground)).view?.errors).toEqual({ paste: 'No error' });
      expect(await post(playground, 'close-view', { as: 'U0ADA', view })).toEqual({ ok: true });
      expect(await readState(playground)).not.toHaveProperty('view');
    });

    it('open-home and refresh-sockets reach the app', async () => {
      const playground = await start();
      const app = await connectApp(playground);
      expect(await post(playground, 'open-home', { as: 'U0ADA' })).toEqual({ ok: true });
      expect((await app.answerNext()).payload).toMatchObject({ event: { type: 'app_home_opened' } });
      expect(await readState(playground)).toMatchObject({ connection: { online: true, sockets: 1 } });
      expect(await post(playground, 'refresh-sockets', {})).toEqual({ ok: true });
      expect(playground.socketCount()).toBe(0);
    });

    it('storm posts the same from the alert bot and the people of the channel', async () => {
      const playground = await start();
      const body = { as: 'U0ADA', channel: 'C0PAYMENTS', text: 'ENOSPC', count: 5 };
      expect(await post(playground, 'storm', body)).toEqual({ ok: true, posted: 5 });
      const messages = await readMessages(playground, 'C0PAYMENTS');
      expect(messages.map((one) => one.text)).toEqual(Array(5).fill('ENOSPC'));
      expect(new Set(messages.map((one) => one.author))).toEqual(new Set(['Pager', 'Ada', 'Lin']));
    });

    it.each([
      ['an unknown method', 'shout', {}, 'application/json'],
      ['a field that is missing', 'say', { as: 'U0ADA', channel: 'C0INCIDENT' }, 'application/json'],
      ['a field of another type', 'say', { as: 'U0ADA', channel: 'C0INCIDENT', text: 5 }, 'application/json'],
      [
        'a storm of 51',
        'storm',
        { as: 'U0ADA', channel: 'C0INCIDENT', text: 'x', count: 51 },
        'application/json',
      ],
      ['a body that is no object', 'say', '[]', 'application/json'],
      ['a form', 'say', { as: 'U0ADA', channel: 'C0INCIDENT', text: 'x' }, 'text/plain'],
      [
        'what a client would refuse',
        'say',
        { as: 'U0MAX', channel: 'C0INCIDENT', text: 'x' },
        'application/json',
      ],
    ])('refuse %s with a sentence', async (_, method, body, type) => {
      const playground = await start();
      const reply = await post(playground, method, body, type);
      expect(reply).toEqual({ ok: false, error: expect.stringMatching(/\.$/) });
      expect(await readMessages(playground, 'C0INCIDENT')).toEqual([]);
    });
  });

  it('streams changes, told once for all of one moment, and toasts to whom they are for', async () => {
    const playground = await start();
    const abort = new AbortController();
    const response = await fetch(`${playground.url}/playground/events?as=U0ADA`, { signal: abort.signal });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    for (let count = 0; count < 20; count += 1) playground.say('U0ADA', 'C0INCIDENT', 'x');
    await playground.globalShortcut('U0LIN', 'ask');
    await playground.globalShortcut('U0ADA', 'ask');
    let read = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      read += decoder.decode(chunk);
      if (read.includes('event: toast') && /event: changed\n.*\n\n$/.test(read)) break;
    }
    abort.abort();
    expect(read.match(/event: toast/g)).toHaveLength(1);
    expect(read.match(/event: changed/g)?.length).toBeLessThan(5);
    expect(read).toMatch(/event: changed\ndata: \{"revision":\d+\}\n\n/);
  });

  describe('page', () => {
    it('is served with a policy that allows nothing from elsewhere', async () => {
      const playground = await start();
      const response = await fetch(playground.url);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await response.text()).toContain('<!doctype html>');
      const style = await fetch(`${playground.url}/styles/base.css`);
      expect(style.headers.get('content-type')).toContain('text/css');
    });

    it.each([
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/styles/../../records.ts',
      '/page/main.ts',
      '/main.ts',
      '/tsconfig.json',
      '/.hidden.js',
      '/styles//base.css',
      '/nothing.html',
      '/C:/x.js',
      '/etc/passwd',
    ])('does not serve %s', async (path) => {
      const playground = await start();
      expect(await rawStatus(playground.port, { path })).toBe(404);
    });

    it('follows permalinks of messages and replies to their thread', async () => {
      const playground = await start();
      const thread = playground.say('U0ADA', 'C0INCIDENT', 'x');
      const reply = playground.say('U0LIN', 'C0INCIDENT', 'y', { thread });
      for (const message_ts of [thread, reply]) {
        const place = { channel: 'C0INCIDENT', message_ts };
        const { permalink } = await callSlack(playground, 'chat.getPermalink', place);
        const response = await fetch(String(permalink), { redirect: 'manual' });
        expect(response.status).toBe(302);
        expect(response.headers.get('location')).toBe(`/#C0INCIDENT/${thread}`);
      }
    });
  });

  describe('guards', () => {
    it.each([
      ['a name that points here', { host: 'evil.example' }, 403],
      ['a name with the right port', { host: 'evil.example:PORT' }, 403],
      ['another port', { host: '127.0.0.1:1' }, 403],
      ['a page from elsewhere', { origin: 'http://evil.example' }, 403],
      ['a sandboxed page', { origin: 'null' }, 403],
      ['a page on another port', { origin: 'http://127.0.0.1:1' }, 403],
      ['its own page', { origin: 'http://127.0.0.1:PORT' }, 200],
      ['localhost', { host: 'localhost:PORT', origin: 'http://localhost:PORT' }, 200],
    ])('tell %s from others', async (_, given, status) => {
      const playground = await start();
      const port = String(playground.port);
      const headers = Object.fromEntries(
        Object.entries(given).map(([key, value]) => [key, value.replace('PORT', port)]),
      );
      for (const path of ['/', '/playground/state?as=U0ADA', '/api/api.test']) {
        expect(await rawStatus(playground.port, { path, headers })).toBe(status);
      }
    });

    it('say which port is taken and what to do', async () => {
      const { port } = await start();
      const error = await startPlayground({ port }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(WhyfailError);
      expect(error).toMatchObject({ code: 'port-in-use', problems: [{ where: `port ${port}` }] });
    });
  });
});

/** The status of a GET whose path and headers nothing tidies up. */
function rawStatus(
  port: number,
  options: { readonly path: string; readonly headers?: Readonly<Record<string, string>> },
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, ...options }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}
