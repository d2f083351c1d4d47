import { afterEach, describe, expect, it } from 'vitest';
import { startSlack } from '../../src/playground/start-slack.ts';
import { languageToggled } from '../../src/slack/listeners/actions/language-toggled.ts';
import { createMessageOverheard } from '../../src/slack/listeners/events/message-overheard.ts';
import type { Parts } from '../../src/slack/parts.ts';
import { createStormCounter, type Pace } from '../../src/slack/storm-counter.ts';
import { createParts } from './create-parts.ts';
import { all, answers, buttonValue, PASTES } from './seen.ts';
import { atEnd, stopAll } from './start-whyfail.ts';

afterEach(stopAll);

const MINUTE = 60_000;
const CHANNEL = 'C0INCIDENT';
const START = Date.UTC(2026, 5, 1, 10, 42);

/** whyfail's ear in a channel, with a clock of its own. */
interface Ear {
  readonly slack: Awaited<ReturnType<typeof startSlack>>;
  readonly parts: Parts;
  /** Somebody posts, and whyfail hears it. */
  readonly hear: (
    text: string,
    options?: { readonly thread?: string; readonly channel?: string },
  ) => Promise<string>;
  readonly pass: (ms: number) => void;
  /** Changes of whyfail's own messages. */
  readonly updates: () => number;
}

async function createEar(pace: Pace = { delayMs: 5, gapMs: 20 }): Promise<Ear> {
  const slack = await startSlack();
  atEnd(() => slack.close());
  let now = START;
  let updates = 0;
  const parts = await createParts(slack, { now: () => now });
  const update = parts.client.chat.update.bind(parts.client.chat);
  parts.client.chat.update = (args) => {
    updates += 1;
    return update(args);
  };
  const listener = createMessageOverheard(async () => true, createStormCounter(parts, pace));
  return {
    slack,
    parts,
    pass: (ms) => {
      now += ms;
    },
    updates: () => updates,
    hear: async (text, { thread, channel = CHANNEL } = {}) => {
      const ts = slack.say('U0LIN', channel, text, thread === undefined ? {} : { thread });
      const event = {
        type: 'message',
        channel,
        user: 'U0LIN',
        text,
        ts,
        ...(thread && { thread_ts: thread }),
      };
      await listener(parts, { body: { event } });
      return ts;
    },
  };
}

