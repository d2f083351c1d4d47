import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalSlack } from '../../../src/playground/local-slack.ts';
import { callSlack } from '../call-slack.ts';
import { connectApp, type SocketApp } from '../socket-app.ts';
import { createClock, useSlack } from '../use-slack.ts';

/** What the first message of a new socket says, or the status that refused it. */
async function firstWord(url: string): Promise<unknown> {
  const socket = new WebSocket(url);
  return new Promise((resolve) => {
    socket.on('message', (data) => resolve(JSON.parse(String(data))));
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode));
    socket.on('error', () => resolve('error'));
  });
}

async function ask(slack: LocalSlack): Promise<string> {
  return String((await callSlack(slack, 'apps.connections.open', {}, { token: slack.appToken }))['url']);
}

describe('playground/delivery/socket-mode', () => {
  const start = useSlack();

  it('says hello on a ticket, which opens one socket only', async () => {
    const slack = await start();
    const url = await ask(slack);
    expect(url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\//);
    expect(await firstWord(url)).toMatchObject({ type: 'hello', connection_info: { app_id: 'A0WHYFAIL' } });
    expect(await firstWord(url)).toBe(408);
    expect(await firstWord(`${slack.url.replace('http', 'ws')}/link/?ticket=made-up`)).toBe(408);
  });

  it('lets tickets expire', async () => {
    const clock = createClock();
    const slack = await start({ now: clock.now });
    const url = await ask(slack);
    clock.advance(30_000, slack);
    expect(await firstWord(url)).toBe(408);
  });

  it('refuses an eleventh socket', async () => {
    const slack = await start();
    for (let count = 0; count < 10; count += 1) await connectApp(slack);
    expect(await firstWord(await ask(slack))).toMatchObject({
      type: 'disconnect',
      reason: 'too_many_websockets',
    });
    expect(slack.socketCount()).toBe(10);
  });

  it('refuses websockets of pages from elsewhere', async () => {
    const slack = await start();
    const socket = new WebSocket(await ask(slack), { origin: 'http://evil.example' });
    await new Promise((resolve) => socket.on('error', resolve));
    expect(slack.socketCount()).toBe(0);
  });

  it('gives each envelope to one socket, in turn', async () => {
    const slack = await start();
    const apps = [await connectApp(slack), await connectApp(slack)];
    const seen: number[] = [];
    apps.forEach((app, index) => {
      app.answerAll(() => {
        seen.push(index);
      });
    });
    for (let count = 0; count < 4; count += 1) await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'x');
    expect(seen).toEqual([0, 1, 0, 1]);
  });

  it('marks commands and clicks as answerable, and events with their attempt', async () => {
    const slack = await start();
    const app = await connectApp(slack);
    void slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'x');
    const command = await app.next();
    expect(command).toMatchObject({ type: 'slash_commands', accepts_response_payload: true });
    expect(command).not.toHaveProperty('retry_attempt');
    slack.say('U0ADA', 'C0GENERAL', 'x');
    expect(await app.next()).toMatchObject({
      type: 'events_api',
      accepts_response_payload: false,
      retry_attempt: 0,
      retry_reason: '',
    });
  });

  it('shows operation_timeout when a command is not acknowledged within three seconds', async () => {
    const clock = createClock();
    const slack = await start({ now: clock.now });
    const app = await connectApp(slack);
    const outcome = slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'x');
    const frame = await app.next();
    clock.advance(2999, slack);
    expect(slack.messages('C0GENERAL', { as: 'U0ADA' })).toEqual([]);
    clock.advance(1, slack);
    expect(await outcome).toEqual({ ok: false, error: 'operation_timeout' });
    app.ack(frame, { text: 'too late' });
    expect(slack.messages('C0GENERAL', { as: 'U0ADA' })).toMatchObject([
      { user: 'USLACKBOT', ephemeral: true, text: '/whyfail failed with the error "operation_timeout"' },
    ]);
  });

  it('shows dispatch_failed when no socket is open, or when it closes before the acknowledgement', async () => {
    const slack = await start();
    const failed = { ok: false, error: 'dispatch_failed' };
    expect(await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'x')).toEqual(failed);
    const app = await connectApp(slack);
    const outcome = slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'x');
    await app.next();
    app.socket.terminate();
    expect(await outcome).toEqual(failed);
  });

  it('ignores what it cannot read and acknowledgements of nothing', async () => {
    const slack = await start();
    const app = await connectApp(slack);
    for (const noise of ['', 'x', '[]', 'null', '{"envelope_id":"made-up"}']) app.socket.send(noise);
    app.answerAll(() => 'still here');
    expect(await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'x')).toEqual({ ok: true });
  });

  describe('retries of events', () => {
    it('come at once, after one minute and after five, and no more', async () => {
      const clock = createClock();
      const slack = await start({ now: clock.now });
      const app = await connectApp(slack);
      slack.say('U0ADA', 'C0GENERAL', 'x');
      const first = await app.next();
      for (const [wait, attempt] of [
        [0, 1],
        [60_000, 2],
        [300_000, 3],
      ] as const) {
        clock.advance(3000, slack);
        if (wait > 0) {
          await settle(app);
          clock.advance(wait - 1, slack);
          await settle(app);
          expect(app.waiting()).toEqual([]);
          clock.advance(1, slack);
        }
        const again = await app.next();
        expect(again).toMatchObject({ retry_attempt: attempt, retry_reason: 'timeout' });
        expect(again.payload).toEqual(first.payload);
        expect(again.envelope_id).not.toBe(first.envelope_id);
      }
      clock.advance(3000, slack);
      await settle(app);
      clock.advance(3_600_000, slack);
      await settle(app);
      expect(app.waiting()).toEqual([]);
    });

    it('stop with the first acknowledgement', async () => {
      const clock = createClock();
      const slack = await start({ now: clock.now });
      const app = await connectApp(slack);
      slack.say('U0ADA', 'C0GENERAL', 'x');
      await app.next();
      clock.advance(3000, slack);
      app.ack(await app.next());
      await settle(app);
      clock.advance(600_000, slack);
      await settle(app);
      expect(app.waiting()).toEqual([]);
    });

    it('reach an app that was away', async () => {
      const clock = createClock();
      const slack = await start({ now: clock.now });
      slack.say('U0ADA', 'C0GENERAL', 'anybody?');
      const app = await connectApp(slack);
      clock.advance(60_000, slack);
      expect(await app.next()).toMatchObject({ retry_attempt: 2, payload: { event: { text: 'anybody?' } } });
    });
  });

  it('asks the oldest socket to reconnect and sends it nothing more', async () => {
    const clock = createClock();
    const slack = await start({ now: clock.now });
    const [first, second] = [await connectApp(slack), await connectApp(slack)];
    const word = new Promise((resolve) =>
      first.socket.once('message', (data) => resolve(JSON.parse(String(data)))),
    );
    slack.refreshSockets();
    expect(await word).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
    expect(slack.socketCount()).toBe(1);
    second.answerAll(() => undefined);
    for (let count = 0; count < 3; count += 1) {
      expect(await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'x')).toEqual({ ok: true });
    }
    expect(first.waiting()).toEqual([]);
    const isClosed = new Promise((resolve) => first.socket.once('close', resolve));
    clock.advance(10_000, slack);
    await isClosed;
  });

  it('refuses connections while stopped and takes them again on the same port', async () => {
    const slack = await start();
    const app = await connectApp(slack);
    const isClosed = new Promise((resolve) => app.socket.once('close', resolve));
    await slack.stop();
    await isClosed;
    await expect(fetch(slack.apiUrl)).rejects.toThrow();
    await slack.start();
    await connectApp(slack);
    expect(slack.socketCount()).toBe(1);
  });
});

/** Waits until both sides have read what was sent so far. */
async function settle(app: SocketApp): Promise<void> {
  await new Promise<void>((resolve) => {
    app.socket.once('pong', () => resolve());
    app.socket.ping();
  });
}
