import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import type { Config } from '../../src/config/config.ts';
import { WhyfailError } from '../../src/errors.ts';
import { createLogger } from '../../src/log/logger.ts';
import { startSlack } from '../../src/playground/start-slack.ts';
import { findFreePort, serve } from './http.ts';
import { all, PASTES, settle, waitForEphemeral, waitForReply } from './seen.ts';
import { atEnd, FOLDERS, startWhyfail, stopAll, toConfig } from './start-whyfail.ts';

const quiet = createLogger({ level: 'error', redact: (text) => text, write: () => undefined });

afterEach(stopAll);

async function createQuietApp(config: Config): Promise<App> {
  const app = await createApp(config, { log: quiet, folders: FOLDERS, say: () => undefined });
  atEnd(app.stop);
  return app;
}

async function readError(app: App): Promise<WhyfailError> {
  const thrown = await app.start().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(WhyfailError);
  return thrown as WhyfailError;
}

async function isReady(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`);
  return response.status === 200;
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('slack connections', () => {
  it('holds two sockets, and goes on hearing while one is renewed', async () => {
    const { slack } = await startWhyfail();
    await slack.waitFor(() => slack.socketCount() === 2);
    slack.refreshSockets(1);
    const ts = slack.say('U0ADA', 'C0GENERAL', `@whyfail ${PASTES.disk}`);
    expect(all(await waitForReply(slack, 'C0GENERAL', ts))).toContain('The disk is full.');
    await slack.waitFor(() => slack.socketCount() === 2);
  });

  it('comes back at once when both are renewed', async () => {
    const { slack } = await startWhyfail();
    await slack.waitFor(() => slack.socketCount() === 2);
    slack.refreshSockets();
    await slack.waitFor(() => slack.socketCount() === 2, 3_000);
    const ts = slack.say('U0ADA', 'C0GENERAL', `@whyfail ${PASTES.disk}`);
    expect(all(await waitForReply(slack, 'C0GENERAL', ts))).toContain('The disk is full.');
  });

  it.each([
    ['SLACK_BOT_TOKEN', { botToken: 'xoxb-wrong' }, 'invalid_auth', 'OAuth & Permissions'],
    ['SLACK_APP_TOKEN', { appToken: 'xapp-wrong' }, 'invalid_auth', 'connections:write'],
  ])('names %s when Slack refuses it', async (variable, wrong, word, mend) => {
    const slack = await startSlack();
    atEnd(() => slack.close());
    const mode = { kind: 'socket', botToken: slack.botToken, appToken: slack.appToken, ...wrong } as const;
    const error = await readError(await createQuietApp(toConfig(slack, { mode })));
    expect(error.code).toBe('slack-unavailable');
    expect(error.problems[0]).toMatchObject({ where: variable, what: expect.stringContaining(word) });
    expect(error.problems[0]?.mend).toContain(mend);
  });

  it('names the app token when it lacks the scope to connect', async () => {
    const slack = await startSlack();
    atEnd(() => slack.close());
    const origin = await serve((request, body, response) => {
      if (request.url === '/api/apps.connections.open')
        return void response.end('{"ok":false,"error":"missing_scope"}');
      const headers = {
        'content-type': String(request.headers['content-type']),
        authorization: String(request.headers.authorization),
      };
      fetch(slack.url + request.url, { method: 'POST', headers, body })
        .then((reply) => reply.text())
        .then((text) => response.end(text));
    });
    const app = await createQuietApp(toConfig(slack, { slackApiUrl: `${origin}/api/` }));
    expect((await readError(app)).problems[0]).toMatchObject({ where: 'SLACK_APP_TOKEN' });
  });

  it('says that the address is wrong when the answer is not from Slack', async () => {
    const slack = await startSlack();
    atEnd(() => slack.close());
    const origin = await serve((_, __, response) => void response.end('<html>Welcome</html>'));
    const app = await createQuietApp(toConfig(slack, { slackApiUrl: `${origin}/api/` }));
    expect((await readError(app)).message).toContain('Correct SLACK_API_URL');
  });

  it('names the port when it is in use', async () => {
    const slack = await startSlack();
    atEnd(() => slack.close());
    const { port } = slack;
    const http = { kind: 'http', botToken: slack.botToken, signingSecret: 'a'.repeat(32) } as const;
    for (const mode of [undefined, http]) {
      const error = await readError(await createQuietApp(toConfig(slack, { port, ...(mode && { mode }) })));
      expect(error.code).toBe('port-in-use');
      expect(error.message).toContain(String(port));
    }
  });

  it('waits for a Slack that is away at the start, and says that it is not ready', async () => {
    const slack = await startSlack();
    atEnd(() => slack.close());
    await slack.stop();
    const port = await findFreePort();
    const app = await createQuietApp(toConfig(slack, { port }));
    const starting = app.start();
    await until(() =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        () => true,
        () => false,
      ),
    );
    expect(await isReady(port)).toBe(false);
    await slack.start();
    await starting;
    expect(await isReady(port)).toBe(true);
  });

  it('connects again after Slack was away, and says so meanwhile', async () => {
    const port = await findFreePort();
    const { slack } = await startWhyfail({ config: { port } });
    expect(await isReady(port)).toBe(true);
    await slack.stop();
    await until(async () => !(await isReady(port)));
    await slack.start();
    await slack.waitFor(() => slack.socketCount() > 0, 30_000);
    await until(() => isReady(port));
    const ts = slack.say('U0ADA', 'C0GENERAL', `@whyfail ${PASTES.disk}`);
    expect(all(await waitForReply(slack, 'C0GENERAL', ts))).toContain('The disk is full.');
  }, 60_000);

  it('can be stopped while it waits for Slack', async () => {
    const slack = await startSlack();
    await slack.close();
    const app = await createQuietApp(toConfig(slack));
    const starting = app.start();
    await app.stop();
    await starting;
  });

  it('hears nothing any more after it was stopped', async () => {
    const { slack, app } = await startWhyfail();
    await app.stop();
    expect(slack.socketCount()).toBe(0);
    await app.stop();
  });

  it('answers who asks while the store is down, keeps quiet otherwise, and says that it is not ready', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'whyfail-'));
    atEnd(() => rm(folder, { recursive: true }));
    const port = await findFreePort();
    const path = join(folder, 'test.db');
    const { slack } = await startWhyfail({ config: { port, databaseUrl: `file:${path}` } });
    const other = new Database(path);
    for (const table of ['schema', 'events', 'users', 'channels', 'occurrences', 'outcomes']) {
      other.exec(`DROP TABLE whyfail_${table}`);
    }
    other.close();
    expect(await isReady(port)).toBe(false);
    const overheard = slack.say('U0LIN', 'C0INCIDENT', PASTES.disk);
    const mention = slack.say('U0ADA', 'C0GENERAL', `@whyfail ${PASTES.disk}`);
    const card = await waitForReply(slack, 'C0GENERAL', mention);
    await slack.slash('U0ADA', 'C0GENERAL', '/whyfail', PASTES.host);
    expect(all(await waitForEphemeral(slack, 'C0GENERAL', 'U0ADA'))).toContain('db.prod');
    await slack.click('U0ADA', 'C0GENERAL', card.ts, 'fix_failed');
    await slack.waitFor(() => all(slack.thread('C0GENERAL', mention)[1]).includes('journalctl'));
    await settle(slack);
    expect(slack.thread('C0INCIDENT', overheard)).toHaveLength(1);
  });
});
