import { randomBytes } from 'node:crypto';
import type { Core } from './core.ts';
import { createPeople } from './create-people.ts';
import { DEFAULT_APP } from './default-app.ts';
import { createSignedHttp } from './delivery/signed-http.ts';
import { createSocketMode } from './delivery/socket-mode.ts';
import type { LocalSlack, LocalSlackOptions } from './local-slack.ts';
import { seedWorkspace } from './seed-workspace.ts';
import { createLocalServer } from './site/create-server.ts';
import { createSlackRoutes, type Route } from './slack-routes.ts';
import { createTimers } from './timers.ts';
import { waitFor } from './wait-for.ts';
import { createBucket } from './web-api/rate-limit.ts';
import { createWorkspace } from './workspace.ts';

/** How long `waitFor` waits unless told otherwise, in milliseconds. */
const WAIT = 5000;

/** What more is served beside Slack's own addresses. */
export type MoreRoutes = (core: Core, slack: LocalSlack) => readonly Route[];

/**
 * Puts a local Slack together and listens.
 * @param options port, tokens, clock, app
 * @param more further routes on the same port
 */
export async function openSlack(options: LocalSlackOptions, more: MoreRoutes): Promise<LocalSlack> {
  const timers = createTimers(options.now);
  const app = { ...DEFAULT_APP, ...options.app };
  const workspace = createWorkspace(app, timers.now, baseUrl);
  seedWorkspace(workspace);
  const sockets = createSocketMode(workspace.appId, timers, workspace.changed);
  const signingSecret = options.signingSecret ?? randomBytes(16).toString('hex');
  const { requestUrl } = options;
  const core: Core = {
    workspace,
    timers,
    delivery: requestUrl ? createSignedHttp({ requestUrl, signingSecret }, timers) : sockets,
    botToken: options.botToken ?? `xoxb-local-${randomBytes(12).toString('hex')}`,
    appToken: options.appToken ?? `xapp-local-${randomBytes(12).toString('hex')}`,
    postLimit: createBucket(timers.now, options.postLimit ?? { perSecond: 1, burst: 20 }),
    ...(!requestUrl && { openTicket: sockets.openTicket }),
  };
  const routes: Route[] = [createSlackRoutes(core)];
  const server = createLocalServer(options.port ?? 0, { routes, upgrade: sockets.accept });

  function baseUrl(): string {
    return `http://127.0.0.1:${server.port()}`;
  }

  async function stop(): Promise<void> {
    sockets.drop();
    await server.stop();
  }

  await server.start();
  const slack: LocalSlack = {
    ...createPeople(core),
    url: baseUrl(),
    apiUrl: `${baseUrl()}/api/`,
    port: server.port(),
    botToken: core.botToken,
    appToken: core.appToken,
    signingSecret,
    waitFor: (read, timeoutMs) => waitFor(workspace, read, timeoutMs ?? WAIT),
    tick: timers.tick,
    refreshSockets: sockets.refresh,
    socketCount: sockets.count,
    stop,
    start: server.start,
    close: async () => {
      timers.clear();
      await sockets.close();
      await stop();
    },
  };
  routes.push(...more(core, slack));
  return slack;
}
