import { describe, expect, it } from 'vitest';
import { callSlack } from '../call-slack.js';
import { connectApp } from '../socket-app.js';
import { createClock, useSlack } from '../use-slack.js';
const plain = (text) => ({ type: 'plain_text', text });
function toModal(more = {}) {
    const button = { type: 'button', text: plain('More'), action_id: 'more' };
    const blocks = [{ type: 'actions', block_id: 'tools', elements: [button] }];
    return { type: 'modal', title: plain('whyfail'), callback_id: 'ask', blocks, ...more };
}
const home = { type: 'home', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Hello' } }] };
describe('playground/web-api/views', () => {
    const start = useSlack();
    async function startWithTrigger(options = {}) {
        const slack = await start(options);
        const app = await connectApp(slack);
        void slack.slash('U0ADA', 'C0GENERAL', '/whyfail', '');
        const { payload } = await app.answerNext();
        return { slack, app, trigger_id: payload['trigger_id'] };
    }
    /** A new trigger from a click in the open modal. */
    async function clickMore(slack, app) {
        void slack.clickInView('U0ADA', slack.view('U0ADA')?.id ?? '', 'more');
        return (await app.answerNext()).payload['trigger_id'];
    }
    it('opens a modal for the person behind the trigger', async () => {
        const { slack, trigger_id } = await startWithTrigger();
        const reply = await callSlack(slack, 'views.open', {
            trigger_id,
            view: toModal({ private_metadata: 'x' }),
        });
        expect(reply).toMatchObject({
            ok: true,
            view: { type: 'modal', callback_id: 'ask', private_metadata: 'x' },
        });
        expect(slack.view('U0ADA')).toMatchObject({ id: reply['view']['id'], callbackId: 'ask' });
        expect(slack.view('U0LIN')).toBeUndefined();
    });
    it('takes a view as a string of JSON', async () => {
        const { slack, trigger_id } = await startWithTrigger();
        const args = { trigger_id, view: JSON.stringify(toModal()) };
        expect(await callSlack(slack, 'views.open', args, { form: true })).toMatchObject({ ok: true });
    });
    it('takes a trigger once, within three seconds', async () => {
        const clock = createClock();
        const { slack, app, trigger_id } = await startWithTrigger({ now: clock.now });
        const open = (trigger) => callSlack(slack, 'views.open', { trigger_id: trigger, view: toModal() });
        expect(await open(trigger_id)).toMatchObject({ ok: true });
        expect(await open(trigger_id)).toMatchObject({ error: 'exchanged_trigger_id' });
        expect(await open('nonsense')).toMatchObject({ error: 'invalid_trigger_id' });
        const next = await clickMore(slack, app);
        clock.advance(3000, slack);
        expect(await open(next)).toMatchObject({ error: 'expired_trigger_id' });
    });
    it.each([
        ['no view', undefined, 'invalid_arguments'],
        ['no JSON', '{', 'invalid_arguments'],
        ['a Home tab', home, 'invalid_arguments'],
        ['a title over 24 characters', toModal({ title: plain('x'.repeat(25)) }), 'invalid_arguments'],
        [
            '101 blocks',
            toModal({ blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }),
            'invalid_arguments',
        ],
        ['metadata over 3000 characters', toModal({ private_metadata: 'x'.repeat(3001) }), 'invalid_arguments'],
        ['more than 250 kB', toModal({ private_metadata: 'x'.repeat(250_000) }), 'view_too_large'],
    ])('refuses to open %s and keeps the trigger', async (_, view, error) => {
        const { slack, trigger_id } = await startWithTrigger();
        expect(await callSlack(slack, 'views.open', { trigger_id, view })).toMatchObject({ ok: false, error });
        expect(slack.view('U0ADA')).toBeUndefined();
        expect(await callSlack(slack, 'views.open', { trigger_id, view: toModal() })).toMatchObject({ ok: true });
    });
    it('updates by id with a hash that is current, and refuses a stale one', async () => {
        const { slack, trigger_id } = await startWithTrigger();
        const { view } = await callSlack(slack, 'views.open', { trigger_id, view: toModal() });
        const { id: view_id, hash } = view;
        const update = (more) => callSlack(slack, 'views.update', { view_id, view: toModal({ callback_id: 'b' }), ...more });
        expect(await update({ hash })).toMatchObject({ ok: true, view: { callback_id: 'b', id: view_id } });
        expect(await update({ hash })).toMatchObject({ error: 'hash_conflict' });
        expect(await update({})).toMatchObject({ ok: true });
        expect(await update({ view_id: 'V0NONE' })).toMatchObject({ error: 'not_found' });
        expect(await update({ view: home })).toMatchObject({ error: 'invalid_arguments' });
    });
    it('keeps what was typed in inputs that survive an update', async () => {
        const { slack, trigger_id } = await startWithTrigger();
        const input = {
            type: 'input',
            block_id: 'paste',
            label: plain('Error'),
            dispatch_action: true,
            element: { type: 'plain_text_input', action_id: 'text', initial_value: 'start' },
        };
        const view = toModal({ submit: plain('Go'), blocks: [input] });
        await callSlack(slack, 'views.open', { trigger_id, view });
        const id = slack.view('U0ADA')?.id ?? '';
        expect(slack.view('U0ADA')?.values).toMatchObject({ paste: { text: { value: 'start' } } });
        void slack.clickInView('U0ADA', id, 'text', { value: 'typed' });
        await callSlack(slack, 'views.update', { view_id: id, view });
        expect(slack.view('U0ADA')?.values).toMatchObject({ paste: { text: { value: 'typed' } } });
    });
    it('finds views by external id, which only one view can have', async () => {
        const { slack, app, trigger_id } = await startWithTrigger();
        const named = toModal({ external_id: 'mine' });
        await callSlack(slack, 'views.open', { trigger_id, view: named });
        expect(await callSlack(slack, 'views.update', { external_id: 'mine', view: named })).toMatchObject({
            ok: true,
        });
        const next = await clickMore(slack, app);
        expect(await callSlack(slack, 'views.push', { trigger_id: next, view: named })).toMatchObject({
            error: 'duplicate_external_id',
        });
    });
    it('stacks three views and not a fourth', async () => {
        const { slack, app, trigger_id } = await startWithTrigger();
        const { view: root } = await callSlack(slack, 'views.open', { trigger_id, view: toModal() });
        const push = async () => {
            const trigger = await clickMore(slack, app);
            return callSlack(slack, 'views.push', { trigger_id: trigger, view: toModal() });
        };
        expect(await push()).toMatchObject({
            view: { root_view_id: root['id'], previous_view_id: root['id'] },
        });
        expect(await push()).toMatchObject({ ok: true });
        expect(await push()).toMatchObject({ error: 'push_limit_reached' });
    });
    it('has nothing to push onto when no modal is open', async () => {
        const { slack, trigger_id } = await startWithTrigger();
        expect(await callSlack(slack, 'views.push', { trigger_id, view: toModal() })).toMatchObject({
            error: 'not_found',
        });
    });
    it('publishes a Home tab for people of this workspace, checking the hash', async () => {
        const slack = await start();
        const publish = (more) => callSlack(slack, 'views.publish', { user_id: 'U0ADA', view: home, ...more });
        const { view } = await publish({});
        const { hash } = view;
        expect(slack.home('U0ADA')?.blocks).toHaveLength(1);
        expect(slack.home('U0LIN')).toBeUndefined();
        expect(await publish({ hash })).toMatchObject({ ok: true });
        expect(await publish({ hash })).toMatchObject({ error: 'hash_conflict' });
        expect(await publish({ user_id: 'U0MAX' })).toMatchObject({ error: 'user_not_found' });
        expect(await publish({ view: toModal() })).toMatchObject({ error: 'invalid_arguments' });
    });
});
