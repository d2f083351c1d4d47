import { describe, expect, it } from 'vitest';
import { METHODS } from '../../../src/playground/web-api/methods.js';
import { callSlack, requestSlack } from '../call-slack.js';
import { useSlack } from '../use-slack.js';
describe('playground/web-api/answer-call', () => {
    const start = useSlack();
    it('knows who the bot is', async () => {
        const slack = await start();
        expect(await callSlack(slack, 'auth.test')).toMatchObject({
            ok: true,
            team_id: 'T0LOCAL',
            user_id: 'U0BOT',
            bot_id: 'B0BOT',
            url: `${slack.url}/`,
        });
    });
    it('answers api.test with its arguments, from JSON and from a form', async () => {
        const slack = await start();
        expect(await callSlack(slack, 'api.test', { foo: 'bar' }, { token: '' })).toEqual({
            ok: true,
            args: { foo: 'bar' },
        });
        expect(await callSlack(slack, 'api.test', { foo: 'bar' }, { token: '', form: true })).toMatchObject({
            args: { foo: 'bar' },
        });
        expect(await callSlack(slack, 'api.test', { error: 'my_error' })).toMatchObject({
            ok: false,
            error: 'my_error',
        });
    });
    for (const [method, token, error] of [
        ['chat.postMessage', '', 'not_authed'],
        ['chat.postMessage', 'xoxb-wrong', 'invalid_auth'],
        ['chat.postMessage', 'app', 'not_allowed_token_type'],
        ['apps.connections.open', '', 'not_authed'],
        ['apps.connections.open', 'xapp-wrong', 'invalid_auth'],
        ['apps.connections.open', 'bot', 'not_allowed_token_type'],
        ['chat.shout', 'bot', 'unknown_method'],
        ['toString', 'bot', 'unknown_method'],
    ]) {
        it(`answers ${error} to ${method} with token "${token}"`, async () => {
            const slack = await start();
            const tokens = { app: slack.appToken, bot: slack.botToken };
            expect(await callSlack(slack, method, {}, { token: tokens[token] ?? token })).toMatchObject({
                ok: false,
                error,
            });
        });
    }
    it('takes a token from a form but not from JSON', async () => {
        const slack = await start();
        const args = { token: slack.botToken };
        expect(await callSlack(slack, 'auth.test', args, { token: '', form: true })).toMatchObject({ ok: true });
        expect(await callSlack(slack, 'auth.test', args, { token: '' })).toMatchObject({ error: 'not_authed' });
    });
    it('refuses bodies that it cannot read', async () => {
        const slack = await start();
        for (const [type, body, error] of [
            ['application/json', '{"channel":', 'invalid_json'],
            ['application/json', '[]', 'invalid_json'],
            ['text/plain', 'hello', 'invalid_post_type'],
        ]) {
            const headers = { 'content-type': type, authorization: `Bearer ${slack.botToken}` };
            const response = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST', headers, body });
            expect(await response.json()).toMatchObject({ ok: false, error });
        }
    });
    it('refuses bodies over 2 MB', async () => {
        const slack = await start();
        const response = await requestSlack(slack, 'api.test', { text: 'x'.repeat(2_000_001) });
        expect(response.status).toBe(413);
    });
    describe('scopes', () => {
        const scoped = Object.entries(METHODS).filter(([, row]) => row.scope ?? row.channelScope);
        it.each(scoped.map(([name]) => name))('refuses %s without its scope', async (name) => {
            const slack = await start({ app: { scopes: ['commands'] } });
            const reply = await callSlack(slack, name, { channel: 'C0GENERAL' });
            const row = METHODS[name];
            const needed = row?.scope ?? `channels:${row?.channelScope}`;
            expect(reply).toMatchObject({ ok: false, error: 'missing_scope', needed, provided: 'commands' });
        });
        it.each([
            ['C0GENERAL', 'channels:history'],
            ['C0REVIEW', 'groups:history'],
            ['D0ADA', 'im:history'],
        ])('asks for the scope of the kind of channel %s', async (channel, needed) => {
            const slack = await start({ app: { scopes: [] } });
            expect(await callSlack(slack, 'conversations.history', { channel })).toMatchObject({ needed });
        });
        it('asks conversations.list for the scope of every type', async () => {
            const slack = await start({ app: { scopes: ['channels:read'] } });
            expect(await callSlack(slack, 'conversations.list')).toMatchObject({ ok: true });
            expect(await callSlack(slack, 'conversations.list', { types: 'public_channel,private_channel,im' })).toMatchObject({
                error: 'missing_scope',
                needed: 'groups:read,im:read',
            });
        });
        it('tells the granted scopes in a header', async () => {
            const slack = await start({ app: { scopes: ['commands', 'chat:write'] } });
            const response = await requestSlack(slack, 'auth.test');
            expect(response.headers.get('x-oauth-scopes')).toBe('commands,chat:write');
        });
    });
});
