import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import type { Config } from '../src/config/config.ts';
import { createLogger } from '../src/log/logger.ts';
import { findFreePort } from './slack/http.ts';
import { PASTES } from './slack/seen.ts';
import { atEnd, FOLDERS, stopAll } from './slack/start-whyfail.ts';

const CONFIG: Config = {
  mode: { kind: 'playground' },
  slackApiUrl: 'https://slack.com/api/',
  port: 0,
  databaseUrl: ':memory:',
  kbFolders: [],
  language: 'en',
  incidentChannels: ['incident-*'],
  alertBots: [],
  logLevel: 'info',
};

afterEach(stopAll);

async function startPlaygroundApp(config: Partial<Config> = {}): Promise<{ url: string; logged: string[] }> {
  const [logged, said]: [string[], string[]] = [[], []];
  const log = createLogger({
    level: 'info',
    redact: (text) => text,
    write: (line) => void logged.push(line),
  });
  const options = { log, folders: FOLDERS, say: (line: string) => void said.push(line) };
  const app = await createApp({ ...CONFIG, ...config }, options);
  atEnd(app.stop);
  await app.start();
  expect(said).toEqual([expect.stringMatching(/^whyfail playground: http:\/\/127\.0\.0\.1:\d+$/)]);
  return { url: said[0]?.split(': ')[1] ?? '', logged };
}

async function ask(url: string, method: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json', origin: url };
  const response = await fetch(`${url}/playground/${method}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return response.json();
}

async function see(url: string): Promise<string> {
  return (await fetch(`${url}/playground/state?as=U0ADA`)).text();
}

describe('app', () => {
  it('starts a playground without any token, in which whyfail answers', async () => {
    const { url } = await startPlaygroundApp();
    const asked = { as: 'U0ADA', channel: 'C0INCIDENT', text: PASTES.disk };
    expect(await ask(url, 'say', asked)).toMatchObject({ ok: true });
    await expect.poll(() => see(url)).toContain('du -xh / | sort -h | tail');
  });

  it('offers the command and the shortcuts of the manifest, and samples of the entries', async () => {
    const { url } = await startPlaygroundApp();
    const state = await see(url);
    for (const declared of ['/whyfail', 'whyfail_message', 'whyfail_ask']) expect(state).toContain(declared);
  });

  it('serves health, readiness and metrics beside the playground', async () => {
    const { url } = await startPlaygroundApp();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ ready: true });
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('whyfail_up 1');
  });

  it('starts anew behind a playground that stays, as often as asked at once', async () => {
    const { url, logged } = await startPlaygroundApp();
    await ask(url, 'say', { as: 'U0ADA', channel: 'C0GENERAL', text: 'still here' });
    const restarts = await Promise.all([ask(url, 'restart-bot', {}), ask(url, 'restart-bot', {})]);
    expect(restarts).toEqual([{ ok: true }, { ok: true }]);
    expect(logged.filter((line) => JSON.parse(line).msg === 'ready')).toHaveLength(3);
    await ask(url, 'say', { as: 'U0ADA', channel: 'C0INCIDENT', text: PASTES.disk });
    await expect.poll(() => see(url)).toContain('du -xh / | sort -h | tail');
    expect(await see(url)).toContain('still here');
  });

  it('says when it is ready and how long that took', async () => {
    const { logged } = await startPlaygroundApp();
    expect(JSON.parse(logged.at(-1) ?? '')).toMatchObject({ level: 'info', msg: 'ready', entries: 5 });
  });

  it('frees its port when it stops, also when the start fails', async () => {
    const port = await findFreePort();
    const log = createLogger({ level: 'error', redact: (text) => text, write: () => undefined });
    const options = { log, say: () => undefined };
    const broken = await createApp({ ...CONFIG, port }, { ...options, folders: ['/nowhere/at/all'] });
    await expect(broken.start()).rejects.toMatchObject({ code: expect.stringMatching(/^kb-|^input-/) });
    for (let round = 0; round < 2; round += 1) {
      const app = await createApp({ ...CONFIG, port }, { ...options, folders: FOLDERS });
      await app.start();
      await app.stop();
    }
  });
});
