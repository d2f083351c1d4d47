import type { IncomingMessage } from 'node:http';
import { isJson } from '../block-tree.ts';
import type { Json } from '../records.ts';

/**
 * The whole body of a request.
 * @param request an incoming request
 * @param maxBytes nothing is answered when it is longer
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
  }
  return size <= maxBytes ? Buffer.concat(chunks) : undefined;
}

/** What a Web API request carries. */
export interface ApiArguments {
  /** Empty when there is none. */
  readonly token: string;
  readonly args: Json;
}

/**
 * Token and arguments of a Web API request, or Slack's code for a body that cannot be read.
 * A token in a JSON body does not count: with JSON it belongs in the header.
 * @param request for its headers and query
 * @param body its body
 */
export function toApiArguments(request: IncomingMessage, body: Buffer): ApiArguments | string {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const header = toBearer(request);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) {
    const args = toJson(body);
    return args ? { token: header, args } : 'invalid_json';
  }
  if (body.length > 0 && !type.startsWith('application/x-www-form-urlencoded')) return 'invalid_post_type';
  const fields = {
    ...Object.fromEntries(query),
    ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))),
  };
  return { token: header || (fields['token'] ?? ''), args: fields };
}

/**
 * The token of an `Authorization: Bearer` header, or nothing.
 * @param request an incoming request
 */
export function toBearer(request: IncomingMessage): string {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

/**
 * A body that is a JSON object, if it is one.
 * @param body bytes in UTF-8
 */
export function toJson(body: Buffer): Json | undefined {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    return isJson(parsed) ? parsed : undefined;
  } catch {
    // The caller tells the client.
    return undefined;
  }
}
