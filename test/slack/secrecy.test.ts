import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { SHORTCUTS } from '../../src/slack/ids.ts';
import { all, answers, PASTES, settle, waitForReply } from './seen.ts';
import { atEnd, startWhyfail, stopAll } from './start-whyfail.ts';

const SECRET = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
const LEAK = `GITHUB_TOKEN=${SECRET} ${PASTES.disk}`;

afterEach(stopAll);

describe('slack and secrets', () => {
  it('tells the person who pasted a secret, repeats it nowhere, stores it nowhere and logs it nowhere', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'whyfail-'));
    atEnd(() => rm(folder, { recursive: true }));
    const { slack, app, logged } = await startWhyfail({
      config: { databaseUrl: `file:${join(folder, 'test.db')}` },
    });
    const ts = slack.say('U0LIN', 'C0INCIDENT', LEAK);
    const card = await waitForReply(slack, 'C0INCIDENT', ts);
    const note = await slack.waitFor(() =>
      [
        ...slack.messages('C0INCIDENT', { as: 'U0LIN' }),
        ...slack.thread('C0INCIDENT', ts, { as: 'U0LIN' }),
      ].find((message) => message.ephemeral),
    );
    expect(note.text).toContain('GitHub token');
    expect(note.text).toContain('rotate');
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', LEAK);
    slack.say('U0ADA', 'C0GENERAL', `@whyfail ${LEAK}`);
    await settle(slack);
    await app.stop();
    const shown = [
      card,
      note,
      ...answers(slack, 'C0GENERAL'),
      ...slack.messages('C0GENERAL', { as: 'U0ADA' }),
    ];
    const said = shown.filter((message) => message.user === 'U0BOT').map(all);
    const files = await readdir(folder);
    const stored = await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')));
    expect(said.length).toBeGreaterThan(4);
    for (const text of [...said, ...stored, ...logged]) expect(text).not.toContain(SECRET.slice(0, 16));
  });

  it('tells the author, not the person who used the shortcut', async () => {
    const { slack } = await startWhyfail();
    const ts = slack.say('U0LIN', 'C0GENERAL', LEAK);
    await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message);
    const isNote = ({ text }: { readonly text: string }): boolean => text.includes('GitHub token');
    await slack.waitFor(() => slack.messages('C0GENERAL', { as: 'U0LIN' }).some(isNote));
    expect(slack.messages('C0GENERAL', { as: 'U0ADA' }).some(isNote)).toBe(false);
  });

  it('pings nobody, whatever was pasted', async () => {
    const { slack } = await startWhyfail();
    const paste = `<!channel> <!here> <@U0LIN> @channel ${PASTES.disk} <!everyone>`;
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', paste);
    const ts = slack.say('U0LIN', 'C0GENERAL', paste);
    await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message);
    await waitForReply(slack, 'C0GENERAL', ts);
    await settle(slack);
    const said = [...answers(slack, 'C0GENERAL'), ...slack.messages('C0GENERAL', { as: 'U0ADA' })].filter(
      (message) => message.user === 'U0BOT',
    );
    expect(said).toHaveLength(2);
    for (const message of said) {
      expect(message.text).not.toMatch(/<[!@]/);
      expect(JSON.stringify(message.blocks)).not.toMatch(
        /"mrkdwn"[^}]*<[!@]|"type":"(broadcast|user|usergroup)"/,
      );
    }
  });
});
