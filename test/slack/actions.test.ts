import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalMessage, LocalSlack } from '../../src/playground/local-slack.ts';
import { SHORTCUTS } from '../../src/slack/ids.ts';
import {
  actions,
  all,
  answers,
  buttonValue,
  PASTES,
  settle,
  waitForEphemeral,
  waitForReply,
} from './seen.ts';
import { atEnd, startWhyfail, stopAll } from './start-whyfail.ts';

afterEach(stopAll);

/** A card that everybody sees, in a thread of a channel. */
async function postCard(
  slack: LocalSlack,
  channel = 'C0GENERAL',
  text: string = PASTES.disk,
): Promise<LocalMessage> {
  const ts = slack.say('U0LIN', channel, text);
  await slack.shortcut('U0ADA', channel, ts, SHORTCUTS.message);
  return waitForReply(slack, channel, ts);
}

/** A card that only Ada sees. */
async function showCard(slack: LocalSlack, text: string = PASTES.disk): Promise<LocalMessage> {
  await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', text);
  return slack.waitFor(() =>
    slack.messages('C0GENERAL', { as: 'U0ADA' }).find((message) => actions(message).includes('card_shared')),
  );
}

function find(slack: LocalSlack, channel: string, ts: string, as = 'U0ADA'): LocalMessage | undefined {
  const roots = slack.messages(channel, { as });
  return [...roots, ...roots.flatMap((root) => slack.thread(channel, root.ts, { as }))].find(
    (message) => message.ts === ts,
  );
}

/** Waits until the text stands on a message. */
function waitFor(
  slack: LocalSlack,
  message: LocalMessage,
  text: string,
  channel = 'C0GENERAL',
): Promise<boolean> {
  return slack.waitFor(() => all(find(slack, channel, message.ts)).includes(text));
}

