import { afterEach, describe, expect, it } from 'vitest';
import type { LocalMessage, LocalSlack } from '../../src/playground/local-slack.ts';
import { SHORTCUTS } from '../../src/slack/ids.ts';
import { actions, all, answers, PASTES, settle, waitForEphemeral, waitForReply } from './seen.ts';
import { startWhyfail, stopAll } from './start-whyfail.ts';

afterEach(stopAll);

const CHANNEL = 'C0GENERAL';
const RESTARTED = 'I ran `sudo systemctl restart app`, no change';

/** The card that somebody asks for in a thread where others have said something. */
async function askInThread(
  slack: LocalSlack,
  said: readonly string[],
  channel = CHANNEL,
): Promise<LocalMessage> {
  const ts = slack.say('U0LIN', channel, PASTES.disk);
  for (const text of said) slack.say('U0ADA', channel, text, { thread: ts });
  await slack.shortcut('U0ADA', channel, ts, SHORTCUTS.message);
  return waitForReply(slack, channel, ts);
}

describe('slack/memory', () => {
  describe('what was tried already', () => {
    it('names a command of the thread that does not help, and why, in both languages', async () => {
      const { slack } = await startWhyfail();
      const card = await askInThread(slack, ['hm', RESTARTED]);
      expect(all(card)).toContain('"sudo systemctl restart app"');
      expect(all(card)).toContain('; it does not help here: The disk stays full.');
      await slack.click('U0LIN', CHANNEL, card.ts, 'language_toggled');
      await slack.waitFor(() => all(answers(slack, CHANNEL)[0]).includes('你执行过'));
    });

    it.each([
      ['only proposed', ['should we run `systemctl restart app`?']],
      ['something else', ['I ran `systemctl status app`']],
      ['nothing', []],
    ])('says nothing when people ran %s', async (_, said) => {
      const { slack } = await startWhyfail();
      expect(all(await askInThread(slack, said))).not.toContain('does not help here');
    });

    it('reads it for a mention, too, but not what bots say', async () => {
      const { slack } = await startWhyfail();
      const ts = slack.say('U0LIN', CHANNEL, PASTES.disk);
      slack.say('U0ALERTS', CHANNEL, RESTARTED, { thread: ts, asBot: 'app' });
      slack.say('U0ADA', CHANNEL, '@whyfail', { thread: ts });
      expect(all(await waitForReply(slack, CHANNEL, ts))).not.toContain('does not help here');
      const other = slack.say('U0LIN', CHANNEL, PASTES.disk);
      slack.say('U0LIN', CHANNEL, RESTARTED, { thread: other });
      slack.say('U0ADA', CHANNEL, '@whyfail', { thread: other });
      expect(all(await waitForReply(slack, CHANNEL, other))).toContain('does not help here');
    });

    it('masks secrets in the command', async () => {
      const { slack } = await startWhyfail();
      const secret = `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;
      const card = await askInThread(slack, [`ran \`systemctl restart app && curl -u x:${secret} x\``]);
      expect(all(card)).toContain('does not help here');
      expect(all(card)).not.toContain(secret);
    });
  });

  describe('what was seen before', () => {
    it('links the last thread with the same error in this channel, and what worked there', async () => {
      const { slack } = await startWhyfail();
      const first = await askInThread(slack, []);
      expect(all(first)).not.toContain('Last seen');
      await slack.click('U0LIN', CHANNEL, first.ts, 'fix_worked');
      await slack.waitFor(() => all(answers(slack, CHANNEL)[0]).includes('Thanks'));
      const second = await askInThread(slack, []);
      expect(all(second)).toMatch(/Last seen here <http[^|>]+\|[^>]+> · The first fix worked/);
      expect(all(second)).toContain(first.ts.replace('.', ''));
      const elsewhere = await askInThread(slack, [], 'C0PAYMENTS');
      expect(all(elsewhere)).not.toContain('Last seen');
    });

    it('does not link the card to itself when it changes', async () => {
      const { slack } = await startWhyfail();
      const card = await askInThread(slack, []);
      await slack.click('U0LIN', CHANNEL, card.ts, 'language_toggled');
      await slack.waitFor(() => all(answers(slack, CHANNEL)[0]).includes('磁盘已满'));
      expect(all(answers(slack, CHANNEL)[0])).not.toContain('上次在这里出现');
    });
  });

  describe('a wrong match', () => {
    it('is not answered again here, only offered; and not even that when nobody asks', async () => {
      const { slack } = await startWhyfail();
      const channel = 'C0INCIDENT';
      const ts = slack.say('U0LIN', channel, PASTES.disk);
      const card = await waitForReply(slack, channel, ts);
      await slack.click('U0LIN', channel, card.ts, 'more_opened', { selectedOption: 'not_mine' });
      await slack.waitFor(() =>
        slack.thread(channel, ts, { as: 'U0LIN' }).some((message) => message.ephemeral),
      );
      slack.say('U0LIN', channel, PASTES.disk);
      await settle(slack);
      expect(answers(slack, channel)).toHaveLength(1);
      await slack.slash('U0ADA', channel, '/whyfail', PASTES.disk);
      const choice = await waitForEphemeral(slack, channel, 'U0ADA');
      expect(actions(choice)).toContain('candidate_chosen');
      expect(all(choice)).toContain('disk/no-space-left');
      await slack.slash('U0ADA', CHANNEL, '/whyfail', PASTES.disk);
      expect(actions(await waitForEphemeral(slack, CHANNEL, 'U0ADA'))).toContain('fix_worked');
    });

    it('gives way to the next candidate of the same paste, on the card itself', async () => {
      const { slack } = await startWhyfail();
      await slack.slash('U0ADA', CHANNEL, '/whyfail', PASTES.unsure);
      const choice = await waitForEphemeral(slack, CHANNEL, 'U0ADA');
      await slack.click('U0ADA', CHANNEL, choice.ts, 'candidate_chosen');
      const find = (): LocalMessage | undefined =>
        slack.messages(CHANNEL, { as: 'U0ADA' }).find((message) => actions(message).includes('more_opened'));
      const card = await slack.waitFor(find);
      const [own, other] = all(card).includes('The first of two') ? ['first', 'second'] : ['second', 'first'];
      expect(all(card)).toContain(`The ${own} of two causes.`);
      await slack.click('U0ADA', CHANNEL, card.ts, 'more_opened', { selectedOption: 'not_mine' });
      await slack.waitFor(() => all(find()).includes(`The ${other} of two causes.`));
      expect(answers(slack, CHANNEL)).toEqual([]);
    });
  });

  describe('a mute', () => {
    it('is made and taken back in the details of a card, and says who and when', async () => {
      const { slack } = await startWhyfail();
      const channel = 'C0INCIDENT';
      const card = await waitForReply(slack, channel, slack.say('U0LIN', channel, PASTES.disk));
      await slack.click('U0ADA', channel, card.ts, 'more_opened', { selectedOption: 'related' });
      const modal = await slack.waitFor(() => slack.view('U0ADA'));
      await slack.clickInView('U0ADA', modal.id, 'entry_muted');
      const text = await slack.waitFor(() => {
        const shown = JSON.stringify(slack.view('U0ADA')?.blocks);
        return shown.includes('entry_unmuted') && shown;
      });
      expect(text).toMatch(/Muted here by <@U0ADA>, \w+ \d+, \d{4}/);
      await slack.clickInView('U0ADA', modal.id, 'entry_unmuted');
      await slack.waitFor(() => JSON.stringify(slack.view('U0ADA')?.blocks).includes('entry_muted'));
    });

    it('is not offered in a direct message, where nobody is answered unasked', async () => {
      const { slack } = await startWhyfail();
      slack.say('U0ADA', 'D0ADA', PASTES.disk);
      const card = await slack.waitFor(() =>
        slack.messages('D0ADA').find((message) => actions(message).length > 0),
      );
      await slack.click('U0ADA', 'D0ADA', card.ts, 'more_opened', { selectedOption: 'related' });
      const modal = await slack.waitFor(() => slack.view('U0ADA'));
      expect(JSON.stringify(modal.blocks)).not.toContain('entry_muted');
    });
  });
});
