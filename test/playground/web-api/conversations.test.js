import { describe, expect, it } from 'vitest';
import { callSlack } from '../call-slack.js';
import { useSlack } from '../use-slack.js';
const texts = (reply) => reply['messages'].map((one) => one['text']);
describe('playground/web-api/conversations', () => {
    const start = useSlack();
    it.each([
        ['C0GENERAL', { is_channel: true, is_private: false, is_member: true, is_ext_shared: false }],
        ['C0DEPLOYS', { is_channel: true, is_member: false }],
        ['C0SHARED', { is_ext_shared: true, connected_team_ids: ['T0LOCAL', 'T0UMBER'] }],
        ['C0ARCHIVE', { is_archived: true }],
        ['D0ADA', { is_im: true, user: 'U0ADA' }],
    ])('describes %s', async (channel, expected) => {
        const slack = await start();
        expect(await callSlack(slack, 'conversations.info', { channel })).toMatchObject({
            ok: true,
            channel: expected,
        });
    });
    it.each([
        ['conversations.info', 'C0REVIEW', 'channel_not_found'],
        ['conversations.info', 'D0PAIR', 'channel_not_found'],
        ['conversations.history', 'C0REVIEW', 'channel_not_found'],
        ['conversations.history', 'C0DEPLOYS', 'not_in_channel'],
        ['conversations.replies', 'C0DEPLOYS', 'not_in_channel'],
        ['conversations.replies', 'C0GENERAL', 'thread_not_found'],
    ])('refuses %s of %s', async (method, channel, error) => {
        const slack = await start();
        expect(await callSlack(slack, method, { channel, ts: '1.000001' })).toMatchObject({ ok: false, error });
    });
    it('lists public channels and, by type, what the bot is in', async () => {
        const slack = await start();
        const list = async (args) => {
            const { channels } = await callSlack(slack, 'conversations.list', args);
            return channels.map((one) => one['id']);
        };
        expect(await list({})).toEqual([
            'C0INCIDENT',
            'C0PAYMENTS',
            'C0GENERAL',
            'C0DEPLOYS',
            'C0SHARED',
            'C0ARCHIVE',
        ]);
        expect(await list({ exclude_archived: true })).not.toContain('C0ARCHIVE');
        expect(await list({ types: 'private_channel' })).toEqual([]);
        slack.invite('U0ADA', 'C0REVIEW');
        expect(await list({ types: 'private_channel,im' })).toEqual(['C0REVIEW', 'D0ADA', 'D0LIN']);
    });
    describe('history', () => {
        it('has the newest first, without replies', async () => {
            const slack = await start();
            const thread = slack.say('U0ADA', 'C0GENERAL', 'one');
            slack.say('U0LIN', 'C0GENERAL', 'reply', { thread });
            slack.say('U0LIN', 'C0GENERAL', 'two');
            const reply = await callSlack(slack, 'conversations.history', { channel: 'C0GENERAL' });
            expect(texts(reply)).toEqual(['two', 'one']);
            expect(reply).toMatchObject({
                has_more: false,
                messages: [{ user: 'U0LIN' }, { thread_ts: thread, reply_count: 1, reply_users: ['U0LIN'] }],
            });
        });
        it('is cut by oldest, latest and inclusive', async () => {
            const slack = await start();
            const [, second, third] = ['a', 'b', 'c', 'd'].map((text) => slack.say('U0ADA', 'C0GENERAL', text));
            const history = async (args) => {
                return texts(await callSlack(slack, 'conversations.history', { channel: 'C0GENERAL', ...args }));
            };
            expect(await history({ oldest: second })).toEqual(['d', 'c']);
            expect(await history({ oldest: second, inclusive: true })).toEqual(['d', 'c', 'b']);
            expect(await history({ latest: third })).toEqual(['b', 'a']);
            expect(await history({ latest: third, oldest: third, inclusive: true })).toEqual(['c']);
        });
        it('comes in pages', async () => {
            const slack = await start();
            for (const text of ['a', 'b', 'c'])
                slack.say('U0ADA', 'C0GENERAL', text);
            const args = { channel: 'C0GENERAL', limit: 2 };
            const first = await callSlack(slack, 'conversations.history', args);
            expect(texts(first)).toEqual(['c', 'b']);
            expect(first).toMatchObject({ has_more: true });
            const { next_cursor: cursor } = first['response_metadata'];
            expect(texts(await callSlack(slack, 'conversations.history', { ...args, cursor }))).toEqual(['a']);
        });
        it('has metadata only for those who ask', async () => {
            const slack = await start();
            const metadata = { event_type: 'card', event_payload: { entry: 'docker/x' } };
            await callSlack(slack, 'chat.postMessage', { channel: 'C0GENERAL', text: 'x', metadata });
            const args = { channel: 'C0GENERAL' };
            const [plain] = (await callSlack(slack, 'conversations.history', args))['messages'];
            expect(plain).not.toHaveProperty('metadata');
            const asked = await callSlack(slack, 'conversations.history', { ...args, include_all_metadata: true });
            expect(asked).toMatchObject({ messages: [{ metadata }] });
        });
    });
    it('answers a thread from its first message on, also when asked for a reply', async () => {
        const slack = await start();
        const thread = slack.say('U0ADA', 'C0GENERAL', 'one');
        const ts = slack.say('U0LIN', 'C0GENERAL', 'two', { thread });
        slack.say('U0LIN', 'C0GENERAL', 'elsewhere');
        for (const asked of [thread, ts]) {
            const reply = await callSlack(slack, 'conversations.replies', { channel: 'C0GENERAL', ts: asked });
            expect(texts(reply)).toEqual(['one', 'two']);
        }
    });
    it.each([
        ['U0ADA', { ok: true, already_open: true, channel: { id: 'D0ADA' } }],
        ['U0NONE', { ok: false, error: 'user_not_found' }],
        ['U0MAX', { ok: false, error: 'cannot_dm_user' }],
        ['U0ALERTS', { ok: false, error: 'cannot_dm_bot' }],
    ])('opens a conversation with %s or says why not', async (users, expected) => {
        const slack = await start();
        expect(await callSlack(slack, 'conversations.open', { users })).toMatchObject(expected);
    });
});
