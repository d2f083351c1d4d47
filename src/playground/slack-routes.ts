import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from './core.ts';
import { answerResponse } from './response-url.ts';
import { answerCall } from './web-api/answer-call.ts';
import { readBody, toApiArguments, toBearer, toJson } from './web-api/read-request.ts';
import { isRefusal, refuse } from './web-api/refusal.ts';
import { findReadableFile } from './workspace.ts';

const MAX_BODY = 2_000_000;

/** Answers a request, or says that it is somebody else's. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/**
 * Slack's own addresses: the Web API, response_urls, files.
 * @param core the parts of the local Slack
 */
export function createSlackRoutes(core: Core): Route {
  return async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith('/api/')) await answerApi(core, path.slice('/api/'.length), { request, response });
    else if (path.startsWith('/response/'))
      await answerUrl(core, path.slice('/response/'.length), { request, response });
    else if (path.startsWith('/files-pri/')) sendFile(core, path, { request, response });
    else return false;
    return true;
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Answers with JSON.
 * @param response to write to
 * @param body anything that JSON can carry
 * @param options `status`, 200 unless said otherwise; more `headers`
 */
export function sendJson(
  response: ServerResponse,
  body: unknown,
  options: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): void {
  response.writeHead(options.status ?? 200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...options.headers,
  });
  response.end(JSON.stringify(body));
}

async function answerApi(core: Core, name: string, { request, response }: Exchange): Promise<void> {
  const body = await readBody(request, MAX_BODY);
  if (!body) return sendJson(response, refuse('request_too_large'), { status: 413 });
  const read = toApiArguments(request, body);
  const reply = typeof read === 'string' ? refuse(read) : answerCall(core, name, read);
  const { retry_after: wait, ...fields } = reply;
  const headers = { 'x-oauth-scopes': core.workspace.app.scopes.join(',') };
  if (wait === undefined) return sendJson(response, fields, { headers });
  sendJson(response, fields, { status: 429, headers: { ...headers, 'retry-after': String(wait) } });
}

async function answerUrl(core: Core, id: string, { request, response }: Exchange): Promise<void> {
  const body = toJson((await readBody(request, MAX_BODY)) ?? Buffer.alloc(0));
  const refused = body
    ? answerResponse(core, core.workspace.responseUrls.get(id), body)
    : refuse('invalid_payload');
  if (!isRefusal(refused)) return sendJson(response, { ok: true });
  const isGone = refused.error === 'expired_url' || refused.error === 'used_url';
  sendJson(response, refused, { status: isGone ? 404 : 400 });
}

function sendFile(core: Core, path: string, { request, response }: Exchange): void {
  const { workspace, botToken } = core;
  const mayRead = toBearer(request) === botToken && workspace.app.scopes.includes('files:read');
  const id = /^\/files-pri\/[A-Z0-9]+-([A-Z0-9]+)\//.exec(path)?.[1];
  const file = mayRead ? findReadableFile(workspace, id ?? '') : undefined;
  // Slack sends whoever may not read to its login page, with status 200.
  if (!file) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!DOCTYPE html><title>Sign in</title><p>Sign in to your workspace.');
    return;
  }
  response.writeHead(200, {
    'content-type': file.bytes.includes(0) ? 'application/octet-stream' : 'text/plain; charset=utf-8',
    'content-length': file.bytes.length,
    'x-content-type-options': 'nosniff',
  });
  response.end(file.bytes);
}
