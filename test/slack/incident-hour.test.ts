import { afterEach, describe, expect, it } from 'vitest';
import type { LocalMessage, LocalSlack } from '../../src/playground/local-slack.ts';
import { SHORTCUTS } from '../../src/slack/ids.ts';
import { all, answers, PASTES, settle } from './seen.ts';
import { startBehind } from './start-behind.ts';
import { stopAll } from './start-whyfail.ts';

afterEach(stopAll);

const MINUTE = 60_000;
const START = Date.UTC(2026, 5, 1, 10, 0);
const INCIDENT = 'C0INCIDENT';
const PAYMENTS = 'C0PAYMENTS';
const GENERAL = 'C0GENERAL';
const SHARED = 'C0SHARED';
const CHANNELS = [INCIDENT, PAYMENTS, GENERAL, SHARED, 'D0ADA'];
const PEOPLE = ['U0ADA', 'U0LIN', 'U0MAX'];
const TOKEN = `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;

const CHATTER = [
  'anybody else seeing slow checkouts?',
  'looking at the dashboards now',
  'deploy of api finished, all green',
  'who is on call for payments today?',
  'the error rate is back to normal I think',
  'error budget is gone for this month, great',
  'failed over to the second region, fingers crossed',
];

/** A call that whyfail made of the Web API. */
interface Call {
  readonly method: string;
  readonly body: URLSearchParams;
}

/** An hour in fast motion. */
interface Hour {
  readonly slack: LocalSlack;
  readonly calls: readonly Call[];
  /** Goes on to a minute of the hour, with small talk and bots meanwhile; everything said before has been handled then. */
  readonly until: (minute: number) => Promise<void>;
  /** Moves Slack's clock on at once, so that what is not acknowledged yet is delivered again. */
  readonly beLate: () => void;
}

async function startHour(): Promise<Hour> {
  let now = START;
  const calls: Call[] = [];
  const clock = (): number => now;
  const { slack } = await startBehind(
    (method, body) => {
      calls.push({ method, body });
      return undefined;
    },
    { slack: { now: clock, postLimit: { perSecond: 1_000, burst: 1_000 } }, now: clock },
  );
  let talked = 0;

  /** Four posts a minute: two of people, one of a bot with an error that is known, one edit of small talk into an error. */
  function talk(): void {
    const say = (user: string, channel: string): string => {
      talked += 1;
      return slack.say(user, channel, `${CHATTER[talked % CHATTER.length]} (${talked})`);
    };
    say('U0ADA', INCIDENT);
    say('U0ADA', GENERAL);
    const ts = say('U0LIN', INCIDENT);
    slack.say('U0ALERTS', INCIDENT, PASTES.disk, { asBot: talked % 2 === 0 ? 'app' : 'webhook' });
    slack.say('U0LIN', GENERAL, PASTES.host);
    slack.edit('U0LIN', INCIDENT, ts, PASTES.disk);
  }

  return {
    slack,
    calls,
    until: async (minute) => {
      while (now < START + minute * MINUTE) {
        talk();
        await settle(slack);
        now += MINUTE;
        slack.tick();
      }
      now = START + minute * MINUTE;
    },
    beLate: () => {
      for (let retry = 0; retry < 3; retry += 1) {
        now += 5_000;
        slack.tick();
      }
    },
  };
}

/** One line for each thing that whyfail posted, in order: when, where, to whom, below what, and what. */
function toReport(slack: LocalSlack): readonly string[] {
  const seen = new Map<string, string>();
  for (const channel of CHANNELS) {
    for (const as of PEOPLE) {
      for (const root of slack.messages(channel, { as })) {
        for (const message of [root, ...slack.thread(channel, root.ts, { as })]) {
          if (message.user !== 'U0BOT') continue;
          const to = message.ephemeral ? `to ${as} alone` : 'to all';
          const below = message.ts === root.ts ? '' : ` below "${root.text.slice(0, 24)}"`;
          seen.set(
            `${message.ts} ${channel}`,
            `${toTime(message)} ${channel} ${to}${below}: ${toGist(message)}`,
          );
        }
      }
    }
  }
  return [...seen].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

function toTime({ ts }: LocalMessage): string {
  return new Date(Number(ts) * 1_000).toISOString().slice(11, 16);
}

function toGist(message: LocalMessage): string {
  const text = all(message);
  const [count] = /Seen \d+ times/.exec(text) ?? [];
  const notes = [
    count,
    text.includes('Last seen') && 'Last seen',
    text.includes('does not help here') && 'already tried',
  ];
  const isCard = text.includes('"fix_worked"');
  const gist = text.includes('磁盘已满') ? '磁盘' : text.includes('The disk is full.') ? 'disk' : 'host';
  return [isCard ? `card ${gist}` : message.text.split(/[\n.:]/)[0], ...notes].filter(Boolean).join(', ');
}

describe('slack/incident-hour', () => {
  it('posts exactly what it should in an hour of several hundred messages, and nothing rude', {
    timeout: 120_000,
  }, async () => {
    const { slack, calls, until, beLate } = await startHour();

    /** Waits until whyfail has posted so many things in all. */
    const posted = (count: number): Promise<unknown> =>
      slack.waitFor(() => toReport(slack).length === count, 10_000);

    await until(2);
    const first = slack.say('U0LIN', INCIDENT, PASTES.disk);
    await slack.waitFor(() => answers(slack, INCIDENT).length === 1);
    await until(3);
    for (let more = 0; more < 15; more += 1) slack.say(more % 2 ? 'U0ADA' : 'U0LIN', INCIDENT, PASTES.disk);
    await slack.waitFor(() => all(answers(slack, INCIDENT)[0]).includes('Seen 16 times'), 10_000);
    await until(4);
    const host = slack.say('U0ADA', INCIDENT, PASTES.host);
    slack.say('U0ADA', INCIDENT, `me too: ${PASTES.disk}`, { thread: first });
    await until(7);
    slack.say('U0ADA', INCIDENT, 'I ran `systemctl restart app`', { thread: first });
    slack.say('U0ADA', INCIDENT, '@whyfail', { thread: host });
    await posted(2);
    await until(9);
    for (const paste of [PASTES.unknown, PASTES.unsure]) slack.say('U0LIN', INCIDENT, paste);

    await until(13);
    slack.say('U0LIN', INCIDENT, PASTES.host);
    await posted(3);
    await until(15);
    slack.refreshSockets(2);
    await slack.waitFor(() => slack.socketCount() === 2);
    slack.say('U0LIN', PAYMENTS, PASTES.disk);
    await until(17);
    await slack.slash('U0ADA', PAYMENTS, '/whyfail', 'watch');
    await posted(4);
    await until(18);
    slack.say('U0LIN', PAYMENTS, PASTES.disk);
    await posted(5);

    await until(20);
    slack.say('U0ADA', GENERAL, `@whyfail ${PASTES.disk}`);
    beLate();
    await posted(6);
    await until(22);
    slack.say('U0ADA', INCIDENT, `@whyfail ${PASTES.unknown}`);
    await posted(7);
    await until(25);
    slack.say('U0MAX', SHARED, PASTES.disk);
    slack.say('U0LIN', SHARED, PASTES.disk);

    await until(30);
    await slack.slash('U0ADA', GENERAL, '/whyfail', PASTES.disk);
    await posted(8);
    await until(32);
    await slack.slash('U0LIN', INCIDENT, '/whyfail', 'mute disk/no-space-left');
    await posted(9);
    await until(35);
    slack.say('U0LIN', INCIDENT, PASTES.disk);
    await until(36);
    slack.say('U0LIN', INCIDENT, PASTES.host);
    await posted(10);
    await until(40);
    slack.say('U0ADA', 'D0ADA', PASTES.disk);
    await posted(11);
    await until(45);
    slack.say('U0ADA', GENERAL, `@whyfail ${PASTES.host} token ${TOKEN}`);
    await posted(13);

    await until(50);
    const alert = slack.say('U0ALERTS', GENERAL, PASTES.disk, { asBot: 'webhook' });
    slack.say('U0LIN', GENERAL, 'ran `systemctl restart app`, no change', { thread: alert });
    await slack.shortcut('U0LIN', GENERAL, alert, SHORTCUTS.message);
    await posted(14);
    await until(52);
    await slack.shortcut('U0ADA', GENERAL, alert, SHORTCUTS.message);
    await posted(15);
    await until(55);
    const [card] = answers(slack, PAYMENTS);
    await slack.click('U0LIN', PAYMENTS, card?.ts ?? '', 'language_toggled');
    await slack.waitFor(() => all(answers(slack, PAYMENTS)[0]).includes('磁盘'));
    await until(60);

    expect(toReport(slack)).toEqual([
      '10:02 C0INCIDENT to all below "cp: write error: No spac": card disk, Seen 16 times',
      '10:07 C0INCIDENT to all below "Error: getaddrinfo ENOTF": card host',
      '10:13 C0INCIDENT to all below "Error: getaddrinfo ENOTF": card host, Last seen',
      '10:17 C0PAYMENTS to U0ADA alone: From now on I answer known errors that are pasted in this channel, in their threads, and keep quiet otherwise',
      '10:18 C0PAYMENTS to all below "cp: write error: No spac": card 磁盘',
      '10:20 C0GENERAL to all below "<@U0BOT> cp: write error": card disk',
      '10:22 C0INCIDENT to U0ADA alone: No known error in this text',
      '10:30 C0GENERAL to U0ADA alone: card disk, Last seen',
      '10:32 C0INCIDENT to U0LIN alone: Muted here',
      '10:36 C0INCIDENT to all below "Error: getaddrinfo ENOTF": card host, Last seen',
      '10:40 D0ADA to all: card disk',
      '10:45 C0GENERAL to all below "<@U0BOT> Error: getaddri": card host',
      '10:45 C0GENERAL to U0ADA alone: What you pasted contains secrets',
      '10:50 C0GENERAL to all below "cp: write error: No spac": card disk, Last seen, already tried',
      '10:52 C0GENERAL to U0ADA alone below "cp: write error: No spac": This error was already answered in this thread',
    ]);

    const posts = calls.filter(({ method }) => /^chat\.(?:post|update)/.test(method));
    for (const { method, body } of posts) {
      const isPost = method === 'chat.postMessage';
      expect(body.get('reply_broadcast')).toBeNull();
      expect([body.get('text'), body.get('blocks')].join(' ')).not.toMatch(
        /<[!@](?!date\^)|"type":"(?:user|usergroup|broadcast)"/,
      );
      if (isPost) expect([body.get('unfurl_links'), body.get('unfurl_media')]).toEqual(['false', 'false']);
      if (isPost && body.get('channel')?.startsWith('C')) expect(body.get('thread_ts')).not.toBeNull();
    }
    expect(JSON.stringify(calls.map(({ body }) => body.toString()))).not.toContain(TOKEN);
  });
});
