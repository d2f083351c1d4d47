import { afterEach, describe, expect, it } from 'vitest';
import { startSlack } from '../../src/playground/start-slack.ts';
import { SHORTCUTS } from '../../src/slack/ids.ts';
import { MANIFEST } from '../../src/slack/manifest.ts';
import { findFreePort, postInteraction, postSigned, startResponseUrl } from './http.ts';
import { all, answers, PASTES, settle, waitForEphemeral, waitForReply } from './seen.ts';
import { atEnd, startWhyfail, stopAll, type Whyfail } from './start-whyfail.ts';

const SECRET = '0123456789abcdef0123456789abcdef';

afterEach(stopAll);

async function startOverHttp(): Promise<Whyfail & { readonly origin: string; readonly url: string }> {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const url = `${origin}/slack/events`;
  const slack = await startSlack({ app: MANIFEST, signingSecret: SECRET, requestUrl: url });
  atEnd(() => slack.close());
  const mode = { kind: 'http', botToken: slack.botToken, signingSecret: SECRET } as const;
  return { ...(await startWhyfail({ on: slack, config: { mode, port } })), origin, url };
}

function toMessageEvent(ts: string, text: string): string {
  const event = { type: 'message', channel: 'C0INCIDENT', channel_type: 'channel', user: 'U0LIN', text, ts };
  return JSON.stringify({ type: 'event_callback', event_id: 'Ev1', team_id: 'T0LOCAL', event });
}

describe('slack over HTTP', () => {
  it('answers commands, shortcuts, mentions and clicks', async () => {
    const { slack } = await startOverHttp();
    expect(await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', PASTES.disk)).toEqual({ ok: true });
    expect(all(await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA'))).toContain('The disk is full.');
    const ts = slack.say('U0LIN', 'C0GENERAL', PASTES.disk);
    await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message);
    const card = await waitForReply(slack, 'C0GENERAL', ts);
    expect(await slack.click('U0ADA', 'C0GENERAL', card.ts, 'fix_worked')).toEqual({ ok: true });
    await slack.waitFor(() => all(slack.thread('C0GENERAL', ts)[1]).includes('1 of 1 here'));
    const mention = slack.say('U0ADA', 'C0GENERAL', `@whyfail ${PASTES.host}`);
    expect(all(await waitForReply(slack, 'C0GENERAL', mention))).toContain('db.prod');
  });

  it('answers an event once, however often it is delivered', async () => {
    const { slack, url } = await startOverHttp();
    const ts = slack.say('U0LIN', 'C0INCIDENT', PASTES.disk);
    await waitForReply(slack, 'C0INCIDENT', ts);
    const again = await postSigned(url, toMessageEvent(ts, PASTES.disk), { secret: SECRET });
    const mention = toMessageEvent(ts, `<@U0BOT> ${PASTES.host}`).replace('"message"', '"app_mention"');
    expect([again.status, (await postSigned(url, mention, { secret: SECRET })).status]).toEqual([200, 200]);
    await settle(slack);
    expect(answers(slack, 'C0INCIDENT')).toHaveLength(1);
  });

  it.each([
    ['a wrong secret', { secret: 'f'.repeat(32) }],
    ['an old timestamp', { secret: SECRET, age: 600 }],
  ])('refuses %s', async (_, options) => {
    const { slack, url } = await startOverHttp();
    const ts = slack.say('U0LIN', 'C0INCIDENT', 'all is well');
    const response = await postSigned(url, toMessageEvent(ts, PASTES.disk), options);
    expect(response.status).toBe(401);
    await settle(slack);
    expect(answers(slack, 'C0INCIDENT')).toEqual([]);
  });

  it('refuses a body that is too large', async () => {
    const { url } = await startOverHttp();
    expect((await postSigned(url, 'x'.repeat(1_100_000), { secret: SECRET })).status).toBe(413);
  });

  it('serves its state beside', async () => {
    const { origin } = await startOverHttp();
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({
      ready: true,
      slack: 'connected',
      store: 'ok',
    });
    expect(await (await fetch(`${origin}/metrics`)).text()).toContain('whyfail_entries 5');
    expect((await fetch(`${origin}/other`)).status).toBe(404);
  });

  it.each([
    ['a value that is no state', 'fix_worked', 'garbage'],
    ['an entry that is gone', 'fix_worked', JSON.stringify({ e: 'gone/entry', l: 'en' })],
    ['a step that there is not', 'fix_failed', JSON.stringify({ e: 'disk/no-space-left', l: 'en', s: 9 })],
    [
      'a language that there is not',
      'language_toggled',
      JSON.stringify({ e: 'disk/no-space-left', l: 'xx' }),
    ],
    ['no value', 'card_shared', undefined],
    ['a prototype', 'candidate_chosen', '{"__proto__":{"e":"x"}}'],
  ])('tells the person who clicked when the button carries %s', async (_, action, value) => {
    const { slack, url } = await startOverHttp();
    const { url: responseUrl, received } = await startResponseUrl();
    const payload = {
      type: 'block_actions',
      team: { id: 'T0LOCAL' },
      user: { id: 'U0ADA' },
      channel: { id: 'C0GENERAL' },
      container: { type: 'message', message_ts: '1.1', channel_id: 'C0GENERAL', is_ephemeral: true },
      response_url: responseUrl,
      actions: [{ type: 'button', action_id: action, block_id: 'b', value }],
    };
    expect((await postInteraction(url, payload, SECRET)).status).toBe(200);
    await settle(slack);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(received[0]?.['text']).toContain('no longer works');
    expect(answers(slack, 'C0GENERAL')).toEqual([]);
  });

  it.each([
    [
      'an action',
      { type: 'block_actions', actions: [{ type: 'button', action_id: 'new_thing', block_id: 'b' }] },
    ],
    ['a shortcut', { type: 'message_action', callback_id: 'new_thing' }],
    ['a modal', { type: 'view_submission', view: { callback_id: 'new_thing', state: { values: {} } } }],
  ])('acknowledges %s that it does not know', async (_, payload) => {
    const { url } = await startOverHttp();
    const response = await postInteraction(
      url,
      { team: { id: 'T0LOCAL' }, user: { id: 'U0ADA' }, ...payload },
      SECRET,
    );
    expect(response.status).toBe(200);
  });

  it('acknowledges a command that it does not know', async () => {
    const { url } = await startOverHttp();
    const body = new URLSearchParams({
      command: '/other',
      text: '',
      team_id: 'T0LOCAL',
      user_id: 'U0ADA',
    }).toString();
    const type = 'application/x-www-form-urlencoded';
    expect((await postSigned(url, body, { secret: SECRET, type })).status).toBe(200);
  });

  it('answers payloads that lack what Slack always sends', async () => {
    const { slack, url } = await startOverHttp();
    const { url: responseUrl, received } = await startResponseUrl();
    const bare = {
      type: 'message_action',
      callback_id: SHORTCUTS.message,
      team: { id: 'T0LOCAL' },
      user: { id: 'U0ADA' },
    };
    expect((await postInteraction(url, { ...bare, response_url: responseUrl }, SECRET)).status).toBe(200);
    await settle(slack);
    expect(received[0]?.['text']).toContain('no text');
  });
});
