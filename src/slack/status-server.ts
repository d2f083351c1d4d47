import { once } from 'node:events';
import { createServer } from 'node:http';
import { toListenError } from './listen-error.ts';
import { answerRoute, type Route } from './status-routes.ts';

/** A server for orchestrators and scrapers, where Slack itself comes over sockets. */
export interface StatusServer {
  readonly stop: () => Promise<void>;
}

/**
 * Serves the routes and nothing else.
 * @param port 0 for any free one
 * @param routes what to serve
 * @throws WhyfailError `port-in-use`
 */
export async function startStatusServer(port: number, routes: readonly Route[]): Promise<StatusServer> {
  const server = createServer((request, response) => {
    if (!answerRoute(routes, request, response)) response.writeHead(404).end();
  });
  server.listen(port);
  await once(server, 'listening').catch((error: unknown) => {
    throw toListenError(error, port);
  });
  return {
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
