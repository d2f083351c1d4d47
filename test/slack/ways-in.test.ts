import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { SHORTCUTS } from '../../src/slack/ids.ts';
import { all, last, PASTES, waitForEphemeral, waitForReply } from './seen.ts';
import { startWhyfail, stopAll } from './start-whyfail.ts';

afterEach(stopAll);

const ALERT_BLOCKS = [
  { type: 'header', text: { type: 'plain_text', text: 'node-7 is failing' } },
  {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: [{ type: 'text', text: 'last log line:' }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: PASTES.disk }] },
    ],
  },
];

describe('slack/ways-in', () => {
  it.each([
    ['blocks of its own', { blocks: ALERT_BLOCKS }],
    ['blocks in an attachment', { attachments: [{ color: '#f00', blocks: ALERT_BLOCKS }] }],
    ['fields of an attachment', { attachments: [{ fields: [{ title: 'log', value: PASTES.disk }] }] }],
    ['the fallback of an attachment', { attachments: [{ fallback: PASTES.disk }] }],
  ])('answers an alert that says what is wrong in %s', async (_, content) => {
    const { slack } = await startWhyfail({ config: { alertBots: ['B0ALERTS'] } });
    const ts = slack.say('U0ALERTS', 'C0INCIDENT', 'Firing', { asBot: 'webhook', ...content });
    expect(all(await waitForReply(slack, 'C0INCIDENT', ts))).toContain('The disk is full.');
  });

  it('reads a packed log in a direct message', async () => {
    const { slack } = await startWhyfail();
    const log = `${'fine\n'.repeat(5_000)}${PASTES.disk}\n`;
    const file = slack.uploadFile('U0ADA', 'app.log.gz', gzipSync(log));
    slack.say('U0ADA', 'D0ADA', '', { files: [file] });
    await slack.waitFor(() => all(last(slack, 'D0ADA', 'U0ADA')).includes('The disk is full.'));
  });

  it('reads a packed log that somebody mentions it with', async () => {
    const { slack } = await startWhyfail();
    const file = slack.uploadFile('U0ADA', 'app.log.gz', gzipSync(PASTES.disk));
    const ts = slack.say('U0ADA', 'C0GENERAL', '@whyfail what is this?', { files: [file] });
    expect(all(await waitForReply(slack, 'C0GENERAL', ts))).toContain('The disk is full.');
  });

  it('reads the text and the files of the box, and answers where it was opened', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', '');
    const view = await slack.waitFor(() => slack.view('U0ADA'));
    const empty = await slack.submitView('U0ADA', view.id, {});
    expect(Object.values(empty.errors)).toEqual(['Paste a text or add a file.']);
    const file = slack.uploadFile('U0ADA', 'app.log', PASTES.disk);
    await slack.submitView('U0ADA', view.id, {
      ask_files: { input: { type: 'file_input', files: [{ id: file }] } },
    });
    expect(all(await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA'))).toContain('The disk is full.');
    expect(slack.messages('C0GENERAL', { as: 'U0LIN' })).toEqual([]);
  });

  it('reads what a thread is about when it is mentioned there without a word, also when that is a file', async () => {
    const { slack } = await startWhyfail();
    const file = slack.uploadFile('U0LIN', 'app.log', PASTES.disk);
    const ts = slack.say('U0LIN', 'C0GENERAL', 'it broke', { files: [file] });
    slack.say('U0ADA', 'C0GENERAL', '@whyfail', { thread: ts });
    expect(all(await waitForReply(slack, 'C0GENERAL', ts))).toContain('The disk is full.');
  });

  it('opens the box from the menu of the text box, whoever opens it', async () => {
    const { slack } = await startWhyfail();
    await slack.globalShortcut('U0LIN', SHORTCUTS.ask);
    expect((await slack.waitFor(() => slack.view('U0LIN'))).callbackId).toBe('ask');
  });
});
