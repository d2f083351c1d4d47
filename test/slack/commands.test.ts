import { afterEach, describe, expect, it } from 'vitest';
import { parseCommand } from '../../src/slack/listeners/commands/parse-command.ts';
import { actions, all, answers, last, PASTES, settle, waitForEphemeral } from './seen.ts';
import { startWhyfail, stopAll } from './start-whyfail.ts';

afterEach(stopAll);

describe('slack/listeners/commands', () => {
  it.each([
    ['', { kind: 'ask' }],
    ['  \n ', { kind: 'ask' }],
    ['help', { kind: 'help' }],
    ['Watch', { kind: 'watch' }],
    ['unwatch ', { kind: 'unwatch' }],
    ['lang zh', { kind: 'lang', lang: 'zh', isForChannel: false }],
    ['lang', { kind: 'lang', lang: '', isForChannel: false }],
    ['lang channel zh', { kind: 'lang', lang: 'zh', isForChannel: true }],
    ['why', { kind: 'why' }],
    ['Stats', { kind: 'stats' }],
    ['mute', { kind: 'mutes' }],
    ['mute disk/no-space-left', { kind: 'mute', id: 'disk/no-space-left' }],
    ['unmute disk/no-space-left', { kind: 'unmute', id: 'disk/no-space-left' }],
    ['mute failed: no sound device', { kind: 'explain', text: 'mute failed: no sound device' }],
    ['why does it fail', { kind: 'explain', text: 'why does it fail' }],
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

  it('explains an answer: candidates, the line with its match, what spoke for it, and the time it took', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', `deploy started\n${PASTES.disk}`);
    await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA');
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'why');
    const why = await slack.waitFor(() => {
      const message = slack.messages('C0GENERAL', { as: 'U0ADA' }).at(-1);
      return all(message).includes('Why this answer') && message;
    });
    expect(all(why)).toMatch(/Searched 2 lines for 5 known errors in \d+ ms/);
    expect(all(why)).toContain('disk/no-space-left');
    expect(all(why)).toContain('Line 2');
    expect(all(why)).toMatch(/"text":"No space left on device","style":\{"bold":true\}/);
    expect(all(why)).toMatch(/literal characters|an error code/);
    expect(all(why)).not.toContain('deploy started');
  });

  it('explains an answer that everybody saw to anybody, a private one to the asker alone', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', PASTES.unsure);
    await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA');
    await slack.slash('U0LIN', 'C0GENERAL', '/whyfail', 'why');
    expect((await waitForEphemeral(slack, 'C0GENERAL', 'U0LIN')).text).toContain('I no longer know');
    const ts = slack.say('U0ADA', 'C0GENERAL', `@whyfail ${PASTES.disk}`);
    await slack.waitFor(() => slack.thread('C0GENERAL', ts).length === 2);
    await slack.slash('U0LIN', 'C0GENERAL', '/whyfail', 'why');
    await slack.waitFor(() => all(last(slack, 'C0GENERAL', 'U0LIN')).includes('disk/no-space-left'));
  });

  it('counts what fails most, with trend and day', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'stats');
    expect((await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA')).text).toContain(
      'No known error has come up',
    );
    for (const user of ['U0ADA', 'U0LIN']) {
      const ts = slack.say(user, 'C0GENERAL', `@whyfail ${PASTES.disk}`);
      await slack.waitFor(() => slack.thread('C0GENERAL', ts).length === 2);
    }
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'stats');
    const stats = await slack.waitFor(() => {
      const message = last(slack, 'C0GENERAL', 'U0ADA');
      return all(message).includes('Most frequent') && message;
    });
    expect(all(stats)).toMatch(/disk\/no-space-left` · 2 times · new · last seen \w+ \d+, \d+/);
    await slack.click('U0ADA', 'C0GENERAL', stats.ts, 'entry_opened');
    const card = await slack.waitFor(() => slack.view('U0ADA'));
    expect(JSON.stringify(card.blocks)).toContain('The disk is full.');
  });

  it('mutes an entry, lists it with who did so, and unmutes it', async () => {
    const { slack } = await startWhyfail();
    const type = async (text: string, expected: string): Promise<string> => {
      await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', text);
      return slack.waitFor(() => {
        const shown = all(last(slack, 'C0GENERAL', 'U0ADA'));
        return shown.includes(expected) && shown;
      });
    };
    await type('mute', 'Nothing is muted here');
    await type('mute no/such-entry', 'There is no entry');
    await type('mute disk/no-space-left', '/whyfail unmute disk/no-space-left');
    expect(await type('mute', 'Muted in this channel')).toContain('<@U0ADA>');
    await type('unmute disk/no-space-left', 'No longer muted');
    await type('mute', 'Nothing is muted here');
  });

  it('shows the languages that are set, and sets that of a channel for everybody who chose none', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', 'lang channel zh');
    expect((await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA')).text).toContain('在本频道用中文回答');
    await slack.slash('U0LIN', 'C0GENERAL', '/whyfail', PASTES.disk);
    expect(all(await waitForEphemeral(slack, 'C0GENERAL', 'U0LIN'))).toContain('磁盘已满');
    await slack.slash('U0LIN', 'C0GENERAL', '/whyfail', 'lang en');
    await slack.waitFor(() => last(slack, 'C0GENERAL', 'U0LIN')?.text.includes('in English'));
    await slack.slash('U0LIN', 'C0GENERAL', '/whyfail', 'lang');
    const shown = await slack.waitFor(() => {
      const text = last(slack, 'C0GENERAL', 'U0LIN')?.text ?? '';
      return text.startsWith('Your language') && text;
    });
    expect(shown).toContain('Your language: English. This channel: 中文.');
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