describe('slack/listeners/actions', () => {
  it('counts a vote and says thanks on the card', async () => {
    const { slack } = await startWhyfail();
    const card = await postCard(slack);
    expect(await slack.click('U0ADA', 'C0GENERAL', card.ts, 'fix_worked')).toEqual({ ok: true });
    await waitFor(slack, card, '1 of 1 here');
    await slack.click('U0LIN', 'C0GENERAL', card.ts, 'fix_worked');
    await waitFor(slack, card, '2 of 2 here');
    await slack.click('U0LIN', 'C0GENERAL', card.ts, 'fix_worked');
    await settle(slack);
    expect(all(find(slack, 'C0GENERAL', card.ts))).toContain('2 of 2 here');
    expect(answers(slack, 'C0GENERAL')).toHaveLength(1);
  });

  it('goes down the ladder in place, and says when it ends', async () => {
    const { slack } = await startWhyfail();
    const card = await postCard(slack);
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'fix_failed');
    await waitFor(slack, card, 'journalctl --vacuum-size=200M');
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'fix_failed');
    await waitFor(slack, card, 'Remove unused images');
    expect(all(find(slack, 'C0GENERAL', card.ts))).not.toContain('last known fix');
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'fix_failed');
    await waitFor(slack, card, 'last known fix');
    expect(answers(slack, 'C0GENERAL')).toHaveLength(1);
  });

  it('changes the language of the whole card and keeps the step', async () => {
    const { slack } = await startWhyfail();
    const card = await postCard(slack);
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'fix_failed');
    await waitFor(slack, card, 'Vacuum the journal');
    await slack.click('U0LIN', 'C0GENERAL', card.ts, 'language_toggled');
    await waitFor(slack, card, '清理日志');
    const chinese = all(find(slack, 'C0GENERAL', card.ts));
    expect(chinese).toContain('磁盘已满');
    expect(chinese).not.toContain('It worked');
    await slack.click('U0LIN', 'C0GENERAL', card.ts, 'language_toggled');
    await waitFor(slack, card, 'Vacuum the journal');
  });

  it('works on a private card, through the response URL of each click', async () => {
    const { slack } = await startWhyfail();
    const card = await showCard(slack);
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'language_toggled');
    await waitFor(slack, card, '磁盘已满');
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'fix_failed');
    await waitFor(slack, card, '清理日志');
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'fix_worked');
    await settle(slack);
    expect(slack.messages('C0GENERAL', { as: 'U0ADA' })).toHaveLength(1);
    expect(slack.messages('C0GENERAL')).toEqual([]);
  });

  it('works on a card where it is no member', async () => {
    const { slack } = await startWhyfail();
    const card = await postCard(slack, 'C0DEPLOYS');
    await slack.click('U0LIN', 'C0DEPLOYS', card.ts, 'fix_failed');
    await waitFor(slack, card, 'journalctl --vacuum-size=200M', 'C0DEPLOYS');
  });

  it('works on cards from before a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'whyfail-'));
    atEnd(() => rm(folder, { recursive: true }));
    const databaseUrl = `file:${join(folder, 'test.db')}`;
    const first = await startWhyfail({ config: { databaseUrl } });
    const { slack } = first;
    const card = await postCard(slack);
    await slack.click('U0LIN', 'C0GENERAL', card.ts, 'fix_worked');
    await waitFor(slack, card, '1 of 1 here');
    await first.app.stop();
    await startWhyfail({ on: slack, config: { databaseUrl } });
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'fix_worked');
    await waitFor(slack, card, '2 of 2 here');
    const ts = slack.messages('C0GENERAL')[0]?.ts ?? '';
    await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message);
    await slack.waitFor(() =>
      slack.thread('C0GENERAL', ts, { as: 'U0ADA' }).find((message) => message.ephemeral),
    );
    expect(answers(slack, 'C0GENERAL')).toHaveLength(1);
  });

  it('shares a private card once and takes the private one away', async () => {
    const { slack } = await startWhyfail();
    const card = await showCard(slack);
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'card_shared');
    const shared = await slack.waitFor(() => slack.messages('C0GENERAL').at(0));
    expect(all(shared)).toContain('The disk is full.');
    expect(actions(shared)).not.toContain('card_shared');
    await slack.waitFor(() => find(slack, 'C0GENERAL', card.ts) === undefined);
    await slack.click('U0LIN', 'C0GENERAL', shared.ts, 'fix_failed');
    await waitFor(slack, shared, 'journalctl --vacuum-size=200M');
  });

  it('shares into the thread that the question was about', async () => {
    const { slack } = await startWhyfail();
    const ts = slack.say('U0LIN', 'C0GENERAL', PASTES.unsure);
    await slack.shortcut('U0ADA', 'C0GENERAL', ts, SHORTCUTS.message);
    const choice = await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA');
    await slack.click('U0ADA', 'C0GENERAL', choice.ts, 'candidate_chosen');
    await waitFor(slack, choice, 'card_shared');
    await slack.click('U0ADA', 'C0GENERAL', choice.ts, 'card_shared');
    expect((await waitForReply(slack, 'C0GENERAL', ts)).threadTs).toBe(ts);
  });

  it('shares where it is no member', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0DEPLOYS', '/whyfail', PASTES.disk);
    const card = await waitForEphemeral(slack, 'C0DEPLOYS', 'U0ADA');
    await slack.click('U0ADA', 'C0DEPLOYS', card.ts, 'card_shared');
    await slack.waitFor(() => answers(slack, 'C0DEPLOYS').length === 1);
  });

  it.each([
    ['checklist', 'details'],
    ['steps', 'Remove unused images'],
    ['dead_ends', 'Restart the service'],
    ['related', 'example.com/enospc'],
  ])('opens %s from the menu', async (section, text) => {
    const { slack } = await startWhyfail();
    const card = await postCard(slack);
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'more_opened', { selectedOption: section });
    const view = await slack.waitFor(() => slack.view('U0ADA'));
    expect(JSON.stringify(view.content)).toContain(text);
  });

  it('opens the menu of a private card, of which a click tells little', async () => {
    const { slack } = await startWhyfail();
    const card = await showCard(slack);
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'more_opened', { selectedOption: 'dead_ends' });
    const view = await slack.waitFor(() => slack.view('U0ADA'));
    expect(JSON.stringify(view.blocks)).toContain('Restart the service');
  });

  it('hides a command that deletes until somebody wants to see it', async () => {
    const { slack } = await startWhyfail();
    const card = await postCard(slack);
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'more_opened', { selectedOption: 'steps' });
    const steps = await slack.waitFor(() => slack.view('U0ADA'));
    await slack.clickInView('U0ADA', steps.id, 'command_shown');
    const command = await slack.waitFor(() => {
      const view = slack.view('U0ADA');
      return view?.id !== steps.id && view;
    });
    expect(JSON.stringify(command.blocks)).toContain('docker system prune');
  });

  it('shows what else was in the paste when it is not that error', async () => {
    const { slack } = await startWhyfail();
    const card = await postCard(slack, 'C0GENERAL', `${PASTES.disk}\n${PASTES.host}`);
    expect(all(card)).toContain('The disk is full.');
    await slack.click('U0LIN', 'C0GENERAL', card.ts, 'more_opened', { selectedOption: 'not_mine' });
    await waitFor(slack, card, 'not known to the name server');
    await slack.click('U0LIN', 'C0GENERAL', card.ts, 'more_opened', { selectedOption: 'not_mine' });
    await slack.waitFor(() =>
      slack
        .thread('C0GENERAL', card.threadTs ?? '', { as: 'U0LIN' })
        .some((message) => message.ephemeral && message.text.includes('first failure')),
    );
  });

  it('asks for the values that the paste did not give, and fills them in', async () => {
    const { slack } = await startWhyfail();
    const card = await postCard(slack, 'C0GENERAL', PASTES.host);
    expect(all(card)).toContain('nslookup db.prod && nc -zv db.prod __PORT__');
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'placeholders_asked');
    const view = await slack.waitFor(() => slack.view('U0ADA'));
    const unsafe = await slack.submitView('U0ADA', view.id, {
      'placeholder:PORT': { input: { value: '1; rm -rf /' } },
    });
    expect(Object.keys(unsafe.errors)).toEqual(['placeholder:PORT']);
    const filled = await slack.submitView('U0ADA', view.id, {
      'placeholder:PORT': { input: { value: '5432' } },
    });
    expect(filled.ok).toBe(true);
    await waitFor(slack, card, 'nc -zv db.prod 5432');
  });

  it('fills in values on a private card', async () => {
    const { slack } = await startWhyfail();
    const card = await showCard(slack, PASTES.host);
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'placeholders_asked');
    const view = await slack.waitFor(() => slack.view('U0ADA'));
    await slack.submitView('U0ADA', view.id, { 'placeholder:PORT': { input: { value: '5432' } } });
    await waitFor(slack, card, 'nc -zv db.prod 5432');
  });

  it('keeps the value that the button carries to itself', async () => {
    const { slack } = await startWhyfail();
    const card = await postCard(slack);
    expect(JSON.parse(buttonValue(card, 'fix_worked'))).toMatchObject({ e: 'disk/no-space-left', l: 'en' });
  });
});
