import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { callSlack } from '../call-slack.js';
import { createClock, useSlack } from '../use-slack.js';
describe('playground/delivery/signed-http', () => {
    const start = useSlack();
    const closers = [];
    afterEach(() => {
        for (const close of closers.splice(0))
            close();
    });
    async function listen() {
        const hits = [];
        const takers = [];
        let count = 0;
        const server = createServer(async (request, response) => {
            let body = '';
            for await (const chunk of request)
                body += String(chunk);
            const hit = {
                headers: request.headers,
                body,
                answer: (status, text = '', headers = {}) => {
                    response.writeHead(status, headers).end(text);
                },
            };
            count += 1;
            const taker = takers.shift();
            if (taker)
                taker(hit);
            else
                hits.push(hit);
        });
        await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
        closers.push(() => {
            server.closeAllConnections();
            server.close();
        });
        const { port } = server.address();
        function next() {
            const hit = hits.shift();
            return hit ? Promise.resolve(hit) : new Promise((resolve) => takers.push(resolve));
        }
        return { url: `http://127.0.0.1:${port}/slack/events`, next, count: () => count };
    }
    it('signs with the secret and the time, over the very bytes of the body', async () => {
        const clock = createClock();
        const app = await listen();
        const slack = await start({ requestUrl: app.url, signingSecret: 'secret', now: clock.now });
        slack.say('U0ADA', 'C0GENERAL', 'x');
        const hit = await app.next();
        hit.answer(200);
        const timestamp = String(hit.headers['x-slack-request-timestamp']);
        expect(timestamp).toBe(String(Math.floor(clock.now() / 1000)));
        const digest = createHmac('sha256', 'secret').update(`v0:${timestamp}:${hit.body}`).digest('hex');
        expect(hit.headers['x-slack-signature']).toBe(`v0=${digest}`);
        expect(hit.headers).not.toHaveProperty('x-slack-retry-num');
    });
    it('sends commands as fields, interactions as one field, events as JSON', async () => {
        const app = await listen();
        const slack = await start({ requestUrl: app.url });
        void slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'a & b');
        const command = await app.next();
        expect(command.headers['content-type']).toBe('application/x-www-form-urlencoded');
        expect(Object.fromEntries(new URLSearchParams(command.body))).toMatchObject({
            command: '/whyfail',
            text: 'a &amp; b',
            is_enterprise_install: 'false',
        });
        const ts = slack.say('U0ADA', 'C0DEPLOYS', 'x');
        void slack.shortcut('U0ADA', 'C0DEPLOYS', ts, 'explain');
        const shortcut = await app.next();
        expect(JSON.parse(new URLSearchParams(shortcut.body).get('payload') ?? '')).toMatchObject({
            type: 'message_action',
        });
        slack.say('U0ADA', 'C0GENERAL', 'x');
        const event = await app.next();
        expect(event.headers['content-type']).toBe('application/json');
        expect(JSON.parse(event.body)).toMatchObject({ type: 'event_callback', event: { type: 'message' } });
        for (const hit of [command, shortcut, event])
            hit.answer(200);
    });
    it.each([
        ['{"text":"from JSON"}', 'from JSON'],
        ['plain words', 'plain words'],
    ])('shows the answer %s to the asker', async (body, text) => {
        const app = await listen();
        const slack = await start({ requestUrl: app.url });
        const outcome = slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'x');
        (await app.next()).answer(200, body);
        expect(await outcome).toEqual({ ok: true });
        expect(slack.messages('C0GENERAL', { as: 'U0ADA' })).toMatchObject([
            { text, ephemeral: true, botId: 'B0BOT' },
        ]);
    });
    it('retries refused events with number and reason', async () => {
        const clock = createClock();
        const app = await listen();
        const slack = await start({ requestUrl: app.url, now: clock.now });
        slack.say('U0ADA', 'C0GENERAL', 'x');
        (await app.next()).answer(500);
        const second = await app.next();
        expect(second.headers).toMatchObject({ 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_error' });
        clock.advance(3000, slack);
        while (app.count() < 3) {
            await new Promise((resolve) => setImmediate(resolve));
            clock.advance(60_000, slack);
        }
        const third = await app.next();
        expect(third.headers).toMatchObject({ 'x-slack-retry-num': '2', 'x-slack-retry-reason': 'http_timeout' });
        third.answer(200);
    });
    it('does not retry when asked not to', async () => {
        const clock = createClock();
        const app = await listen();
        const slack = await start({ requestUrl: app.url, now: clock.now });
        slack.say('U0ADA', 'C0GENERAL', 'x');
        (await app.next()).answer(500, '', { 'x-slack-no-retry': '1' });
        const outcome = slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'x');
        (await app.next()).answer(404);
        expect(await outcome).toEqual({ ok: false, error: 'dispatch_failed' });
        clock.advance(600_000, slack);
        expect(app.count()).toBe(2);
    });
    it('shows dispatch_failed when nobody listens, and operation_timeout when nobody answers', async () => {
        const clock = createClock();
        const nobody = await start({ requestUrl: 'http://127.0.0.1:9/slack/events' });
        expect(await nobody.slash('U0ADA', 'C0GENERAL', '/whyfail', 'x')).toMatchObject({
            error: 'dispatch_failed',
        });
        const app = await listen();
        const slack = await start({ requestUrl: app.url, now: clock.now });
        const outcome = slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'x');
        await app.next();
        clock.advance(3000, slack);
        expect(await outcome).toEqual({ ok: false, error: 'operation_timeout' });
    });
    it('has no sockets to give', async () => {
        const slack = await start({ requestUrl: 'http://127.0.0.1:9/' });
        const reply = await callSlack(slack, 'apps.connections.open', {}, { token: slack.appToken });
        expect(reply).toMatchObject({ ok: false, error: 'socket_mode_not_enabled' });
    });
});
