import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { isJson } from '../block-tree.ts';
import type { Timers } from '../timers.ts';
import { ACK_TIMEOUT, type Ack, type Delivery, type Envelope } from './delivery.ts';

/** Where the tickets of `apps.connections.open` lead to. */
export const SOCKET_PATH = '/link/';

const MAX_CONNECTIONS = 10;
const TICKET_LIFETIME = 30_000;
/** A socket that was asked to reconnect is cut after this long. */
const REFRESH_GRACE = 10_000;
/** Clients take a server that does not ping for 30 s to be dead. */
const PING_INTERVAL = 10_000;

/** The Socket Mode half of Slack. */
export interface SocketMode extends Delivery {
  /** A path that opens one socket, once. */
  readonly openTicket: () => string;
  /** Answers a websocket handshake. */
  readonly accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Open sockets that still get envelopes. */
  readonly count: () => number;
  /** Asks the oldest client to reconnect, as Slack does every few hours. `count`: how many at once, 1 unless said otherwise. */
  readonly refresh: (count?: number) => void;
  /** Cuts every socket without a word. */
  readonly drop: () => void;
  /** Says goodbye to every socket and cuts those that do not answer. */
  readonly close: () => Promise<void>;
}

/** How long a client may take to say goodbye. */
const GOODBYE = 500;

interface Connection {
  readonly socket: WebSocket;
  /** True once it was told to reconnect. */
  retiring: boolean;
}

interface Pending {
  readonly connection: Connection;
  readonly settle: (ack: Ack) => void;
}

const LOST: Ack = { ok: false, reason: 'connection_failed', retry: true };

/**
 * Socket Mode: tickets, several connections at once, envelopes in turn, acknowledgements.
 * @param appId id of the app, told in `hello`
 * @param timers for tickets, acknowledgements and refreshes
 * @param changed called when a connection comes or goes
 */
export function createSocketMode(appId: string, timers: Timers, changed: () => void): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Map<string, number>();
  const connections = new Set<Connection>();
  const pending = new Map<string, Pending>();
  let turn = 0;

  function openTicket(): string {
    const ticket = randomBytes(12).toString('hex');
    tickets.set(ticket, timers.now() + TICKET_LIFETIME);
    return `${SOCKET_PATH}?ticket=${ticket}&app_id=${appId}`;
  }

  function accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'ws://localhost').searchParams.get('ticket') ?? '';
    const expires = tickets.get(ticket) ?? 0;
    tickets.delete(ticket);
    if (expires <= timers.now()) {
      socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
      return;
    }
    server.handleUpgrade(request, socket, head, (opened) => welcome(opened));
  }

  function welcome(socket: WebSocket): void {
    if (connections.size >= MAX_CONNECTIONS) {
      send(socket, { type: 'disconnect', reason: 'too_many_websockets', debug_info: { host: 'local' } });
      socket.close();
      return;
    }
    const connection = { socket, retiring: false };
    const pinging = setInterval(() => socket.ping(), PING_INTERVAL);
    pinging.unref();
    connections.add(connection);
    socket.on('message', (data) => receive(data));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(pinging);
      connections.delete(connection);
      for (const one of pending.values()) if (one.connection === connection) one.settle(LOST);
      changed();
    });
    send(socket, {
      type: 'hello',
      num_connections: connections.size,
      connection_info: { app_id: appId },
      debug_info: { host: 'local', approximate_connection_time: 18_060 },
    });
    changed();
  }

  function receive(data: RawData): void {
    const message = toJson(data);
    if (!isJson(message)) return;
    pending.get(String(message['envelope_id']))?.settle({ ok: true, body: message['payload'] });
  }

  function listActive(): readonly Connection[] {
    return [...connections].filter((one) => !one.retiring && one.socket.readyState === WebSocket.OPEN);
  }

  function deliver(envelope: Envelope): Promise<Ack> {
    const active = listActive();
    const connection = active[turn++ % active.length];
    if (!connection) return Promise.resolve(LOST);
    const id = `${Date.now().toString(16)}-${randomBytes(8).toString('hex')}`;
    return new Promise((resolve) => {
      const cancel = timers.at(timers.now() + ACK_TIMEOUT, () =>
        settle({ ok: false, reason: 'timeout', retry: true }),
      );
      function settle(ack: Ack): void {
        cancel();
        pending.delete(id);
        resolve(ack);
      }
      pending.set(id, { connection, settle });
      send(connection.socket, toFrame(id, envelope));
    });
  }

  function refresh(count = 1): void {
    for (const connection of listActive().slice(0, count)) {
      connection.retiring = true;
      send(connection.socket, {
        type: 'disconnect',
        reason: 'refresh_requested',
        debug_info: { host: 'local' },
      });
      timers.at(timers.now() + REFRESH_GRACE, () => connection.socket.terminate());
    }
    changed();
  }

  function drop(): void {
    for (const connection of connections) connection.socket.terminate();
  }

  async function close(): Promise<void> {
    const closed = [...connections].map(({ socket }) => {
      socket.close(1001);
      return new Promise((resolve) => socket.once('close', resolve));
    });
    await Promise.race([Promise.all(closed), setTimeout(GOODBYE, undefined, { ref: false })]);
    drop();
  }

  return {
    openTicket,
    accept,
    deliver,
    refresh,
    drop,
    close,
    count: () => listActive().length,
    isOnline: () => listActive().length > 0,
  };
}

function toFrame(id: string, { type, payload, acceptsResponse, retry }: Envelope): object {
  const frame = { envelope_id: id, type, payload, accepts_response_payload: acceptsResponse };
  return type === 'events_api'
    ? { ...frame, retry_attempt: retry.attempt, retry_reason: retry.reason }
    : frame;
}

function send(socket: WebSocket, message: object): void {
  socket.send(JSON.stringify(message));
}

function toJson(data: RawData): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    // Slack ignores what it cannot read.
    return undefined;
  }
}
