import { describe, expect, it } from 'vitest';
import { WhyfailError } from '../../../src/errors.js';
import { callSlack } from '../call-slack.js';
import { connectApp } from '../socket-app.js';
import { useSlack } from '../use-slack.js';
describe('playground/people/say', () => {
    const start = useSlack();
    /** The events that the app got for what was done, in order. */
    async function observe(act, options = {}) {
        const slack = await start(options);
        const app = await connectApp(slack);
        const payloads = [];
        app.answerAll((frame) => {
            payloads.push(frame.payload);
        });
        await act(slack);
        // A command goes the same way as events, so that everything before it has arrived.
        await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'end');
        return payloads.slice(0, -1);
    }
    const toEvents = (payloads) => payloads.map((payload) => payload['event']);
    it('tells the app of a message, with all that Slack sends along', async () => {
        const [payload] = await observe((slack) => slack.say('U0ADA', 'C0INCIDENT', 'disk full on db.example.com'));
        expect(payload).toMatchObject({
            type: 'event_callback',
            team_id: 'T0LOCAL',
            api_app_id: 'A0WHYFAIL',
            event_id: expect.stringMatching(/^Ev/),
            event_time: expect.any(Number),
            is_ext_shared_channel: false,
            authorizations: [{ team_id: 'T0LOCAL', user_id: 'U0BOT', is_bot: true }],
            event: {
                type: 'message',
                channel: 'C0INCIDENT',
                channel_type: 'channel',
                user: 'U0ADA',
                team: 'T0LOCAL',
                text: 'disk full on <http://db.example.com|db.example.com>',
                blocks: [{ type: 'rich_text' }],
                client_msg_id: expect.any(String),
            },
        });
        const event = payload?.['event'];
        expect(event['event_ts']).toBe(event['ts']);
        expect(event).not.toHaveProperty('subtype');
        expect(event).not.toHaveProperty('thread_ts');
    });
    it('sends a mention twice, as message and as app_mention, with different event ids', async () => {
        const payloads = await observe((slack) => slack.say('U0ADA', 'C0INCIDENT', '@whyfail why'));
        expect(toEvents(payloads)).toMatchObject([
            { type: 'message' },
            { type: 'app_mention', text: '<@U0BOT> why' },
        ]);
        const [one, two] = toEvents(payloads);
        expect(one?.['ts']).toBe(two?.['ts']);
        expect(new Set(payloads.map((payload) => payload['event_id'])).size).toBe(2);
    });
    it('sends a direct message once, even when it mentions the bot', async () => {
        const events = toEvents(await observe((slack) => slack.say('U0ADA', 'D0ADA', '@whyfail why')));
        expect(events).toMatchObject([{ type: 'message', channel_type: 'im' }]);
    });
    it.each([
        ['C0DEPLOYS', 'a public channel'],
        ['C0REVIEW', 'a private channel'],
        ['D0PAIR', 'a conversation of others'],
    ])('tells nothing of %s, %s without the bot', async (channel) => {
        expect(await observe((slack) => slack.say('U0ADA', channel, '@whyfail why'))).toEqual([]);
    });
    it('hints at /invite when the bot is mentioned where it is not, and works after it', async () => {
        const events = await observe(async (slack) => {
            slack.say('U0ADA', 'C0REVIEW', '@whyfail why');
            expect(slack.messages('C0REVIEW', { as: 'U0ADA' }).at(-1)?.text).toContain('/invite @whyfail');
            expect(slack.messages('C0REVIEW')).toHaveLength(1);
            await slack.slash('U0ADA', 'C0REVIEW', '/invite', '@whyfail');
            slack.say('U0ADA', 'C0REVIEW', 'why');
        });
        expect(toEvents(events)).toMatchObject([
            { type: 'member_joined_channel', user: 'U0BOT', channel: 'C0REVIEW', channel_type: 'G' },
            { type: 'message', channel_type: 'group' },
        ]);
    });
    it.each([
        [{ events: ['app_mention'] }, ['app_mention']],
        [{ events: ['message.channels'] }, ['message']],
        [{ scopes: ['app_mentions:read'] }, ['app_mention']],
        [{ scopes: [] }, []],
    ])('respects subscriptions and scopes %j', async (app, types) => {
        const events = toEvents(await observe((slack) => slack.say('U0ADA', 'C0GENERAL', '@whyfail why'), { app }));
        expect(events.map((event) => event['type'])).toEqual(types);
    });
    it('tells the app of its own posts, which carry its bot id, and never as mention', async () => {
        const events = toEvents(await observe((slack) => callSlack(slack, 'chat.postMessage', { channel: 'C0GENERAL', text: '<@U0BOT>' })));
        expect(events).toMatchObject([{ type: 'message', bot_id: 'B0BOT', app_id: 'A0WHYFAIL', user: 'U0BOT' }]);
    });
    it('tells nothing of ephemeral messages', async () => {
        const args = { channel: 'C0GENERAL', user: 'U0ADA', text: 'psst' };
        expect(await observe((slack) => callSlack(slack, 'chat.postEphemeral', args))).toEqual([]);
    });
    it('marks replies with thread and parent, broadcasts with their subtype', async () => {
        const events = toEvents(await observe((slack) => {
            const thread = slack.say('U0ADA', 'C0GENERAL', 'one');
            slack.say('U0LIN', 'C0GENERAL', 'two', { thread });
            slack.say('U0LIN', 'C0GENERAL', 'three', { thread, broadcast: true });
        }));
        const ts = events[0]?.['ts'];
        expect(events.slice(1)).toMatchObject([
            { thread_ts: ts, parent_user_id: 'U0ADA' },
            { thread_ts: ts, subtype: 'thread_broadcast' },
        ]);
    });
    it('shows an outside member by their team, and the channel as shared', async () => {
        const [payload] = await observe((slack) => slack.say('U0MAX', 'C0SHARED', 'hello'));
        expect(payload).toMatchObject({
            is_ext_shared_channel: true,
            event: { user: 'U0MAX', user_team: 'T0UMBER', source_team: 'T0UMBER' },
        });
    });
    it.each([
        ['webhook', { subtype: 'bot_message', bot_id: 'B0ALERTS', username: 'Pager' }],
        ['app', { user: 'U0ALERTS', bot_id: 'B0ALERTS', bot_profile: { name: 'Pager' } }],
    ])('posts as an alert bot by %s', async (asBot, expected) => {
        const attachments = [{ color: 'danger', text: 'p99 > 2 s' }];
        const [event] = toEvents(await observe((slack) => slack.say('U0ADA', 'C0PAYMENTS', '*DOWN* <https://x.test>', { asBot, attachments })));
        expect(event).toMatchObject({ ...expected, text: '*DOWN* <https://x.test>', attachments });
        expect('user' in (event ?? {})).toBe(asBot === 'app');
    });
    describe('files', () => {
        it('come with their preview', async () => {
            const [event] = toEvents(await observe((slack) => {
                const files = [slack.uploadFile('U0ADA', 'build.log', 'ENOSPC')];
                slack.say('U0ADA', 'C0GENERAL', 'see this', { files });
            }));
            expect(event).toMatchObject({
                subtype: 'file_share',
                files: [{ name: 'build.log', preview: 'ENOSPC' }],
            });
        });
        it('from outside come without content until the app asks', async () => {
            const [event] = toEvents(await observe((slack) => {
                const files = [slack.uploadFile('U0MAX', 'build.log', 'ENOSPC')];
                slack.say('U0MAX', 'C0SHARED', '', { files });
            }));
            expect(event).toMatchObject({ files: [{ file_access: 'check_file_info' }] });
            expect(JSON.stringify(event)).not.toContain('ENOSPC');
        });
        it('are made of pastes over 12,000 characters', async () => {
            const [event] = toEvents(await observe((slack) => slack.say('U0ADA', 'C0GENERAL', 'x'.repeat(12_001))));
            expect(event).toMatchObject({
                subtype: 'file_share',
                text: '',
                files: [{ mode: 'snippet', size: 12_001 }],
            });
        });
    });
    describe('edits and deletions', () => {
        it('reach the app as hidden events with the message before', async () => {
            const events = toEvents(await observe((slack) => {
                const ts = slack.say('U0ADA', 'C0GENERAL', 'one');
                slack.edit('U0ADA', 'C0GENERAL', ts, 'two');
                expect(slack.messages('C0GENERAL')).toMatchObject([{ ts, text: 'two', edited: true }]);
                slack.remove('U0ADA', 'C0GENERAL', ts);
                expect(slack.messages('C0GENERAL')).toEqual([]);
            }));
            expect(events.slice(1)).toMatchObject([
                {
                    subtype: 'message_changed',
                    hidden: true,
                    message: { text: 'two', edited: { user: 'U0ADA' } },
                    previous_message: { text: 'one' },
                },
                {
                    subtype: 'message_deleted',
                    hidden: true,
                    deleted_ts: events[0]?.['ts'],
                    previous_message: { text: 'two' },
                },
            ]);
        });
        it('of the app itself reach it too', async () => {
            const events = toEvents(await observe(async (slack) => {
                const channel = 'C0GENERAL';
                const { ts } = await callSlack(slack, 'chat.postMessage', { channel, text: 'one' });
                await callSlack(slack, 'chat.update', { channel, ts, text: 'two' });
            }));
            expect(events[1]).toMatchObject({
                subtype: 'message_changed',
                message: { bot_id: 'B0BOT', text: 'two' },
            });
        });
        it('dismiss an ephemeral message without an event', async () => {
            const args = { channel: 'C0GENERAL', user: 'U0ADA', text: 'psst' };
            const events = await observe(async (slack) => {
                const { message_ts } = await callSlack(slack, 'chat.postEphemeral', args);
                slack.remove('U0ADA', 'C0GENERAL', String(message_ts));
                expect(slack.messages('C0GENERAL', { as: 'U0ADA' })).toEqual([]);
            });
            expect(events).toEqual([]);
        });
    });
    it.each([
        ['a stranger', (slack) => slack.say('U0NONE', 'C0GENERAL', 'x')],
        ['an unknown channel', (slack) => slack.say('U0ADA', 'C0NONE', 'x')],
        ['a channel that the person is not in', (slack) => slack.say('U0MAX', 'C0GENERAL', 'x')],
        ['an archived channel', (slack) => slack.say('U0ADA', 'C0ARCHIVE', 'x')],
        [
            'a thread that does not exist',
            (slack) => slack.say('U0ADA', 'C0GENERAL', 'x', { thread: '1.0' }),
        ],
        [
            'a file that was not uploaded',
            (slack) => slack.say('U0ADA', 'C0GENERAL', 'x', { files: ['F0'] }),
        ],
        [
            'an edit of what others wrote',
            (slack) => slack.edit('U0LIN', 'C0GENERAL', slack.say('U0ADA', 'C0GENERAL', 'x'), 'y'),
        ],
        [
            'a deletion of what others wrote',
            (slack) => slack.remove('U0LIN', 'C0GENERAL', slack.say('U0ADA', 'C0GENERAL', 'x')),
        ],
        ['an invitation to a direct conversation', (slack) => slack.invite('U0ADA', 'D0PAIR')],
    ])('refuses %s, as a client would', async (_, act) => {
        const slack = await start();
        expect(() => act(slack)).toThrow(WhyfailError);
    });
});
