import { pipeline, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import { toMessage } from '../errors.ts';
import type { SlackFile } from './payloads.ts';
import { isSlackHost } from './slack-host.ts';
import { createTextTail, type TextTail } from './text-tail.ts';

/** Why the text of a file is not there. `scope`: the app may not read files. `host`: the file is not on Slack. */
export type FileProblem = 'scope' | 'host' | 'not-text' | 'slow' | 'unreachable';

/** What a file says, or why that cannot be told. */
export type FileRead =
  | { readonly ok: true; readonly text: string; readonly truncated: boolean }
  | { readonly ok: false; readonly problem: FileProblem; readonly detail: string };

/** Where files may be read from and how much of them. */
export interface FileAccess {
  readonly botToken: string;
  /** Base of the Web API; its host may serve files too. */
  readonly apiUrl: string;
  /** Bytes of text kept, from the end; default 1 MB. */
  readonly keep?: number;
  /** Milliseconds until what has arrived must do; default 5 s. */
  readonly time?: number;
}

const MEGABYTE = 1_048_576;
/** Bytes looked at after unpacking: a log that packs better than this is a bomb. */
const MAX_UNPACKED = 64 * MEGABYTE;
const OTHER_MEDIA = /^(?:image|video|audio|font)\/|^application\/(?:pdf|msword|zip|vnd\.)/;

/**
 * Reads a log or a snippet, packed with gzip or not; of a long one the end, because failures are at the end.
 * Never throws: a file that cannot be read is an answer.
 * @param file as the message names it
 * @param access token, hosts and limits
 */
export async function readFile(file: SlackFile, access: FileAccess): Promise<FileRead> {
  const url = file.url_private_download ?? file.url_private ?? '';
  if (!isSlackHost(url, access.apiUrl)) return refuse('host', 'the token is only sent to Slack');
  if (OTHER_MEDIA.test(file.mimetype ?? '')) return refuse('not-text', file.mimetype ?? '');
  const deadline = AbortSignal.timeout(access.time ?? 5_000);
  try {
    return await download(file, url, { ...access, keep: access.keep ?? MEGABYTE, deadline });
  } catch (thrown) {
    return refuse(deadline.aborted ? 'slow' : 'unreachable', toMessage(thrown));
  }
}

interface Download extends FileAccess {
  readonly keep: number;
  readonly deadline: AbortSignal;
}

async function download(file: SlackFile, url: string, options: Download): Promise<FileRead> {
  const { keep, deadline } = options;
  const headers: Record<string, string> = { authorization: `Bearer ${options.botToken}` };
  const isLong = (file.size ?? 0) > keep;
  if (isLong && !isPacked(file)) headers['range'] = `bytes=-${keep}`;
  const response = await fetch(url, { headers, signal: deadline });
  if (isLoginPage(response, file)) return refuse('scope', 'a login page came instead of the file');
  if (!response.ok || response.body === null) return refuse('unreachable', `HTTP ${response.status}`);
  const tail = createTextTail(keep);
  const isWhole = await fill(tail, toUnpacked(response.body), deadline);
  if (tail.isBinary()) return refuse('not-text', 'the file is binary');
  if (!isWhole && tail.isEmpty()) return refuse('slow', 'nothing arrived in time');
  return { ok: true, text: tail.toText(), truncated: tail.isCut() || !isWhole || response.status === 206 };
}

/** Without the scope to read files Slack answers 200 with the page of its login form. */
function isLoginPage(response: Response, file: SlackFile): boolean {
  const isHtml = response.headers.get('content-type')?.includes('text/html') === true;
  return isHtml && file.filetype !== 'html' && file.mimetype !== 'text/html';
}

function isPacked(file: SlackFile): boolean {
  return file.filetype === 'gzip' || /gzip/.test(file.mimetype ?? '') || /\.t?gz$/i.test(file.name ?? '');
}

/** Feeds the tail until the end, the deadline or the cap; true when everything was seen. What came before a failure counts. */
async function fill(
  tail: TextTail,
  chunks: AsyncIterable<Uint8Array>,
  deadline: AbortSignal,
): Promise<boolean> {
  let seen = 0;
  try {
    for await (const chunk of chunks) {
      tail.push(chunk);
      seen += chunk.length;
      if (seen > MAX_UNPACKED || deadline.aborted) return false;
    }
    return true;
  } catch (thrown) {
    if (deadline.aborted || !tail.isEmpty()) return false;
    throw thrown;
  }
}

/** The body, unpacked when it starts like gzip, whatever its name says. */
async function* toUnpacked(body: globalThis.ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const source: AsyncIterator<Uint8Array> = Readable.fromWeb(body as ReadableStream<Uint8Array>)[
    Symbol.asyncIterator
  ]();
  const first = await source.next();
  if (first.done === true) return;
  const whole = startWith(first.value, source);
  const isGzip = first.value[0] === 0x1f && first.value[1] === 0x8b;
  // The callback has nothing to do: whoever reads the end of a pipeline meets its errors.
  yield* isGzip ? pipeline(Readable.from(whole), createGunzip(), () => undefined) : whole;
}

async function* startWith(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

function refuse(problem: FileProblem, detail: string): FileRead {
  return { ok: false, problem, detail };
}
