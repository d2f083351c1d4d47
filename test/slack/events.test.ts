import { afterEach, describe, expect, it } from 'vitest';
import { actions, all, answers, PASTES, settle, waitForEphemeral, waitForReply } from './seen.ts';
import { startWhyfail, stopAll } from './start-whyfail.ts';

afterEach(stopAll);

describe('slack/listeners/events', () => {
  it('answers a mention in its thread, once, although it arrives as two events', async () => {
    const { slack } = await startWhyfail();
    const ts = slack.say('U0ADA', 'C0INCIDENT', `@whyfail ${PASTES.disk}`);
    expect(all(await waitForReply(slack, 'C0INCIDENT', ts))).toContain('The disk is full.');
    await settle(slack);
    expect(answers(slack, 'C0INCIDENT')).toHaveLength(1);
  });

  it('explains the first message of the thread when a mention says nothing itself', async () => {
    const { slack } = await startWhyfail();
    const ts = slack.say('U0LIN', 'C0GENERAL', PASTES.disk);
    slack.say('U0ADA', 'C0GENERAL', '@whyfail', { thread: ts });
    expect(all(await waitForReply(slack, 'C0GENERAL', ts))).toContain('The disk is full.');
  });

  it('explains the first message of the thread when a mention says nothing known', async () => {
    const { slack } = await startWhyfail();
    const ts = slack.say('U0LIN', 'C0GENERAL', PASTES.disk);
    slack.say('U0ADA', 'C0GENERAL', '@whyfail why is that?', { thread: ts });
    expect(all(await waitForReply(slack, 'C0GENERAL', ts))).toContain('The disk is full.');
  });

  it('prefers the error that a thread begins with to a guess at what was asked, and the guess to nothing', async () => {
    const { slack } = await startWhyfail();
    const known = slack.say('U0LIN', 'C0GENERAL', PASTES.disk);
    slack.say('U0ADA', 'C0GENERAL', `@whyfail ${PASTES.unsure}`, { thread: known });
    expect(all(await waitForReply(slack, 'C0GENERAL', known))).toContain('The disk is full.');
    const unknown = slack.say('U0LIN', 'C0GENERAL', PASTES.unknown);
    slack.say('U0ADA', 'C0GENERAL', `@whyfail ${PASTES.unsure}`, { thread: unknown });
    await slack.waitFor(() =>
      all(slack.thread('C0GENERAL', unknown, { as: 'U0ADA' }).at(-1)).includes('may fit'),
    );
  });

  it('explains itself when it is mentioned without anything to read', async () => {
    const { slack } = await startWhyfail();
    slack.say('U0ADA', 'C0GENERAL', '@whyfail');
    expect((await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA')).text).toContain('/whyfail');
  });

  it('tells only the asker what is not known', async () => {
    const { slack } = await startWhyfail();
    slack.say('U0ADA', 'C0GENERAL', `@whyfail ${PASTES.unknown}`);
    expect((await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA')).text).toContain('No known error');
    await settle(slack);
    expect(answers(slack, 'C0GENERAL')).toEqual([]);
  });

  it('answers in a direct message, whatever it has to say', async () => {
    const { slack } = await startWhyfail();
    slack.say('U0ADA', 'D0ADA', PASTES.disk);
    await slack.waitFor(() => all(slack.messages('D0ADA').at(-1)).includes('The disk is full.'));
    slack.say('U0ADA', 'D0ADA', PASTES.unknown);
    await slack.waitFor(() => slack.messages('D0ADA').at(-1)?.text.includes('No known error'));
    expect(slack.messages('D0ADA', { as: 'U0ADA' }).some((message) => message.ephemeral)).toBe(false);
  });

  it('offers a choice in a direct message, and the chosen card in its place', async () => {
    const { slack } = await startWhyfail();
    slack.say('U0ADA', 'D0ADA', PASTES.unsure);
    const choice = await slack.waitFor(() => slack.messages('D0ADA')[1]);
    await slack.click('U0ADA', 'D0ADA', choice.ts, 'candidate_chosen');
    await slack.waitFor(() => actions(slack.messages('D0ADA')[1] ?? choice).includes('fix_worked'));
    expect(slack.messages('D0ADA')).toHaveLength(2);
    expect(actions(slack.messages('D0ADA')[1] ?? choice)).not.toContain('card_shared');
  });

  it('reads a snippet in a direct message', async () => {
    const { slack } = await startWhyfail();
    slack.say('U0ADA', 'D0ADA', `${'fine, nothing to see here\n'.repeat(600)}${PASTES.disk}`);
    await slack.waitFor(() => all(slack.messages('D0ADA').at(-1)).includes('The disk is full.'));
  });

  it('answers a paste in an incident channel in its thread, unasked', async () => {
    const { slack } = await startWhyfail();
    const ts = slack.say('U0LIN', 'C0INCIDENT', PASTES.disk);
    const card = await waitForReply(slack, 'C0INCIDENT', ts);
    expect(card.threadTs).toBe(ts);
  });

  it('answers the same error once per thread, and within ten minutes nothing else unasked', async () => {
    const { slack } = await startWhyfail();
    const ts = slack.say('U0LIN', 'C0INCIDENT', PASTES.disk);
    await waitForReply(slack, 'C0INCIDENT', ts);
    slack.say('U0ADA', 'C0INCIDENT', `me too: ${PASTES.disk}`, { thread: ts });
    slack.say('U0ADA', 'C0INCIDENT', PASTES.host, { thread: ts });
    await settle(slack);
    expect(answers(slack, 'C0INCIDENT')).toHaveLength(1);
    const seen = ['U0ADA', 'U0LIN'].flatMap((as) => slack.thread('C0INCIDENT', ts, { as }));
    expect(seen.filter((message) => message.ephemeral)).toEqual([]);
  });

  it.each([
    ['a channel that nobody watches', 'U0LIN', 'C0GENERAL', PASTES.disk, {}],
    ['a channel shared with another company', 'U0MAX', 'C0SHARED', PASTES.disk, {}],
    ['what is not known', 'U0LIN', 'C0INCIDENT', PASTES.unknown, {}],
    [
      'what is only similar',
      'U0LIN',
      'C0INCIDENT',
      'cannot create regular file: Disk quota exceeded for user',
      {},
    ],
    ['a bot with a user', 'U0ALERTS', 'C0INCIDENT', PASTES.disk, { asBot: 'app' as const }],
    ['a bot without one', 'U0ALERTS', 'C0INCIDENT', PASTES.disk, { asBot: 'webhook' as const }],
  ])('keeps quiet about %s', async (_, user, channel, text, options) => {
    const { slack } = await startWhyfail({ config: { incidentChannels: ['incident-*', 'ext-*'] } });
    slack.say(user, channel, text, options);
    await settle(slack);
    expect(answers(slack, channel)).toEqual([]);
    expect(slack.messages(channel, { as: 'U0LIN' }).filter((message) => message.ephemeral)).toEqual([]);
  });

  it('keeps quiet about edits', async () => {
    const { slack } = await startWhyfail();
    const ts = slack.say('U0LIN', 'C0INCIDENT', 'all is well');
    slack.edit('U0LIN', 'C0INCIDENT', ts, PASTES.disk);
    await settle(slack);
    expect(answers(slack, 'C0INCIDENT')).toEqual([]);
  });

  it('answers alert bots on the list, in watched channels', async () => {
    const { slack } = await startWhyfail({ config: { alertBots: ['B0ALERTS'] } });
    const ts = slack.say('U0ALERTS', 'C0INCIDENT', 'Firing', {
      asBot: 'webhook',
      attachments: [{ text: PASTES.disk }],
    });
    expect(all(await waitForReply(slack, 'C0INCIDENT', ts))).toContain('The disk is full.');
  });

  it('lets people stop it in a channel that it recognised by its name', async () => {
    const { slack } = await startWhyfail();
    await slack.slash('U0ADA', 'C0INCIDENT', '/whyfail', 'unwatch');
    await waitForEphemeral(slack, 'C0INCIDENT', 'U0ADA');
    slack.say('U0LIN', 'C0INCIDENT', PASTES.disk);
    await settle(slack);
    expect(answers(slack, 'C0INCIDENT')).toEqual([]);
  });

  it('shows how to use it on its Home tab, in the language chosen there', async () => {
    const { slack } = await startWhyfail();
    slack.openHome('U0ADA');
    const home = await slack.waitFor(() => slack.home('U0ADA'));
    expect(JSON.stringify(home.blocks)).toContain('/whyfail watch');
    await slack.clickInView('U0ADA', home.id, 'language_chosen', { selectedOption: 'zh' });
    await slack.waitFor(() => slack.home('U0ADA')?.hash !== home.hash);
    slack.say('U0ADA', 'D0ADA', PASTES.disk);
    await slack.waitFor(() => all(slack.messages('D0ADA').at(-1)).includes('磁盘已满'));
  });
});
