import { describe, expect, it } from 'vitest';
import {
  type Identity,
  isOutsider,
  toOverheardSilence,
  toPrivateThread,
  toSilence,
  toThread,
} from '../../src/slack/etiquette.ts';
import { MessageEvent, SlackMessage } from '../../src/slack/payloads.ts';

const US: Identity = { team: 'T1', home: ['T1'], botUser: 'U0BOT', botId: 'B0BOT' };
const BASE = { channel: 'C1', ts: '1.1', user: 'U0ADA', text: 'exec format error' };

function overheard(event: object, body: object = {}): string | undefined {
  return toOverheardSilence(MessageEvent.parse({ ...body, event: { ...BASE, ...event } }), US);
}

describe('slack/etiquette', () => {
  it.each([
    ['answers what a person wrote', {}, undefined],
    ['answers a file with a comment', { subtype: 'file_share' }, undefined],
    ['answers a reply that was also sent to the channel', { subtype: 'thread_broadcast' }, undefined],
    ['ignores edits, unfurls and its own updates', { subtype: 'message_changed' }, 'edit'],
    ['ignores deletions', { subtype: 'message_deleted' }, 'edit'],
    ['ignores joins', { subtype: 'channel_join' }, 'edit'],
    ['ignores hidden messages', { hidden: true }, 'edit'],
    ['ignores its own user', { user: 'U0BOT' }, 'self'],
    ['ignores its own bot', { bot_id: 'B0BOT' }, 'self'],
    ['ignores classic bots', { subtype: 'bot_message', bot_id: 'B7', user: undefined }, 'bot'],
    ['ignores bots that post without a subtype', { bot_id: 'B7' }, 'bot'],
    ['ignores Slackbot', { user: 'USLACKBOT' }, 'bot'],
    ['ignores messages without an author', { user: undefined }, 'nobody'],
    ['ignores messages from nowhere', { channel: undefined }, 'incomplete'],
  ])('%s', (_, event, expected) => {
    expect(toSilence(SlackMessage.parse({ ...BASE, ...event }), US)).toBe(expected);
    expect(overheard(event)).toBe(expected);
  });

  it.each([
    ['is silent in channels shared with another company', {}, { is_ext_shared_channel: true }, 'shared'],
    [
      'leaves a mention in a shared channel to the mention',
      { text: '<@U0BOT> boom' },
      { is_ext_shared_channel: true },
      'asked elsewhere',
    ],
    [
      'is silent towards outside authors in a shared channel',
      { user_team: 'T9' },
      { is_ext_shared_channel: true },
      'outside',
    ],
    ['is silent towards authors of another company', { user_team: 'T9' }, {}, 'outside'],
    ['leaves a mention of itself to the mention', { text: '<@U0BOT> boom' }, {}, 'asked elsewhere'],
    ['listens to colleagues', { user_team: 'T1' }, {}, undefined],
    ['listens when a message mentions somebody else', { text: '<@U0LIN> boom' }, {}, undefined],
  ])('%s when nobody asked', (_, event, body, expected) => {
    expect(overheard(event, body)).toBe(expected);
  });

  it('takes every workspace of its organisation for home', () => {
    const message = SlackMessage.parse({ ...BASE, user_team: 'T9' });
    expect(isOutsider(message, { ...US, home: [] })).toBe(false);
  });

  it.each([
    ['a message outside threads', { ts: '1.1' }, '1.1', undefined],
    ['a reply', { ts: '2.2', thread_ts: '1.1' }, '1.1', '1.1'],
    ['the first message of a thread', { ts: '1.1', thread_ts: '1.1', reply_count: 2 }, '1.1', '1.1'],
    [
      'the first message of a thread whose replies are gone',
      { ts: '1.1', thread_ts: '1.1' },
      '1.1',
      undefined,
    ],
  ])('finds the threads for public and private answers to %s', (_, message, forAll, forOne) => {
    const parsed = SlackMessage.parse(message);
    expect([toThread(parsed), toPrivateThread(parsed)]).toEqual([forAll, forOne]);
  });
});