describe('slack/storm', () => {
  describe('the counter', () => {
    it('posts one card for a storm of one error, and the last count arrives in few updates', async () => {
      const { hear, slack, updates } = await createEar();
      await Promise.all(Array.from({ length: 20 }, () => hear(PASTES.disk)));
      const text = await slack.waitFor(() => {
        const [card] = answers(slack, CHANNEL);
        return all(card).includes('Seen 20 times in this channel since ') && all(card);
      });
      expect(text).toContain(`<!date^${START / 1_000}^{time}|10:42 UTC>`);
      expect(answers(slack, CHANNEL)).toHaveLength(1);
      expect(updates()).toBeLessThan(5);
    });

    it('updates a channel at most once in the gap, and still shows the last count', async () => {
      const { hear, slack, updates } = await createEar({ delayMs: 0, gapMs: 300 });
      await hear(PASTES.disk);
      for (let more = 0; more < 10; more += 1) await hear(PASTES.disk);
      expect(updates()).toBeLessThanOrEqual(1);
      await slack.waitFor(() => all(answers(slack, CHANNEL)[0]).includes('Seen 11 times'));
      expect(updates()).toBeLessThanOrEqual(2);
    });

    it('says nothing of a storm on a card whose error came once', async () => {
      const { hear, slack, parts, updates } = await createEar({ delayMs: 0, gapMs: 0 });
      const ts = await hear(PASTES.disk);
      expect(all(slack.thread(CHANNEL, ts)[1])).not.toContain('Seen');
      expect(await parts.store.unaskedCard({ team: parts.identity.team, channel: CHANNEL })).toMatchObject({
        count: 1,
      });
      expect(updates()).toBe(0);
    });

    it('keeps language and step of the card when it counts, and the count when the card is toggled', async () => {
      const { hear, slack, parts } = await createEar();
      const ts = await hear(PASTES.disk);
      const [card] = answers(slack, CHANNEL);
      const toggle = async (): Promise<void> => {
        const [current] = answers(slack, CHANNEL);
        if (current === undefined) throw new Error('no card');
        const value = buttonValue(current, 'language_toggled');
        const container = { channel_id: CHANNEL, message_ts: current.ts, thread_ts: ts };
        const actions = [{ action_id: 'language_toggled', value }];
        await languageToggled(parts, {
          body: { user: { id: 'U0ADA' }, channel: { id: CHANNEL }, container, actions },
        });
      };
      await toggle();
      expect(all(answers(slack, CHANNEL)[0])).toContain('磁盘已满');
      await hear(PASTES.disk);
      await slack.waitFor(() => all(answers(slack, CHANNEL)[0]).includes('在本频道出现 2 次'));
      expect(all(answers(slack, CHANNEL)[0])).toContain('磁盘已满');
      await toggle();
      expect(all(answers(slack, CHANNEL)[0])).toContain('Seen 2 times in this channel');
      expect(answers(slack, CHANNEL)[0]?.ts).toBe(card?.ts);
    });
  });

  describe('what nobody asked for', () => {
    it('posts at most one card in ten minutes, whatever comes', async () => {
      const { hear, slack, pass } = await createEar();
      await hear(PASTES.disk);
      await hear(PASTES.host);
      pass(9 * MINUTE);
      await hear(PASTES.host);
      expect(answers(slack, CHANNEL)).toHaveLength(1);
      pass(MINUTE);
      const ts = await hear(PASTES.host);
      expect(answers(slack, CHANNEL)).toHaveLength(2);
      expect(slack.thread(CHANNEL, ts)).toHaveLength(2);
    });

    it('answers an error once per thread, however much later it comes again', async () => {
      const { hear, slack, pass } = await createEar();
      const thread = await hear(PASTES.disk);
      pass(60 * MINUTE);
      await hear(PASTES.disk, { thread });
      expect(answers(slack, CHANNEL)).toHaveLength(1);
      // A thread that has its card already uses up nothing.
      await hear(PASTES.host);
      expect(answers(slack, CHANNEL)).toHaveLength(2);
    });

    it('counts every channel on its own', async () => {
      const { hear, slack } = await createEar();
      await hear(PASTES.disk);
      await hear(PASTES.disk, { channel: 'C0GENERAL' });
      expect([CHANNEL, 'C0GENERAL'].map((channel) => answers(slack, channel).length)).toEqual([1, 1]);
    });

    it('keeps quiet about what is muted there, and only there', async () => {
      const { hear, slack, parts } = await createEar();
      const place = { team: parts.identity.team, channel: CHANNEL };
      await parts.store.muteEntry(place, 'disk/no-space-left', 'U0ADA', START);
      await hear(PASTES.disk);
      expect(answers(slack, CHANNEL)).toEqual([]);
      await hear(PASTES.disk, { channel: 'C0GENERAL' });
      expect(answers(slack, 'C0GENERAL')).toHaveLength(1);
      // What is muted uses up nothing either.
      await hear(PASTES.host);
      expect(answers(slack, CHANNEL)).toHaveLength(1);
      await parts.store.unmuteEntry(place, 'disk/no-space-left');
      await hear(PASTES.disk, { channel: CHANNEL });
      expect(answers(slack, CHANNEL)).toHaveLength(1);
    });

    it('keeps quiet about what was called wrong there', async () => {
      const { hear, slack, parts } = await createEar();
      const { fingerprint } = await parts.diagnose(PASTES.disk);
      const place = { team: parts.identity.team, channel: CHANNEL };
      await parts.store.rejectMatch(place, fingerprint, 'disk/no-space-left');
      await hear(PASTES.disk);
      expect(answers(slack, CHANNEL)).toEqual([]);
    });

    it('links the last thread with the same error, and what worked there', async () => {
      const { hear, slack, parts, pass } = await createEar();
      const first = await hear(PASTES.disk);
      const [card] = answers(slack, CHANNEL);
      expect(all(card)).not.toContain('Last seen');
      const place = { team: parts.identity.team, channel: CHANNEL };
      await parts.store.recordOutcome({
        ...place,
        entryId: 'disk/no-space-left',
        thread: first,
        user: 'U0ADA',
        step: 1,
        worked: true,
        at: START,
      });
      pass(24 * 60 * MINUTE);
      const second = await hear(PASTES.disk);
      const text = all(slack.thread(CHANNEL, second)[1]);
      expect(text).toMatch(/Last seen here <https?:[^|>]+\|Jun 1, 2026> · Fallback 1 worked/);
      expect(text).toContain(card?.ts.replace('.', ''));
    });

    it('is silent in a shared channel, unless somebody of ours said to watch it', async () => {
      const { slack, parts } = await createEar();
      const listener = createMessageOverheard(async () => true, { touch: () => undefined });
      const channel = 'C0SHARED';
      const hear = (user: string, team: string): Promise<void> => {
        const ts = slack.say(user, channel, PASTES.disk);
        const event = { type: 'message', channel, user, text: PASTES.disk, ts, user_team: team };
        return listener(parts, { body: { is_ext_shared_channel: true, event } });
      };
      await hear('U0LIN', parts.identity.team);
      expect(answers(slack, channel)).toEqual([]);
      await parts.store.setWatched({ team: parts.identity.team, channel }, true, 'U0LIN', START);
      await hear('U0MAX', 'T9');
      expect(answers(slack, channel)).toEqual([]);
      await hear('U0LIN', parts.identity.team);
      expect(answers(slack, channel)).toHaveLength(1);
    });
  });
});
