import type { IncomingMessage } from 'node:http';

/**
 * True for requests that this machine's own pages and programs make.
 * A page from elsewhere is recognised by its origin, and one that points a name of its own at 127.0.0.1 by the host it asked for.
 * @param request an incoming request
 * @param port that the server listens on
 */
export function isLocal(request: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}
