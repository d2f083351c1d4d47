import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from './start-whyfail.ts';

/** Serves until the test ends; gives the address without a slash at the end. */
export async function serve(
  answer: (request: IncomingMessage, body: string, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    answer(request, Buffer.concat(chunks).toString(), response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  atEnd(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A port that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Takes what is sent to a response URL. */
export async function startResponseUrl(): Promise<{ url: string; received: Record<string, unknown>[] }> {
  const received: Record<string, unknown>[] = [];
  const url = await serve((_, body, response) => {
    received.push(JSON.parse(body));
    response.end('ok');
  });
  return { url, received };
}

/** A request as Slack signs it; `secret` may be wrong, `age` is in seconds. */
export async function postSigned(
  url: string,
  body: string,
  options: { readonly secret: string; readonly type?: string; readonly age?: number },
): Promise<Response> {
  const timestamp = Math.floor(Date.now() / 1_000) - (options.age ?? 0);
  const signature = createHmac('sha256', options.secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': options.type ?? 'application/json',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  });
}

/** What clicks, shortcuts and modals are sent as. */
export async function postInteraction(url: string, payload: object, secret: string): Promise<Response> {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return postSigned(url, body, { secret, type: 'application/x-www-form-urlencoded' });
}
