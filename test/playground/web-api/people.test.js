import { describe, expect, it } from 'vitest';
import { callSlack } from '../call-slack.js';
import { useSlack } from '../use-slack.js';
async function download(slack, file, token) {
    const info = await callSlack(slack, 'files.info', { file });
    const url = info['file']?.['url_private_download'];
    return fetch(typeof url === 'string' ? url : `${slack.url}/files-pri/T0LOCAL-${file}/download/x`, {
        headers: { authorization: `Bearer ${token}` },
    });
}
describe('playground/web-api/people', () => {
    const start = useSlack();
    it('tells people of this company from outside members, and their language when asked', async () => {
        const slack = await start();
        const ask = (user) => callSlack(slack, 'users.info', { user, include_locale: true });
        expect(await ask('U0LIN')).toMatchObject({ user: { name: 'lin', team_id: 'T0LOCAL', locale: 'zh-CN' } });
        expect(await ask('U0MAX')).toMatchObject({ user: { team_id: 'T0UMBER', is_stranger: true } });
        expect(await ask('U0NONE')).toMatchObject({ ok: false, error: 'user_not_found' });
        expect((await callSlack(slack, 'users.info', { user: 'U0LIN' }))['user']).not.toHaveProperty('locale');
    });
    it('knows bots', async () => {
        const slack = await start();
        expect(await callSlack(slack, 'bots.info', { bot: 'B0BOT' })).toMatchObject({
            bot: { app_id: 'A0WHYFAIL' },
        });
        expect(await callSlack(slack, 'bots.info', { bot: 'B0NONE' })).toMatchObject({ error: 'bot_not_found' });
    });
    describe('files', () => {
        it('describes a snippet with a cut preview', async () => {
            const slack = await start();
            const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`);
            const file = slack.uploadFile('U0ADA', 'build.log', lines.join('\n'));
            expect(await callSlack(slack, 'files.info', { file })).toMatchObject({
                file: {
                    name: 'build.log',
                    mode: 'snippet',
                    mimetype: 'text/plain',
                    preview: lines.slice(0, 6).join('\n'),
                    preview_is_truncated: true,
                    lines: 40,
                },
            });
        });
        it('describes a binary file without preview', async () => {
            const slack = await start();
            const file = slack.uploadFile('U0ADA', 'core.gz', Buffer.from([31, 139, 0, 1]));
            const { file: json } = await callSlack(slack, 'files.info', { file });
            expect(json).toMatchObject({ mode: 'hosted', size: 4 });
            expect(json).not.toHaveProperty('preview');
            expect(await callSlack(slack, 'files.info', { file: 'F0NONE' })).toMatchObject({
                error: 'file_not_found',
            });
        });
        it('gives the bytes to the bot token', async () => {
            const slack = await start();
            const response = await download(slack, slack.uploadFile('U0ADA', 'a.log', 'ENOSPC ☠'), slack.botToken);
            expect(response.headers.get('content-type')).toContain('text/plain');
            expect(await response.text()).toBe('ENOSPC ☠');
        });
        it.each([
            ['another token', ['files:read'], 'xoxb-wrong'],
            ['no files:read', ['chat:write'], undefined],
        ])('shows a login page with status 200 for %s', async (_, scopes, token) => {
            const slack = await start({ app: { scopes } });
            const file = slack.uploadFile('U0ADA', 'a.log', 'ENOSPC');
            const response = await download(slack, file, token ?? slack.botToken);
            expect(response.status).toBe(200);
            expect(response.headers.get('content-type')).toContain('text/html');
            expect(await response.text()).not.toContain('ENOSPC');
        });
    });
});
