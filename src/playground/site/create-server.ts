import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { toMessage, WhyfailError } from '../../errors.ts';
import { type Route, sendJson } from '../slack-routes.ts';
import { isLocal } from './is-local.ts';

/** A server that can be stopped and started again on the same port. */
export interface LocalServer {
  /** 0 until it listened once. */
  readonly port: () => number;
  /** Throws `port-in-use`. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What a server does with its requests. */
export interface Handlers {
  /** Tried in order. */
  readonly routes: readonly Route[];
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/**
 * A server for this machine alone.
 * @param wanted port to listen on, 0 for any
 * @param handlers for requests and websockets
 */
export function createLocalServer(wanted: number, handlers: Handlers): LocalServer {
  let port = wanted;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) sendJson(response, { ok: false, error: toMessage(error) }, { status: 500 });
      else response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    if (isLocal(request, port)) handlers.upgrade(request, socket, head);
    else socket.destroy();
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isLocal(request, port))
      return sendJson(response, { ok: false, error: 'forbidden' }, { status: 403 });
    for (const route of handlers.routes) if (await route(request, response)) return;
    sendJson(response, { ok: false, error: 'not_found' }, { status: 404 });
  }

  function start(): Promise<void> {
    return new Promise((resolve, reject) => {
      server.once('error', (error) => reject(toStartError(error, port)));
      server.listen(port, '127.0.0.1', () => {
        server.removeAllListeners('error');
        port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  function stop(): Promise<void> {
    return new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  return { port: () => port, start, stop };
}

function toStartError(error: Error, port: number): Error {
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error;
  const mend = 'Stop the program that uses it, or set PORT to another port';
  return new WhyfailError(
    'port-in-use',
    [{ where: `port ${port}`, what: 'another program listens there', mend }],
    {
      cause: error,
    },
  );
}
