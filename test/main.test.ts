import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startSlack } from '../src/playground/start-slack.ts';
import { atEnd, stopAll } from './slack/start-whyfail.ts';

/** As `npm run build` leaves it, which `npm test` runs first. */
const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

afterEach(stopAll);

async function start(env: Readonly<Record<string, string>>): Promise<Started> {
  const cwd = await mkdtemp(join(tmpdir(), 'whyfail-'));
  const child = spawn(process.execPath, [MAIN], { cwd, env: { PATH: process.env['PATH'] ?? '', ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  atEnd(async () => {
    child.kill('SIGKILL');
    await ended;
    await rm(cwd, { recursive: true, force: true });
  });
  return { child, output: () => output, ended };
}

describe('main', () => {
  it('shows where the playground is without any token, and ends when told to', async () => {
    const { child, output, ended } = await start({ PORT: '0', DATABASE_URL: ':memory:' });
    await expect
      .poll(output, { timeout: 20_000 })
      .toMatch(/^whyfail playground: http:\/\/127\.0\.0\.1:\d+$/m);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('names what is missing in a half-set configuration', async () => {
    const { output, ended } = await start({ SLACK_BOT_TOKEN: 'xoxb-1' });
    expect(await ended).toBe(2);
    expect(output()).toContain('SLACK_APP_TOKEN');
  });

  it('names a port that is in use', async () => {
    const slack = await startSlack();
    atEnd(() => slack.close());
    const { output, ended } = await start({ PORT: String(slack.port), DATABASE_URL: ':memory:' });
    expect(await ended).toBe(2);
    expect(output()).toContain(String(slack.port));
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xoxb-1-wrong', undefined],
    ['SLACK_APP_TOKEN', undefined, 'xapp-1-wrong'],
  ])('says in one line that %s is refused', async (variable, botToken, appToken) => {
    const slack = await startSlack({ botToken: 'xoxb-1-right', appToken: 'xapp-1-right' });
    atEnd(() => slack.close());
    const { output, ended } = await start({
      SLACK_BOT_TOKEN: botToken ?? slack.botToken,
      SLACK_APP_TOKEN: appToken ?? slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      PORT: '0',
      DATABASE_URL: ':memory:',
    });
    expect(await ended).toBe(1);
    expect(output()).toContain(`${variable}: was refused by Slack (invalid_auth). `);
    expect(output()).not.toContain('    at ');
  });
});
