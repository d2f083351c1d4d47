import { describe, expect, it } from 'vitest';
import { callSlack, requestSlack } from '../call-slack.js';
import { createClock, useSlack } from '../use-slack.js';
const section = (text) => ({ type: 'section', text: { type: 'mrkdwn', text } });
describe('playground/web-api/chat', () => {
    const start = useSlack();
    describe('chat.postMessage', () => {
        it('posts text and blocks, giving ids to blocks and elements that have none', async () => {
            const slack = await start();
            const button = { type: 'button', text: { type: 'plain_text', text: 'Go' } };
            const blocks = [section('hello'), { type: 'actions', elements: [button] }];
            const reply = await callSlack(slack, 'chat.postMessage', {
                channel: 'C0INCIDENT',
                text: 'hello',
                blocks,
            });
            expect(reply).toMatchObject({
                ok: true,
                channel: 'C0INCIDENT',
                message: { bot_id: 'B0BOT', user: 'U0BOT' },
            });
            const [message] = slack.messages('C0INCIDENT');
            expect(message).toMatchObject({ ts: reply['ts'], text: 'hello', botId: 'B0BOT', ephemeral: false });
            expect(message?.blocks).toMatchObject([
                { block_id: expect.stringMatching(/./) },
                { block_id: expect.stringMatching(/./), elements: [{ action_id: expect.stringMatching(/./) }] },
            ]);
        });
        it('takes blocks as a string of JSON in a form', async () => {
            const slack = await start();
            const args = { channel: 'C0INCIDENT', text: 'hello', blocks: JSON.stringify([section('hello')]) };
            expect(await callSlack(slack, 'chat.postMessage', args, { form: true })).toMatchObject({ ok: true });
            expect(slack.messages('C0INCIDENT')[0]?.blocks).toHaveLength(1);
        });
        it.each([
            ['#general', 'C0GENERAL'],
            ['U0LIN', 'D0LIN'],
            ['D0LIN', 'D0LIN'],
        ])('finds the channel for %s', async (channel, id) => {
            const slack = await start();
            expect(await callSlack(slack, 'chat.postMessage', { channel, text: 'x' })).toMatchObject({
                channel: id,
            });
        });
        it.each([
            ['an unknown channel', { channel: 'C0NONE' }, 'channel_not_found'],
            ['no channel', { channel: '' }, 'channel_not_found'],
            ['a private channel without the bot', { channel: 'C0REVIEW' }, 'channel_not_found'],
            ['a direct conversation of others', { channel: 'D0PAIR' }, 'channel_not_found'],
            ['a member of another company', { channel: 'U0MAX' }, 'channel_not_found'],
            ['a public channel without the bot', { channel: 'C0DEPLOYS' }, 'not_in_channel'],
            ['an archived channel', { channel: 'C0ARCHIVE' }, 'is_archived'],
            ['no text', { text: '' }, 'no_text'],
            ['empty blocks alone', { text: '', blocks: [] }, 'no_text'],
            ['a text too long', { text: 'x'.repeat(40_001) }, 'msg_too_long'],
            ['blocks that are no list', { blocks: '{"type":"section"}' }, 'invalid_blocks_format'],
            ['blocks that are no JSON', { blocks: '[{' }, 'invalid_blocks_format'],
            ['attachments that are no JSON', { attachments: 'x' }, 'invalid_attachments'],
            ['metadata that is no object', { metadata: '[]' }, 'invalid_metadata_format'],
            ['a section over 3000 characters', { blocks: [section('x'.repeat(3001))] }, 'invalid_blocks'],
            ['51 blocks', { blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }, 'invalid_blocks'],
            ['an unknown block', { blocks: [{ type: 'sectoin' }] }, 'invalid_blocks'],
            [
                'blocks too long together',
                { blocks: Array.from({ length: 5 }, () => section('x'.repeat(2900))) },
                'msg_blocks_too_long',
            ],
            ['a thread that is none', { thread_ts: 'yesterday' }, 'invalid_thread_ts'],
            ['a thread that does not exist', { thread_ts: '1700000000.000100' }, 'thread_not_found'],
            ['a name of its own', { username: 'Somebody' }, 'missing_scope'],
        ])('refuses %s', async (_, args, error) => {
            const slack = await start();
            const reply = await callSlack(slack, 'chat.postMessage', { channel: 'C0INCIDENT', text: 'x', ...args });
            expect(reply).toMatchObject({ ok: false, error });
            expect(slack.messages('C0INCIDENT')).toEqual([]);
        });
        it('says which block is wrong', async () => {
            const slack = await start();
            const blocks = [section('fine'), section('x'.repeat(3001))];
            const reply = await callSlack(slack, 'chat.postMessage', { channel: 'C0INCIDENT', text: 'x', blocks });
            expect(reply).toMatchObject({
                errors: [expect.stringContaining('blocks[1]')],
                response_metadata: { messages: [expect.stringMatching(/^\[ERROR\] .*blocks\[1\]/)] },
            });
        });
        it('replies in a thread, and in the channel too when broadcast', async () => {
            const slack = await start();
            const thread_ts = slack.say('U0ADA', 'C0INCIDENT', 'help');
            await callSlack(slack, 'chat.postMessage', { channel: 'C0INCIDENT', thread_ts, text: 'quietly' });
            await callSlack(slack, 'chat.postMessage', {
                channel: 'C0INCIDENT',
                thread_ts,
                text: 'aloud',
                reply_broadcast: true,
            });
            expect(slack.thread('C0INCIDENT', thread_ts).map((one) => one.text)).toEqual([
                'help',
                'quietly',
                'aloud',
            ]);
            expect(slack.messages('C0INCIDENT').map((one) => one.text)).toEqual(['help', 'aloud']);
            expect(slack.messages('C0INCIDENT')[0]?.replyCount).toBe(2);
        });
        it('refuses to make a thread of a reply', async () => {
            const slack = await start();
            const thread = slack.say('U0ADA', 'C0INCIDENT', 'help');
            const thread_ts = slack.say('U0LIN', 'C0INCIDENT', 'me too', { thread });
            const reply = await callSlack(slack, 'chat.postMessage', {
                channel: 'C0INCIDENT',
                thread_ts,
                text: 'x',
            });
            expect(reply).toMatchObject({ error: 'thread_not_found' });
        });
        it('gives timestamps that only grow, even when the clock stands still', async () => {
            const slack = await start({ now: createClock().now });
            const stamps = Array.from({ length: 5 }, () => Number(slack.say('U0ADA', 'C0INCIDENT', 'x')));
            expect(new Set(stamps).size).toBe(5);
            expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
        });
    });
    describe('rate limit', () => {
        it('answers 429 with Retry-After once a burst is used up, per channel, and lets go after a while', async () => {
            const clock = createClock();
            const slack = await start({ now: clock.now, postLimit: { perSecond: 1, burst: 3 } });
            const post = (channel) => requestSlack(slack, 'chat.postMessage', { channel, text: 'x' });
            for (let count = 0; count < 3; count += 1)
                expect((await post('C0INCIDENT')).status).toBe(200);
            const refused = await post('C0INCIDENT');
            expect(refused.status).toBe(429);
            expect(refused.headers.get('retry-after')).toBe('1');
            expect(await refused.json()).toMatchObject({ ok: false, error: 'ratelimited' });
            expect((await post('C0GENERAL')).status).toBe(200);
            clock.advance(1000, slack);
            expect((await post('C0INCIDENT')).status).toBe(200);
            expect(slack.messages('C0INCIDENT')).toHaveLength(4);
        });
    });
    describe('chat.postEphemeral', () => {
        it('shows a message to one person, without a trace in the history', async () => {
            const slack = await start();
            const args = { channel: 'C0INCIDENT', user: 'U0ADA', text: 'psst' };
            const reply = await callSlack(slack, 'chat.postEphemeral', args);
            expect(reply).toMatchObject({ ok: true, message_ts: expect.any(String) });
            expect(slack.messages('C0INCIDENT', { as: 'U0ADA' })).toMatchObject([
                { text: 'psst', ephemeral: true },
            ]);
            expect(slack.messages('C0INCIDENT', { as: 'U0LIN' })).toEqual([]);
            expect(slack.messages('C0INCIDENT')).toEqual([]);
            expect(await callSlack(slack, 'conversations.history', { channel: 'C0INCIDENT' })).toMatchObject({
                messages: [],
            });
        });
        it.each([
            ['somebody who is not in the channel', { user: 'U0MAX' }, 'user_not_in_channel'],
            ['nobody', {}, 'user_not_in_channel'],
            ['a channel without the bot', { channel: 'C0DEPLOYS' }, 'not_in_channel'],
            ['nothing to say', { user: 'U0ADA', text: '' }, 'no_text'],
        ])('refuses %s', async (_, args, error) => {
            const slack = await start();
            const reply = await callSlack(slack, 'chat.postEphemeral', {
                channel: 'C0INCIDENT',
                text: 'x',
                ...args,
            });
            expect(reply).toMatchObject({ ok: false, error });
        });
        it('cannot be updated, deleted or linked', async () => {
            const slack = await start();
            const args = { channel: 'C0INCIDENT', user: 'U0ADA', text: 'psst' };
            const { message_ts: ts } = await callSlack(slack, 'chat.postEphemeral', args);
            const place = { channel: 'C0INCIDENT', ts, message_ts: ts, text: 'x' };
            for (const method of ['chat.update', 'chat.delete', 'chat.getPermalink']) {
                expect(await callSlack(slack, method, place)).toMatchObject({ error: 'message_not_found' });
            }
        });
    });
    describe('chat.update', () => {
        it('replaces text and blocks in place; a text without blocks removes them', async () => {
            const slack = await start();
            const channel = 'C0INCIDENT';
            const posted = await callSlack(slack, 'chat.postMessage', {
                channel,
                text: 'one',
                blocks: [section('one')],
            });
            const ts = posted['ts'];
            await callSlack(slack, 'chat.update', { channel, ts, text: 'two', blocks: [section('two')] });
            expect(slack.messages(channel)).toMatchObject([
                { ts, text: 'two', blocks: [{ text: { text: 'two' } }], edited: false },
            ]);
            await callSlack(slack, 'chat.update', { channel, ts, text: 'three' });
            expect(slack.messages(channel)).toMatchObject([{ ts, text: 'three', blocks: [], edited: true }]);
        });
        it.each([
            ["somebody else's message", {}, 'cant_update_message'],
            ['a message that is not there', { ts: '1700000000.000100' }, 'message_not_found'],
            ['an unknown channel', { channel: 'C0NONE' }, 'channel_not_found'],
        ])('refuses %s', async (_, args, error) => {
            const slack = await start();
            const ts = slack.say('U0ADA', 'C0INCIDENT', 'mine');
            const reply = await callSlack(slack, 'chat.update', { channel: 'C0INCIDENT', ts, text: 'x', ...args });
            expect(reply).toMatchObject({ ok: false, error });
            expect(slack.messages('C0INCIDENT')[0]?.text).toBe('mine');
        });
        it('takes at most 4000 characters of text', async () => {
            const slack = await start();
            const channel = 'C0INCIDENT';
            const { ts } = await callSlack(slack, 'chat.postMessage', { channel, text: 'x' });
            expect(await callSlack(slack, 'chat.update', { channel, ts, text: 'x'.repeat(4001) })).toMatchObject({
                error: 'msg_too_long',
            });
        });
    });
    describe('chat.delete', () => {
        it("deletes the bot's own message only", async () => {
            const slack = await start();
            const channel = 'C0INCIDENT';
            const { ts } = await callSlack(slack, 'chat.postMessage', { channel, text: 'x' });
            const other = slack.say('U0ADA', channel, 'mine');
            expect(await callSlack(slack, 'chat.delete', { channel, ts: other })).toMatchObject({
                error: 'cant_delete_message',
            });
            expect(await callSlack(slack, 'chat.delete', { channel, ts })).toMatchObject({ ok: true, ts });
            expect(await callSlack(slack, 'chat.delete', { channel, ts })).toMatchObject({
                error: 'message_not_found',
            });
            expect(slack.messages(channel).map((one) => one.text)).toEqual(['mine']);
        });
        it('leaves a tombstone when the message has replies', async () => {
            const slack = await start();
            const channel = 'C0INCIDENT';
            const { ts } = await callSlack(slack, 'chat.postMessage', { channel, text: 'x' });
            slack.say('U0ADA', channel, 'thanks', { thread: String(ts) });
            await callSlack(slack, 'chat.delete', { channel, ts });
            expect(slack.messages(channel)).toMatchObject([{ ts, subtype: 'tombstone', replyCount: 1 }]);
            expect(await callSlack(slack, 'chat.update', { channel, ts, text: 'y' })).toMatchObject({
                error: 'message_not_found',
            });
        });
    });
    it('links to messages and replies', async () => {
        const slack = await start();
        const channel = 'C0INCIDENT';
        const thread = slack.say('U0ADA', channel, 'x');
        const reply = slack.say('U0ADA', channel, 'y', { thread });
        const link = (message_ts) => callSlack(slack, 'chat.getPermalink', { channel, message_ts });
        expect(await link(thread)).toMatchObject({
            permalink: `${slack.url}/archives/${channel}/p${thread.replace('.', '')}`,
        });
        expect(await link(reply)).toMatchObject({
            permalink: expect.stringContaining(`?thread_ts=${thread}&cid=${channel}`),
        });
    });
});
