import { fileURLToPath } from 'node:url';
import { type App, createApp } from '../../src/app.ts';
import type { Config } from '../../src/config/config.ts';
import { createLogger } from '../../src/log/logger.ts';
import type { LocalSlack, LocalSlackOptions } from '../../src/playground/local-slack.ts';
import { startSlack } from '../../src/playground/start-slack.ts';
import { MANIFEST } from '../../src/slack/manifest.ts';
import { redact } from '../../src/text/redact.ts';

/** whyfail connected to a local Slack. */
export interface Whyfail {
  readonly slack: LocalSlack;
  readonly app: App;
  readonly config: Config;
  /** Everything that was logged, at the most talkative level. */
  readonly logged: string[];
}

/** What a test wants otherwise. */
export interface WhyfailOptions {
  readonly slack?: LocalSlackOptions;
  /** A Slack that runs already, for a second whyfail. */
  readonly on?: LocalSlack;
  readonly config?: Partial<Config>;
  /** Milliseconds since the epoch, for whyfail. */
  readonly now?: () => number;
}

export const FOLDERS: readonly string[] = [fileURLToPath(new URL('kb/', import.meta.url))];

const closers: (() => Promise<unknown>)[] = [];

/** Ends everything that the tests of a file started. */
export async function stopAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}

/** Does something when the test ends. */
export function atEnd(close: () => Promise<unknown>): void {
  closers.push(close);
}

/** The configuration of a test: Socket Mode against a local Slack, remembering nothing. */
export function toConfig(slack: LocalSlack, config: Partial<Config> = {}): Config {
  return {
    mode: { kind: 'socket', botToken: slack.botToken, appToken: slack.appToken },
    slackApiUrl: slack.apiUrl,
    port: 0,
    databaseUrl: ':memory:',
    kbFolders: [],
    language: 'en',
    incidentChannels: ['incident-*'],
    alertBots: [],
    logLevel: 'debug',
    ...config,
  };
}

/** Starts whyfail against a local Slack that knows the manifest. */
export async function startWhyfail(options: WhyfailOptions = {}): Promise<Whyfail> {
  const slack = options.on ?? (await startSlack({ app: MANIFEST, ...options.slack }));
  if (options.on === undefined) atEnd(() => slack.close());
  const config = toConfig(slack, options.config);
  const logged: string[] = [];
  const log = createLogger({
    level: 'debug',
    redact: (text) => redact(text).text,
    write: (line) => void logged.push(line),
  });
  const app = await createApp(config, { log, folders: FOLDERS, ...(options.now && { now: options.now }) });
  atEnd(() => app.stop());
  await app.start();
  return { slack, app, config, logged };
}
