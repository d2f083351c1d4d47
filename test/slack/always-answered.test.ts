import { afterEach, describe, expect, it } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { startSlack } from '../../src/playground/start-slack.ts';
import { guarded } from '../../src/slack/guarded.ts';
import { commandSent } from '../../src/slack/listeners/commands/command-sent.ts';
import { directMessageSent } from '../../src/slack/listeners/events/direct-message-sent.ts';
import { mentioned } from '../../src/slack/listeners/events/mentioned.ts';
import { createMessageOverheard } from '../../src/slack/listeners/events/message-overheard.ts';
import { messageChosen } from '../../src/slack/listeners/shortcuts/message-chosen.ts';
import { askSubmitted } from '../../src/slack/listeners/views/ask-submitted.ts';
import type { Parts } from '../../src/slack/parts.ts';
import type { Driver } from '../../src/store/driver.ts';
import { createSqlStore } from '../../src/store/sql-store.ts';
import { PATIENCE, withDeadline } from '../../src/store/with-deadline.ts';
import { createParts } from './create-parts.ts';
import { all, PASTES } from './seen.ts';
import { atEnd, stopAll } from './start-whyfail.ts';

afterEach(stopAll);

const CHANNEL = 'C0GENERAL';
/** What somebody who asks is promised, in milliseconds. */
const PROMISE = 3_000;
const never = (): Promise<never> => new Promise(() => undefined);
const broken = (): Promise<never> => Promise.reject(new Error('boom'));

/** Asks in one way; the answer comes to the channel or to Ada. */
type Ask = (parts: Parts, slack: LocalSlack) => Promise<unknown>;

const WAYS: readonly (readonly [string, Ask])[] = [
  [
    'the command',
    (parts) =>
      guarded(
        parts,
        { where: 'command' },
        commandSent,
      )({
        body: { text: PASTES.disk, user_id: 'U0ADA', channel_id: CHANNEL },
        ack: async () => undefined,
      }),
  ],
  [
    'the message shortcut',
    (parts, slack) => {
      const ts = slack.say('U0ADA', CHANNEL, PASTES.disk);
      const message = { ts, text: PASTES.disk, user: 'U0ADA' };
      const body = { user: { id: 'U0ADA' }, channel: { id: CHANNEL }, message, message_ts: ts };
      return guarded(parts, { where: 'shortcut' }, messageChosen)({ body, ack: async () => undefined });
    },
  ],
  [
    'a mention',
    (parts, slack) => {
      const ts = slack.say('U0ADA', CHANNEL, `<@U0BOT> ${PASTES.disk}`);
      const event = { type: 'app_mention', channel: CHANNEL, user: 'U0ADA', text: PASTES.disk, ts };
      return guarded(parts, { where: 'mention' }, mentioned)({ body: { event } });
    },
  ],
  [
    'a mention in a thread',
    (parts, slack) => {
      const root = slack.say('U0LIN', CHANNEL, PASTES.disk);
      const text = 'and this?';
      const ts = slack.say('U0ADA', CHANNEL, text, { thread: root });
      const event = { type: 'app_mention', channel: CHANNEL, user: 'U0ADA', text, ts, thread_ts: root };
      return guarded(parts, { where: 'mention' }, mentioned)({ body: { event } });
    },
  ],
  [
    'a direct message',
    (parts, slack) => {
      const ts = slack.say('U0ADA', 'D0ADA', PASTES.disk);
      const event = {
        type: 'message',
        channel: 'D0ADA',
        channel_type: 'im',
        user: 'U0ADA',
        text: PASTES.disk,
        ts,
      };
      return guarded(parts, { where: 'direct' }, directMessageSent)({ body: { event } });
    },
  ],
  [
    'the modal',
    (parts) => {
      const values = { ask_text: { input: { value: PASTES.disk } } };
      const view = { id: 'V1', private_metadata: JSON.stringify({ c: CHANNEL }), state: { values } };
      return guarded(
        parts,
        { where: 'modal', manner: 'own-ack' },
        askSubmitted,
      )({
        body: { user: { id: 'U0ADA' }, view },
        ack: async () => undefined,
      });
    },
  ],
];

/** Everything that whyfail said where Ada sees it. */
function said(slack: LocalSlack): string {
  const roots = [CHANNEL, 'D0ADA'].flatMap((channel) =>
    slack.messages(channel, { as: 'U0ADA' }).map((one) => ({ channel, one })),
  );
  const seen = roots.flatMap(({ channel, one }) => [one, ...slack.thread(channel, one.ts, { as: 'U0ADA' })]);
  return seen
    .filter((message) => message.user === 'U0BOT')
    .map(all)
    .join('\n');
}

async function start(
  replaced: Partial<Parts>,
): Promise<{ readonly slack: LocalSlack; readonly parts: Parts }> {
  const slack = await startSlack();
  atEnd(() => slack.close());
  return { slack, parts: await createParts(slack, replaced) };
}

/** A store whose database is there, but silent. */
function createHangingStore(): Parts['store'] {
  const hanging: Driver = {
    run: never,
    one: never,
    all: never,
    exec: never,
    transaction: never,
    close: async () => undefined,
  };
  return createSqlStore(withDeadline(hanging, { ...PATIENCE, now: Date.now }));
}

describe('slack/always-answered', () => {
  it.each(WAYS)('answers %s without a memory when the store hangs', async (_, ask) => {
    const { slack, parts } = await start({ store: createHangingStore() });
    const asked = ask(parts, slack);
    await slack.waitFor(() => said(slack).includes('The disk is full.'), PROMISE);
    await asked;
  });

  it.each(WAYS)('answers %s without a memory when the store is down', async (_, ask) => {
    const { slack, parts } = await start({});
    await parts.store.close();
    const asked = ask(parts, slack);
    await slack.waitFor(() => said(slack).includes('The disk is full.'), PROMISE);
    await asked;
  });

  it.each(WAYS)('tells %s that it could not check when the matcher fails', async (_, ask) => {
    const { slack, parts } = await start({ diagnose: broken });
    const asked = ask(parts, slack);
    await slack.waitFor(() => said(slack).includes('Could not check'), PROMISE);
    await asked;
  });

  it.each(WAYS)(
    'tells %s that it could not check when the matcher never ends, and the store hangs, too',
    async (_, ask) => {
      const { slack, parts } = await start({ diagnose: never, store: createHangingStore() });
      const asked = ask(parts, slack);
      await slack.waitFor(() => said(slack).includes('Could not check'), PROMISE);
      await asked;
    },
  );

  it.each<[string, () => Partial<Parts>]>([
    ['the store hangs', () => ({ store: createHangingStore() })],
    ['the matcher fails', () => ({ diagnose: broken })],
  ])('says nothing to nobody when %s and nobody asked', async (_, replaced) => {
    const { slack, parts } = await start(replaced());
    const listener = createMessageOverheard(async () => true, { touch: () => undefined });
    const ts = slack.say('U0LIN', CHANNEL, PASTES.disk);
    const event = { type: 'message', channel: CHANNEL, user: 'U0LIN', text: PASTES.disk, ts };
    await guarded(parts, { where: 'overheard', manner: 'silent' }, listener)({ body: { event } });
    expect(said(slack)).toBe('');
  });
});
