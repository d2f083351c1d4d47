import { describe, expect, it } from 'vitest';
import { callSlack, postTo } from './call-slack.js';
import { connectApp } from './socket-app.js';
import { createClock, useSlack } from './use-slack.js';
const button = { type: 'button', text: { type: 'plain_text', text: 'Share' }, action_id: 'share' };
const card = { text: 'card', blocks: [{ type: 'actions', elements: [button] }] };
describe('playground/response-url', () => {
    const start = useSlack();
    async function ask(channel) {
        const clock = createClock();
        const slack = await start({ now: clock.now });
        const app = await connectApp(slack);
        void slack.slash('U0ADA', channel, '/whyfail', 'x');
        const { payload } = await app.answerNext();
        return { slack, app, clock, url: payload['response_url'] };
    }
    /** Clicks the button of the newest message that Ada sees and answers the click's response_url. */
    async function click({ slack, app }, channel) {
        const ts = slack.messages(channel, { as: 'U0ADA' }).at(-1)?.ts ?? '';
        void slack.click('U0ADA', channel, ts, 'share');
        return (await app.answerNext()).payload['response_url'];
    }
    it.each(['C0DEPLOYS', 'C0REVIEW', 'D0PAIR'])('answers privately in %s, where the bot is no member', async (channel) => {
        const { slack, url } = await ask(channel);
        expect(await postTo(url, { text: 'only you' })).toEqual({ status: 200, body: { ok: true } });
        expect(slack.messages(channel, { as: 'U0ADA' })).toMatchObject([{ text: 'only you', ephemeral: true }]);
        expect(slack.messages(channel, { as: 'U0LIN' })).toEqual([]);
    });
    it('answers publicly, also in a thread', async () => {
        const { slack, url } = await ask('C0DEPLOYS');
        const thread_ts = slack.say('U0LIN', 'C0DEPLOYS', 'help');
        await postTo(url, { text: 'for all', response_type: 'in_channel' });
        await postTo(url, {
            text: 'in the thread',
            response_type: 'in_channel',
            thread_ts,
            replace_original: false,
        });
        expect(slack.messages('C0DEPLOYS').map((one) => one.text)).toEqual(['help', 'for all']);
        expect(slack.thread('C0DEPLOYS', thread_ts).map((one) => one.text)).toEqual(['help', 'in the thread']);
    });
    it('works five times', async () => {
        const { slack, url } = await ask('C0GENERAL');
        for (let count = 0; count < 5; count += 1)
            expect((await postTo(url, { text: 'x' })).status).toBe(200);
        expect(await postTo(url, { text: 'x' })).toEqual({ status: 404, body: { ok: false, error: 'used_url' } });
        expect(slack.messages('C0GENERAL', { as: 'U0ADA' })).toHaveLength(5);
    });
    it('works for thirty minutes', async () => {
        const { slack, clock, url } = await ask('C0GENERAL');
        clock.advance(30 * 60_000 - 1, slack);
        expect((await postTo(url, { text: 'x' })).status).toBe(200);
        clock.advance(1, slack);
        expect(await postTo(url, { text: 'x' })).toEqual({
            status: 404,
            body: { ok: false, error: 'expired_url' },
        });
        expect(await postTo(`${slack.url}/response/T0LOCAL/made-up`, { text: 'x' })).toMatchObject({
            status: 404,
        });
    });
    it.each([
        ['nothing to say', {}, 'no_text'],
        [
            'blocks that Slack refuses',
            { text: 'x', blocks: [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }] },
            'invalid_blocks',
        ],
        ['a thread that does not exist', { text: 'x', thread_ts: '1.000001' }, 'thread_not_found'],
    ])('refuses %s without counting it', async (_, body, error) => {
        const { slack, url } = await ask('C0GENERAL');
        for (let count = 0; count < 6; count += 1) {
            expect(await postTo(url, body)).toMatchObject({ status: 400, body: { ok: false, error } });
        }
        expect(slack.messages('C0GENERAL', { as: 'U0ADA' })).toEqual([]);
        expect((await postTo(url, { text: 'fine' })).status).toBe(200);
    });
    it("posts another message when a command's own address is asked to replace", async () => {
        const { slack, url } = await ask('C0GENERAL');
        await postTo(url, { text: 'one' });
        await postTo(url, { text: 'two', replace_original: true });
        await postTo(url, { delete_original: true });
        expect(slack.messages('C0GENERAL', { as: 'U0ADA' }).map((one) => one.text)).toEqual(['one', 'two']);
    });
    it('replaces and deletes an ephemeral message through a click on it', async () => {
        const asked = await ask('C0DEPLOYS');
        await postTo(asked.url, card);
        const [before] = asked.slack.messages('C0DEPLOYS', { as: 'U0ADA' });
        await postTo(await click(asked, 'C0DEPLOYS'), { ...card, text: 'replaced', replace_original: true });
        expect(asked.slack.messages('C0DEPLOYS', { as: 'U0ADA' })).toMatchObject([
            { ts: before?.ts, text: 'replaced', ephemeral: true },
        ]);
        await postTo(await click(asked, 'C0DEPLOYS'), { delete_original: true });
        expect(asked.slack.messages('C0DEPLOYS', { as: 'U0ADA' })).toEqual([]);
    });
    it('replaces a public message through a click on it', async () => {
        const asked = await ask('C0INCIDENT');
        await callSlack(asked.slack, 'chat.postMessage', { channel: 'C0INCIDENT', ...card });
        void asked.app.answerNext();
        const url = await click(asked, 'C0INCIDENT');
        await postTo(url, { text: 'replaced', replace_original: true });
        expect(asked.slack.messages('C0INCIDENT')).toMatchObject([{ text: 'replaced', blocks: [] }]);
        await postTo(url, { text: 'beside it' });
        expect(asked.slack.messages('C0INCIDENT', { as: 'U0ADA' })).toHaveLength(2);
    });
    it('gives every click five uses of its own', async () => {
        const asked = await ask('C0DEPLOYS');
        await postTo(asked.url, card);
        for (let count = 0; count < 7; count += 1) {
            const url = await click(asked, 'C0DEPLOYS');
            expect((await postTo(url, { ...card, replace_original: true })).status).toBe(200);
        }
    });
});
