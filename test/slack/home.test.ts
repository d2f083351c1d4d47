import { afterEach, describe, expect, it } from 'vitest';
import type { LocalSlack, LocalView } from '../../src/playground/local-slack.ts';
import { all, last, PASTES, waitForReply } from './seen.ts';
import { startWhyfail, stopAll } from './start-whyfail.ts';

afterEach(stopAll);

async function openHome(slack: LocalSlack): Promise<LocalView> {
  slack.openHome('U0ADA');
  return slack.waitFor(() => slack.home('U0ADA'));
}

function shown(view: LocalView | undefined): string {
  return JSON.stringify(view?.blocks ?? []);
}

/** Waits until the Home tab shows a text. */
function waitForHome(slack: LocalSlack, text: string): Promise<LocalView> {
  return slack.waitFor(() => {
    const home = slack.home('U0ADA');
    return shown(home).includes(text) && home;
  });
}

describe('slack/home', () => {
  it('finds entries by words and goes back', async () => {
    const { slack } = await startWhyfail();
    const home = await openHome(slack);
    await slack.clickInView('U0ADA', home.id, 'home_searched', { value: 'disk quota' });
    const results = await waitForHome(slack, 'Results for: disk quota');
    expect(shown(results)).toContain('disk/quota-exceeded');
    await slack.clickInView('U0ADA', home.id, 'home_searched', { value: 'zzzz' });
    await waitForHome(slack, 'Nothing found');
    await slack.clickInView('U0ADA', home.id, 'home_returned');
    await waitForHome(slack, 'What is new');
  });

  it('lists the entries of a domain, and opens the card of one for this person alone', async () => {
    const { slack } = await startWhyfail();
    const home = await openHome(slack);
    expect(shown(home)).toContain('disk (2)');
    await slack.clickInView('U0ADA', home.id, 'domain_chosen', { selectedOption: 'disk' });
    await waitForHome(slack, '1 to 2 of 2');
    await slack.clickInView('U0ADA', home.id, 'entry_opened');
    const card = await slack.waitFor(() => slack.view('U0ADA'));
    expect(shown(card)).toContain('The disk is full.');
    expect(shown(card)).not.toContain('card_shared');
    await slack.clickInView('U0ADA', card.id, 'language_toggled');
    await slack.waitFor(() => shown(slack.view('U0ADA')).includes('磁盘已满'));
    await slack.clickInView('U0ADA', card.id, 'fix_worked');
    await slack.waitFor(() => shown(slack.view('U0ADA')).includes('感谢反馈'));
    expect(slack.messages('D0ADA', { as: 'U0ADA' })).toEqual([]);
  });

  it('shows what fails most and which channels are watched', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0LIN', 'C0GENERAL', '/whyfail', 'watch');
    const ts = slack.say('U0LIN', 'C0GENERAL', `@whyfail ${PASTES.disk}`);
    await waitForReply(slack, 'C0GENERAL', ts);
    const home = await openHome(slack);
    expect(shown(home)).toContain('<#C0GENERAL>');
    expect(shown(home)).toMatch(/disk\/no-space-left` · 1 time · new/);
  });

  it('takes no harm from a page or an entry that does not exist', async () => {
    const { slack } = await startWhyfail();
    const home = await openHome(slack);
    await slack.clickInView('U0ADA', home.id, 'home_searched', { value: ' ' });
    await waitForHome(slack, 'What is new');
  });
});

describe('slack/own-copy', () => {
  it('goes to one person and leaves the shared card as it is', async () => {
    const { slack } = await startWhyfail();
    const ts = slack.say('U0LIN', 'C0GENERAL', `@whyfail ${PASTES.host}`);
    const card = await waitForReply(slack, 'C0GENERAL', ts);
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'more_opened', { selectedOption: 'checklist' });
    const details = await slack.waitFor(() => slack.view('U0ADA'));
    await slack.clickInView('U0ADA', details.id, 'own_copy_asked');
    const own = await slack.waitFor(() => {
      const top = slack.view('U0ADA');
      return top !== undefined && top.id !== details.id && top;
    });
    expect(shown(own)).toContain('已解决');
    expect(all(slack.thread('C0GENERAL', ts).at(-1))).toContain('It worked');
    expect(last(slack, 'C0GENERAL', 'U0LIN')?.ts).toBe(ts);
  });

  it('comes as a private message from the menu of a card that has room for it', async () => {
    const { slack } = await startWhyfail();
    const ts = slack.say('U0LIN', 'C0GENERAL', `@whyfail ${PASTES.host}`);
    const card = await waitForReply(slack, 'C0GENERAL', ts);
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'more_opened', { selectedOption: 'own_copy' });
    const own = await slack.waitFor(() =>
      slack.thread('C0GENERAL', ts, { as: 'U0ADA' }).find((message) => message.ephemeral),
    );
    expect(all(own)).toContain('已解决');
    expect(all(own)).toContain('card_shared');
    expect(all(slack.thread('C0GENERAL', ts).at(-1))).toContain('It worked');
  });
});
