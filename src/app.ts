import type { Config } from './config/config.ts';
import { createDiagnose } from './diagnosis/diagnose.ts';
import { readTranslators } from './i18n/read-dictionaries.ts';
import type { KnowledgeBase } from './kb/knowledge-base.ts';
import { readKnowledgeBase } from './kb/load.ts';
import { isPackedSample, packedFile } from './kb/packed-folder.ts';
import { shippedFolder } from './kb/shipped-folder.ts';
import { toAnswer } from './kb/to-answer.ts';
import { createCounters } from './log/counters.ts';
import { createLogger, type Logger } from './log/logger.ts';
import { createMatcher } from './match/create-matcher.ts';
import type { PageSample } from './playground/page-api.ts';
import { createClient } from './slack/create-client.ts';
import { type Connection, createSlackApp, type SlackApp } from './slack/create-slack-app.ts';
import { identify } from './slack/identify.ts';
import { MANIFEST } from './slack/manifest.ts';
import { createRecent } from './slack/recent.ts';
import { answerRoute, createStatusRoutes } from './slack/status-routes.ts';
import { startStatusServer } from './slack/status-server.ts';
import { openStore } from './store/create-store.ts';
import type { Store } from './store/store.ts';
import { redact } from './text/redact.ts';

/** whyfail, built but not started. */
export interface App {
  /**
   * Resolves when events can arrive, however long Slack is away.
   * @throws WhyfailError that says what to mend; everything that was started has ended then
   */
  readonly start: () => Promise<void>;
  /** Ends everything that was started; once ended, it stays so. */
  readonly stop: () => Promise<void>;
}

/** What may be replaced, in tests above all. */
export interface AppOptions {
  readonly log?: Logger;
  /** Folders of entries instead of the shipped one and those of the configuration. */
  readonly folders?: readonly string[];
  /** Tells the person at the terminal where the playground is. */
  readonly say?: (line: string) => void;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Told when whyfail can do nothing any more, after it had started. */
  readonly onDead?: (error: unknown) => void;
}

/** Ends a part. */
type Ending = () => Promise<void>;

/** What is read from disk. */
interface Loaded {
  readonly knowledgeBase: KnowledgeBase;
  readonly store: Store;
}

/** A start that is under way since a time. */
interface Starting {
  readonly loading: Promise<Loaded>;
  readonly startedAt: number;
}

/** How to reach Slack, the real one or the playground's. */
interface Link {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly connection: Connection;
}

/** Samples that the playground offers. */
const MAX_SAMPLES = 8;

