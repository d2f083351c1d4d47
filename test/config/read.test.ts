import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/config/read.ts';
import { Environment } from '../../src/config/schema.ts';
import { type Problem, WhyfailError } from '../../src/errors.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whyfail-config-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function problemsOf(env: Record<string, string>): readonly Problem[] {
  try {
    readConfig(env, { folder });
  } catch (error) {
    if (error instanceof WhyfailError && error.code === 'config-invalid') return error.problems;
    throw error;
  }
  return [];
}

const bot = 'xoxb-1-2-abcDEF';
const app = 'xapp-1-A1-2-abcdef';
const secret = '0123456789abcdef0123456789abcdef';

describe('config/read', () => {
  it('starts the playground with every default when nothing is set', () => {
    expect(readConfig({}, { folder })).toEqual({
      mode: { kind: 'playground' },
      slackApiUrl: 'https://slack.com/api/',
      port: 3000,
      databaseUrl: 'file:data/whyfail.db',
      kbFolders: [],
      language: 'en',
      incidentChannels: ['incident-*', 'inc-*'],
      alertBots: [],
      logLevel: 'info',
    });
  });

  it.each([
    [
      { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app },
      { kind: 'socket', botToken: bot, appToken: app },
    ],
    [
      { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: secret },
      { kind: 'http', botToken: bot, signingSecret: secret },
    ],
    [
      { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret },
      { kind: 'socket', botToken: bot, appToken: app },
    ],
    [
      { SLACK_BOT_TOKEN: ` ${bot}\n`, SLACK_APP_TOKEN: `${app} `, SLACK_SIGNING_SECRET: '' },
      { kind: 'socket', botToken: bot, appToken: app },
    ],
    [
      { SLACK_BOT_TOKEN: `xoxe.${bot}`, SLACK_SIGNING_SECRET: 'any-shape' },
      { kind: 'http', botToken: `xoxe.${bot}`, signingSecret: 'any-shape' },
    ],
    [{ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ' }, { kind: 'playground' }],
  ])('chooses the mode from %j', (env, mode) => {
    expect(readConfig(env, { folder }).mode).toEqual(mode);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ SLACK_BOT_TOKEN: bot }, ['SLACK_APP_TOKEN or SLACK_SIGNING_SECRET: is missing']],
    [{ SLACK_APP_TOKEN: app }, ['SLACK_BOT_TOKEN: is missing']],
    [{ SLACK_SIGNING_SECRET: secret }, ['SLACK_BOT_TOKEN: is missing']],
    [
      { SLACK_API_URL: 'https://slack.com/api/' },
      ['SLACK_BOT_TOKEN: is missing', 'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET: is missing'],
    ],
    [
      { SLACK_BOT_TOKEN: app, SLACK_APP_TOKEN: bot },
      ['SLACK_BOT_TOKEN: holds an app-level token', 'SLACK_APP_TOKEN: holds a bot token'],
    ],
    [{ SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: app }, ['SLACK_SIGNING_SECRET: holds an app-level token']],
    [{ SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: bot }, ['SLACK_SIGNING_SECRET: holds a bot token']],
    [{ SLACK_BOT_TOKEN: secret, SLACK_APP_TOKEN: app }, ['SLACK_BOT_TOKEN: holds a signing secret']],
    [
      { SLACK_BOT_TOKEN: 'xoxp-1-abc', SLACK_APP_TOKEN: app },
      ['SLACK_BOT_TOKEN: holds a token of another kind (xoxp-)'],
    ],
    [
      { SLACK_BOT_TOKEN: `"${bot}"`, SLACK_APP_TOKEN: app },
      ['SLACK_BOT_TOKEN: starts with a quotation mark'],
    ],
    [{ SLACK_BOT_TOKEN: 'hello', SLACK_APP_TOKEN: app }, ['SLACK_BOT_TOKEN: is not a bot token']],
  ])('refuses the credentials %j', (env, expected) => {
    const found = problemsOf(env).map(({ where, what }) => `${where}: ${what}`);
    expect(found).toEqual(expected.map((start) => expect.stringContaining(start)));
  });

  it.each([
    'xoxb-...',
    'xoxb-…',
    'xoxb-your-token',
    'xoxb-YOUR-BOT-TOKEN',
    'xoxb-xxxxxxxx',
    '<bot token>',
    'changeme',
    'xoxb-put-it-here',
  ])('takes %s for a placeholder', (value) => {
    const [problem, ...others] = problemsOf({ SLACK_BOT_TOKEN: value, SLACK_APP_TOKEN: app });
    expect(problem).toMatchObject({ where: 'SLACK_BOT_TOKEN', what: 'still holds a placeholder' });
    expect(others).toEqual([]);
  });

  it('does not take a token for a placeholder because of a word inside its random part', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1-2-aYOURbHEREcXXX', SLACK_APP_TOKEN: app })).toEqual([]);
  });

  it.each([
    ['SLACK_API_URL', 'slack.com/api'],
    ['SLACK_API_URL', 'ftp://slack.com/api/'],
    ['SLACK_API_URL', 'https://user:pass@slack.com/api/'],
    ['SLACK_API_URL', 'https://slack.com/api/?a=1'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'postgres://user:pass@host/db'],
    ['DATABASE_URL', 'postgresql://host/db'],
    ['DATABASE_URL', 'mysql://host/db'],
    ['DATABASE_URL', 'data/whyfail.db'],
    ['DATABASE_URL', 'file:'],
    ['WHYFAIL_LANG', 'english'],
    ['WHYFAIL_LANG', 'zh_CN.UTF-8'],
    ['WHYFAIL_INCIDENT_CHANNELS', '^inc-.*$'],
    ['WHYFAIL_INCIDENT_CHANNELS', 'inc-*,two words'],
    ['WHYFAIL_ALERT_BOTS', 'U012AB3CD'],
    ['WHYFAIL_ALERT_BOTS', 'B012AB3CD,pagerduty'],
    ['LOG_LEVEL', 'verbose'],
  ])('refuses %s=%s and says how to mend it', (name, value) => {
    const problems = problemsOf({ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, [name]: value });
    expect(problems.map(({ where }) => where)).toEqual([name]);
    expect(problems[0]?.mend).toMatch(/^(Write|Use) .*\b\w+/);
  });

  it('says that Postgres is not supported yet, and nothing else about it', () => {
    expect(problemsOf({ DATABASE_URL: 'postgres://host/db' })).toEqual([
      {
        where: 'DATABASE_URL',
        what: 'names a Postgres database, which is not supported yet',
        mend: 'Use a file, such as file:data/whyfail.db',
      },
    ]);
  });

  it('lists every offender at once', () => {
    const problems = problemsOf({ SLACK_BOT_TOKEN: app, PORT: 'x', WHYFAIL_LANG: '?', LOG_LEVEL: 'loud' });
    expect(problems.map(({ where }) => where)).toEqual([
      'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET',
      'SLACK_BOT_TOKEN',
      'PORT',
      'WHYFAIL_LANG',
      'LOG_LEVEL',
    ]);
  });

  it('never repeats what a variable holds', () => {
    const name = fc.constantFrom(...Object.keys(Environment.shape));
    const start = fc.constantFrom(
      '',
      'xoxb-',
      'xapp-',
      'xoxp-',
      '"xoxb-',
      'postgres://u:',
      'https://u:',
      'B1,',
    );
    const tail = fc.stringMatching(/^[A-Za-z0-9]{12,40}$/);
    fc.assert(
      fc.property(fc.dictionary(name, fc.tuple(start, tail)), (drawn) => {
        const env = Object.fromEntries(Object.entries(drawn).map(([key, [a, b]]) => [key, a + b]));
        const told = JSON.stringify(problemsOf(env));
        return Object.values(drawn).every(([, secretPart]) => !told.includes(secretPart));
      }),
    );
  });

  it.each([
    ['https://slack.com/api', 'https://slack.com/api/'],
    ['https://slack-gov.com/api/', 'https://slack-gov.com/api/'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/api/'],
    ['http://127.0.0.1:4000/stand-in/api', 'http://127.0.0.1:4000/stand-in/api/'],
  ])('normalises the API root %s to %s', (given, expected) => {
    const env = { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_API_URL: given };
    expect(readConfig(env, { folder }).slackApiUrl).toBe(expected);
  });

  it('reads lists, numbers and words', () => {
    const config = readConfig(
      {
        PORT: '0',
        DATABASE_URL: ':memory:',
        WHYFAIL_KB: `kb/a, kb/b${delimiter}kb/c,`,
        WHYFAIL_LANG: 'zh-CN',
        WHYFAIL_INCIDENT_CHANNELS: 'sev*, outage',
        WHYFAIL_ALERT_BOTS: 'B012AB3CD, A045EF6GH',
        LOG_LEVEL: 'DEBUG',
      },
      { folder },
    );
    expect(config).toMatchObject({
      port: 0,
      databaseUrl: ':memory:',
      kbFolders: ['kb/a', 'kb/b', 'kb/c'],
      language: 'zh-cn',
      incidentChannels: ['sev*', 'outage'],
      alertBots: ['B012AB3CD', 'A045EF6GH'],
      logLevel: 'debug',
    });
  });

  it('listens in no channel by name when told none', () => {
    expect(readConfig({ WHYFAIL_INCIDENT_CHANNELS: 'none' }, { folder }).incidentChannels).toEqual([]);
  });

  it('reads .env, and lets the environment win, also with an empty value', () => {
    writeFileSync(join(folder, '.env'), `PORT=4000\nWHYFAIL_LANG="zh"\r\nLOG_LEVEL=debug # noisy\n`);
    expect(readConfig({ PORT: '5000', LOG_LEVEL: '' }, { folder })).toMatchObject({
      port: 5000,
      language: 'zh',
      logLevel: 'info',
    });
  });

  it('leaves the environment of the process as it is', () => {
    writeFileSync(join(folder, '.env'), 'WHYFAIL_TEST_ONLY=1\nPORT=4000\n');
    for (const name of Object.keys(Environment.shape)) vi.stubEnv(name, '');
    const before = { ...process.env };
    expect(readConfig(undefined, { folder })).toEqual(readConfig({}, { folder: `${folder}-missing` }));
    expect(process.env).toEqual(before);
    vi.unstubAllEnvs();
  });

  it('looks at no credential for a command that needs no Slack, yet at everything else', () => {
    const env = { SLACK_BOT_TOKEN: 'xoxb-...', WHYFAIL_LANG: 'zh' };
    const options = { folder, needsSlack: false };
    expect(readConfig(env, options)).toMatchObject({ mode: { kind: 'playground' }, language: 'zh' });
    expect(() => readConfig({ ...env, PORT: 'x' }, options)).toThrow(/^PORT: /);
  });

  it('refuses a .env that cannot be read', () => {
    mkdirSync(join(folder, '.env'));
    expect(problemsOf({})).toEqual([
      {
        where: join(folder, '.env'),
        what: expect.stringContaining('cannot be read'),
        mend: expect.stringContaining('remove'),
      },
    ]);
  });
});
