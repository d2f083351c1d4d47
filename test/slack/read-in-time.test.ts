import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { startSlack } from '../../src/playground/start-slack.ts';
import { toConversation } from '../../src/slack/conversation.ts';
import { SlackMessage } from '../../src/slack/payloads.ts';
import { readInTime } from '../../src/slack/read-in-time.ts';
import { createParts } from './create-parts.ts';
import { PASTES } from './seen.ts';
import { atEnd, stopAll, toConfig } from './start-whyfail.ts';

afterEach(stopAll);

/** Reads a message with a log that Slack does not hand out before the note is there. */
async function readSlowly(slack: LocalSlack, channel: string): Promise<string> {
  const server = createServer(async (_, response) => {
    await slack.waitFor(() => slack.messages(channel, { as: 'U0ADA' }).some(isNote));
    response.setHeader('content-type', 'text/plain').end(PASTES.disk);
  }).listen(0, '127.0.0.1');
  atEnd(async () => void server.close());
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const parts = await createParts(slack, { config: { ...toConfig(slack), slackApiUrl: `${origin}/api/` } });
  const files = [{ id: 'F1', name: 'app.log', mimetype: 'text/plain', url_private: `${origin}/app.log` }];
  const event = { channel, user: 'U0ADA', ts: '1.2', files };
  const read = await readInTime(parts, toConversation({ event }), SlackMessage.parse(event));
  return read.text;
}

function isNote({ text }: { readonly text: string }): boolean {
  return text.startsWith('Looking');
}

describe('slack/read-in-time', () => {
  it('says that it is looking when a file takes its time, and takes that back where it can', async () => {
    const slack = await startSlack();
    atEnd(() => slack.close());
    expect(await readSlowly(slack, 'D0ADA')).toContain(PASTES.disk);
    expect(slack.messages('D0ADA', { as: 'U0ADA' }).filter(isNote)).toEqual([]);
  });

  it('tells nobody but the asker in a channel', async () => {
    const slack = await startSlack();
    atEnd(() => slack.close());
    expect(await readSlowly(slack, 'C0GENERAL')).toContain(PASTES.disk);
    expect(slack.messages('C0GENERAL', { as: 'U0ADA' }).filter(isNote)).toHaveLength(1);
    expect(slack.messages('C0GENERAL', { as: 'U0LIN' })).toEqual([]);
  });
});
