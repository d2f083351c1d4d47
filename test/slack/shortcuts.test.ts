import { afterEach, describe, expect, it } from 'vitest';
import { SHORTCUTS } from '../../src/slack/ids.ts';
import { actions, all, answers, PASTES, settle, waitForEphemeral, waitForReply } from './seen.ts';
import { startWhyfail, stopAll } from './start-whyfail.ts';

afterEach(stopAll);

describe('slack/listeners/shortcuts', () => {
  it('answers a known error for everybody in the thread of the message', async () => {
    const { slack } = await startWhyfail();
    const ts = slack.say('U0LIN', 'C0GENERAL', PASTES.disk);
    expect(await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message)).toEqual({ ok: true });
    const card = await waitForReply(slack, 'C0GENERAL', ts);
    expect(all(card)).toContain('The disk is full.');
    expect(card.ephemeral).toBe(false);
    expect(actions(card)).not.toContain('card_shared');
  });

  it('answers a reply in the thread that it is in', async () => {
    const { slack } = await startWhyfail();
    const root = slack.say('U0LIN', 'C0GENERAL', 'deploy is stuck');
    const ts = slack.say('U0LIN', 'C0GENERAL', PASTES.disk, { thread: root });
    await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message);
    expect(all(await waitForReply(slack, 'C0GENERAL', root))).toContain('The disk is full.');
  });

  it('answers in the thread where it is no member, through the response URL', async () => {
    const { slack } = await startWhyfail();
    const ts = slack.say('U0LIN', 'C0DEPLOYS', PASTES.disk);
    await slack.shortcut('U0ADA', 'C0DEPLOYS', ts, SHORTCUTS.message);
    expect(all(await waitForReply(slack, 'C0DEPLOYS', ts))).toContain('The disk is full.');
  });

  it.each([
    [PASTES.unsure, 'candidate_chosen'],
    [PASTES.unknown, 'ask_opened'],
  ])('keeps what is not known between whyfail and the asker: %s', async (text, action) => {
    const { slack } = await startWhyfail();
    const ts = slack.say('U0LIN', 'C0GENERAL', text);
    await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message);
    expect(actions(await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA'))).toContain(action);
    await settle(slack);
    expect(answers(slack, 'C0GENERAL')).toEqual([]);
  });

  it('speaks privately in the thread when the message is in one', async () => {
    const { slack } = await startWhyfail();
    const root = slack.say('U0LIN', 'C0GENERAL', 'deploy is stuck');
    const ts = slack.say('U0LIN', 'C0GENERAL', PASTES.unknown, { thread: root });
    await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message);
    const note = await slack.waitFor(() =>
      slack.thread('C0GENERAL', root, { as: 'U0ADA' }).find((message) => message.ephemeral),
    );
    expect(note.threadTs).toBe(root);
  });

  it('reads alerts, of which the text is in attachments', async () => {
    const { slack } = await startWhyfail();
    const attachments = [
      { color: '#ff0000', title: 'Disk', fields: [{ title: 'Error', value: PASTES.disk }] },
    ];
    const ts = slack.say('U0ALERTS', 'C0PAYMENTS', 'Firing', { attachments, asBot: 'webhook' });
    await slack.shortcut('U0ADA', 'C0PAYMENTS', ts, SHORTCUTS.message);
    expect(all(await waitForReply(slack, 'C0PAYMENTS', ts))).toContain('The disk is full.');
  });

  it('reads log files, and says so when it may not', async () => {
    const { slack } = await startWhyfail();
    const file = slack.uploadFile('U0LIN', 'app.log', `${'fine\n'.repeat(200)}${PASTES.disk}\n`);
    const ts = slack.say('U0LIN', 'C0GENERAL', 'see file', { files: [file] });
    await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message);
    expect(all(await waitForReply(slack, 'C0GENERAL', ts))).toContain('The disk is full.');
  });

  it('names the file that it may not read', async () => {
    const { slack } = await startWhyfail({ slack: { app: { scopes: ['commands', 'chat:write'] } } });
    const file = slack.uploadFile('U0LIN', 'core.bin', Buffer.from([0, 1, 2, 3]));
    const ts = slack.say('U0LIN', 'C0GENERAL', '', { files: [file] });
    await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message);
    expect((await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA')).text).toContain('core.bin');
  });

  it('does not post the same card twice in a thread, but points to it', async () => {
    const { slack } = await startWhyfail();
    const ts = slack.say('U0LIN', 'C0GENERAL', PASTES.disk);
    await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message);
    await waitForReply(slack, 'C0GENERAL', ts);
    await settle(slack);
    await slack.shortcut('U0LIN', 'C0GENERAL', ts, SHORTCUTS.message);
    const pointer = await slack.waitFor(() =>
      slack.thread('C0GENERAL', ts, { as: 'U0LIN' }).find((message) => message.ephemeral),
    );
    expect(pointer.text).toContain('http');
    expect(answers(slack, 'C0GENERAL')).toHaveLength(1);
  });

  it('opens the box from the menu of the text box, and answers there by direct message', async () => {
    const { slack } = await startWhyfail();
    await slack.globalShortcut('U0ADA', SHORTCUTS.ask);
    const view = await slack.waitFor(() => slack.view('U0ADA'));
    const submission = await slack.submitView('U0ADA', view.id, {
      ask_text: { input: { value: PASTES.disk } },
    });
    expect(submission.ok).toBe(true);
    const card = await slack.waitFor(() => slack.messages('D0ADA').at(-1));
    expect(all(card)).toContain('The disk is full.');
  });
});
