import type { IncomingMessage, ServerResponse } from 'node:http';
import { toMessage } from '../errors.ts';
import type { Counters } from '../log/counters.ts';
import type { Store } from '../store/store.ts';

/** One address of our own beside Slack's. */
export interface Route {
  readonly path: string;
  readonly method: 'GET';
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
}

/** What the routes tell about; `store` and the connection come up after the server. */
export interface Status {
  readonly counters: Counters;
  readonly store: () => Store | undefined;
  readonly isConnected: () => boolean;
}

/** Milliseconds that the store gets to show that it lives. */
const STORE_PATIENCE_MS = 2_000;

/**
 * `/healthz`: the process runs. `/readyz`: Slack is connected and the store answers. `/metrics`: for Prometheus.
 * @param status what to tell about
 */
export function createStatusRoutes(status: Status): readonly Route[] {
  return [
    { path: '/healthz', method: 'GET', handler: (_, response) => send(response, 200, { ok: true }) },
    { path: '/readyz', method: 'GET', handler: (_, response) => void sendReadiness(status, response) },
    {
      path: '/metrics',
      method: 'GET',
      handler: (_, response) => {
        response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
        response.end(status.counters.render());
      },
    },
  ];
}

/**
 * Answers a request when one of the routes is meant; says whether it did.
 * @param routes what is served
 * @param request to a server of ours
 * @param response to it
 */
export function answerRoute(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const path = request.url?.split('?')[0];
  const route = routes.find((one) => one.path === path && one.method === request.method);
  route?.handler(request, response);
  return route !== undefined;
}

async function sendReadiness(status: Status, response: ServerResponse): Promise<void> {
  const store = await readStoreState(status.store());
  const slack = status.isConnected() ? 'connected' : 'not connected';
  const isReady = store === 'ok' && slack === 'connected';
  send(response, isReady ? 200 : 503, { ready: isReady, slack, store });
}

async function readStoreState(store: Store | undefined): Promise<string> {
  if (store === undefined) return 'not open';
  const late = new Promise<string>((resolve) => {
    setTimeout(() => resolve('does not answer'), STORE_PATIENCE_MS).unref();
  });
  return Promise.race([store.check().then(() => 'ok', toMessage), late]);
}

function send(response: ServerResponse, code: number, body: object): void {
  response.writeHead(code, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
}
