import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WhyfailError } from '../../errors.ts';
import type { Route } from '../slack-routes.ts';

/** Pages and styles are served as written, scripts as compiled; both places are the same from `src/` and from `dist/`. */
const WRITTEN = new URL('../../../src/playground/page/', import.meta.url);
const COMPILED = new URL('../../../dist/playground/page/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
};

/** A name per folder and one at the end, none of them starting with a dot. */
const SAFE_PATH = /^\/(?:[a-z0-9_-]+\/)*[a-z0-9_-]+\.(?:html|css|js)$/;

/** The page's own files, and permalinks, which lead to the page: those of replies to their thread. */
export function createStaticFiles(): Route {
  return async (request, response) => {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const link = /^\/archives\/([A-Z0-9]+)\/p(\d+)(\d{6})$/.exec(path);
    if (link) {
      const thread = /^\d+\.\d+$/.exec(searchParams.get('thread_ts') ?? '')?.[0];
      response.writeHead(302, { location: `/#${link[1]}/${thread ?? `${link[2]}.${link[3]}`}` }).end();
      return true;
    }
    const name = path === '/' ? '/index.html' : path;
    if (request.method !== 'GET' || !SAFE_PATH.test(name)) return false;
    const bytes = await readPageFile(name);
    if (!bytes) return false;
    response.writeHead(200, { 'content-type': TYPES[extname(name)], ...HEADERS });
    response.end(bytes);
    return true;
  };
}

async function readPageFile(name: string): Promise<Buffer | undefined> {
  const file = new URL(`.${name}`, name.endsWith('.js') ? COMPILED : WRITTEN);
  try {
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    const where = fileURLToPath(file);
    throw new WhyfailError(
      'input-unreadable',
      [{ where, what: 'cannot be read', mend: 'Check its permissions' }],
      {
        cause,
      },
    );
  }
}