/**
 * Puts the parts together.
 * @param config what the environment decides
 * @param options what to replace
 */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
  const { now = Date.now, folders = [shippedFolder(), ...config.kbFolders] } = options;
  const log = options.log ?? createLogger({ level: config.logLevel, redact: (text) => redact(text).text });
  const say = options.say ?? ((line) => void process.stdout.write(`${line}\n`));
  const counters = createCounters();
  const translators = readTranslators();
  const stopping = new AbortController();
  const endings: Ending[] = [];
  /** What ends and starts anew with a restart of the playground's bot. */
  const botEndings: Ending[] = [];
  let restarting = Promise.resolve();
  let store: Store | undefined;
  let slack: SlackApp | undefined;
  const routes = createStatusRoutes({
    counters,
    store: () => store,
    isConnected: () => slack?.isConnected() === true,
  });

  async function load(): Promise<Loaded> {
    const opening = openStore(config.databaseUrl, now).then((opened) => {
      botEndings.push(() => opened.close());
      store = opened;
      return opened;
    });
    const [knowledgeBase, opened] = await Promise.all([
      readKnowledgeBase(folders, { isSampleWanted: isPackedSample, packedFile: packedFile() }),
      opening,
    ]);
    for (const problem of knowledgeBase.problems)
      log.warn('an entry was skipped or repaired', { ...problem });
    counters.set('whyfail_entries', knowledgeBase.entries.length);
    return { knowledgeBase, store: opened };
  }

  async function openPlayground(knowledgeBase: KnowledgeBase): Promise<Link> {
    const samples = toSamples(knowledgeBase);
    // Loaded only here: with a real Slack it would be start-up time for nothing.
    const { startPlayground } = await import('./playground/start-playground.ts');
    const playground = await startPlayground({
      port: config.port,
      app: MANIFEST,
      samples,
      restartBot,
      routes: [async (request, response) => answerRoute(routes, request, response)],
    });
    endings.push(playground.close);
    say(`whyfail playground: ${playground.url}`);
    const { apiUrl, botToken, appToken } = playground;
    const link: Link = { apiUrl, botToken, connection: { kind: 'socket', appToken } };
    return link;

    async function restartBot(): Promise<void> {
      restarting = restarting.then(async () => {
        await endAll(botEndings);
        if (!stopping.signal.aborted) await startBot(link, { loading: load(), startedAt: now() });
      });
      const restarted = restarting;
      // One that failed must not keep the next from trying.
      restarting = restarted.catch(() => undefined);
      await restarted;
    }
  }

  async function run(): Promise<void> {
    const startedAt = now();
    if (config.mode.kind === 'socket') endings.push((await startStatusServer(config.port, routes)).stop);
    const loading = load();
    const link = toLink(config) ?? (await openPlayground((await loading).knowledgeBase));
    await startBot(link, { loading, startedAt });
  }

  async function startBot(link: Link, { loading, startedAt }: Starting): Promise<void> {
    const client = createClient(link.botToken, { apiUrl: link.apiUrl, log });
    const identifying = identify(client, { log, signal: stopping.signal });
    const [{ knowledgeBase, store }, identity] = await Promise.all([loading, identifying]);
    const matcher = createMatcher(knowledgeBase.entries);
    const parts = {
      config: { ...config, slackApiUrl: link.apiUrl },
      botToken: link.botToken,
      client,
      identity,
      knowledgeBase,
      diagnose: createDiagnose({ knowledgeBase, matcher }),
      search: matcher.search,
      store,
      recent: createRecent(),
      translators,
      log,
      counters,
      now,
    };
    const onDead = options.onDead ?? ((error) => log.error('Slack refuses whyfail', { error }));
    slack = await createSlackApp(parts, link.connection, { routes, onDead });
    botEndings.push(slack.stop);
    await slack.start();
    log.info('ready', { entries: knowledgeBase.entries.length, ms: now() - startedAt });
    // What is built on the first question (0.1 s) is built now, while nobody waits.
    await matcher.search('first question', 1);
    // What loading left behind (30 MB) goes now, too, and not with the next idle minute; `npm start` exposes the collector.
    globalThis.gc?.();
  }

  async function stop(): Promise<void> {
    stopping.abort();
    await restarting.catch(() => undefined);
    await endAll(botEndings);
    await endAll(endings);
  }

  async function endAll(parts: Ending[]): Promise<void> {
    for (const end of parts.splice(0).reverse()) {
      await end().catch((error: unknown) => log.warn('a part does not end cleanly', { error }));
    }
  }

  return {
    stop,
    start: async () => {
      try {
        await run();
      } catch (error) {
        const wasStopped = stopping.signal.aborted;
        await stop();
        if (!wasStopped) throw error;
      }
      // Whoever stops during the start means all of it, also what came up since.
      if (stopping.signal.aborted) await stop();
    },
  };
}

/** Undefined for the playground, which is not open yet. */
function toLink({ mode, slackApiUrl: apiUrl, port }: Config): Link | undefined {
  switch (mode.kind) {
    case 'playground':
      return undefined;
    case 'socket':
      return { apiUrl, botToken: mode.botToken, connection: { kind: 'socket', appToken: mode.appToken } };
    case 'http': {
      const { botToken, signingSecret } = mode;
      return { apiUrl, botToken, connection: { kind: 'http', signingSecret, port } };
    }
  }
}

/** A paste that is known to be answered, from as many domains as there is room for. */
function toSamples({ entries }: KnowledgeBase): readonly PageSample[] {
  const byDomain = new Map<string, PageSample>();
  for (const entry of entries) {
    const hit = entry.samples.find(({ kind }) => kind === 'hit');
    if (hit === undefined || byDomain.has(entry.domain)) continue;
    byDomain.set(entry.domain, { title: toAnswer(entry, 'en').title.text, text: hit.text });
  }
  return [...byDomain.values()].slice(0, MAX_SAMPLES);
}
