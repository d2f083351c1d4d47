import { afterEach, describe, expect, it } from 'vitest';
import { parseCommand } from '../../src/slack/listeners/commands/parse-command.ts';
import { actions, all, answers, PASTES, settle, waitForEphemeral } from './seen.ts';
import { startWhyfail, stopAll } from './start-whyfail.ts';

afterEach(stopAll);

describe('slack/listeners/commands', () => {
  it.each([
    ['', { kind: 'ask' }],
    ['  \n ', { kind: 'ask' }],
    ['help', { kind: 'help' }],
    ['Watch', { kind: 'watch' }],
    ['unwatch ', { kind: 'unwatch' }],
    ['lang zh', { kind: 'lang', lang: 'zh' }],
    ['lang', { kind: 'lang', lang: '' }],
    ['search disk full', { kind: 'search', words: 'disk full' }],
    ['help: command not found', { kind: 'explain', text: 'help: command not found' }],
    ['watch out', { kind: 'explain', text: 'watch out' }],
    ['lang server crashed', { kind: 'explain', text: 'lang server crashed' }],
    ['search\nfailed', { kind: 'explain', text: 'search\nfailed' }],
    [' one\n two ', { kind: 'explain', text: 'one\n two' }],
  ])('reads %j as %j', (text, command) => {
    expect(parseCommand(text)).toEqual(command);
  });

  it('answers a known error to the asker alone, with the fix and a way to share it', async () => {
    const { slack } = await startWhyfail();
    expect(await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', PASTES.disk)).toEqual({ ok: true });
    const card = await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA');
    expect(card.text).toContain('du -xh / | sort -h | tail');
    expect(all(card)).toContain('The disk is full.');
    expect(actions(card)).toEqual([
      'fix_worked',
      'fix_failed',
      'language_toggled',
      'card_shared',
      'more_opened',
    ]);
    expect(slack.messages('C0GENERAL', { as: 'U0LIN' })).toEqual([]);
  });

  it('answers where it is no member', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0DEPLOYS', '/whyfail', PASTES.disk);
    expect(all(await waitForEphemeral(slack, 'C0DEPLOYS', 'U0ADA'))).toContain('The disk is full.');
  });

  it('offers a choice when it is not sure, and the card of what was chosen', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', PASTES.unsure);
    const choice = await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA');
    expect(actions(choice)).toEqual(['candidate_chosen', 'candidate_chosen']);
    await slack.click('U0ADA', 'C0GENERAL', choice.ts, 'candidate_chosen');
    const card = await slack.waitFor(() =>
      slack
        .messages('C0GENERAL', { as: 'U0ADA' })
        .find((message) => actions(message).includes('card_shared')),
    );
    expect(card.ts).toBe(choice.ts);
    expect(all(card)).toContain('first of two causes');
  });

  it('says what was searched when nothing fits', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', PASTES.unknown);
    expect(all(await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA'))).toContain('5 known errors');
  });

  it('opens the box when there is no text', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', '');
    const view = await slack.waitFor(() => slack.view('U0ADA'));
    expect(view.callbackId).toBe('ask');
  });

  it('watches, answers a paste, and stops when told so', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'watch');
    expect((await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA')).text).toContain('unwatch');
    const ts = slack.say('U0LIN', 'C0GENERAL', PASTES.disk);
    await slack.waitFor(() => slack.thread('C0GENERAL', ts).length === 2);
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'unwatch');
    await slack.waitFor(() =>
      slack.messages('C0GENERAL', { as: 'U0ADA' }).at(-1)?.text.includes('no longer'),
    );
    slack.say('U0LIN', 'C0GENERAL', PASTES.disk);
    await settle(slack);
    expect(answers(slack, 'C0GENERAL')).toHaveLength(1);
  });

  it('asks for an invitation when told to watch where it is no member', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0DEPLOYS', '/whyfail', 'watch');
    const notices = await slack.waitFor(() => {
      const texts = slack.messages('C0DEPLOYS', { as: 'U0ADA' }).map(({ text }) => text);
      return texts.length === 2 && texts;
    });
    expect(notices[1]).toContain('/invite @whyfail');
  });

  it('remembers a language and speaks it from then on', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'lang zh');
    expect((await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA')).text).toContain('中文');
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', PASTES.disk);
    await slack.waitFor(() => all(slack.messages('C0GENERAL', { as: 'U0ADA' }).at(-1)).includes('磁盘已满'));
    await slack.slash('U0LIN', 'C0GENERAL', '/whyfail', PASTES.disk);
    expect(all(await waitForEphemeral(slack, 'C0GENERAL', 'U0LIN'))).toContain('The disk is full.');
  });

  it('speaks the language of the configuration where nobody chose one', async () => {
    const { slack } = await startWhyfail({ config: { language: 'zh' } });
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', PASTES.disk);
    expect(all(await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA'))).toContain('磁盘已满');
  });

  it.each(['help', 'lang klingon'])('explains itself on %j', async (text) => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', text);
    expect((await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA')).text).toContain('@whyfail');
  });

  it('finds entries by words', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'search disk quota');
    expect(all(await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA'))).toContain('Disk quota exceeded');
  });

  it('says that nothing was found by words', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'search zzzz');
    expect(all(await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA'))).toContain('5 known errors');
  });
});
