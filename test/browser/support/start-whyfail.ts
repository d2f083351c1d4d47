import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));
const PATIENCE_MS = 30_000;

/** The built program, running without tokens: the playground. */
export interface Whyfail {
  /** Address of the page. */
  readonly url: string;
  /** Ends the process and starts another on the same port and database. */
  readonly restart: () => Promise<void>;
  /** Ends it for good and forgets its database. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the program on a free port with a database of its own, in an empty folder, so that no `.env` is read.
 * @throws Error with what the program printed when it does not come up
 */
export async function startWhyfail(): Promise<Whyfail> {
  const folder = await mkdtemp(join(tmpdir(), 'whyfail-story-'));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}/`;
  const env = {
    PATH: process.env['PATH'],
    PORT: String(port),
    DATABASE_URL: `file:${join(folder, 'whyfail.db')}`,
    LOG_LEVEL: 'warn',
  };
  const run = (): Promise<ChildProcess> => startProcess(url, { cwd: folder, env });
  let child = await run();
  return {
    url,
    async restart() {
      await end(child);
      child = await run();
    },
    async stop() {
      await end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startProcess(
  url: string,
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [MAIN], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const keep = (chunk: Buffer): void => {
    printed += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end && child.exitCode === null) {
    if (await isUp(url)) return child;
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error(
    `The program did not come up at ${url} (exit code ${child.exitCode}). It printed:\n${printed}`,
  );
}

async function isUp(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => undefined);
  return response?.ok === true;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const isGone = await Promise.race([gone.then(() => true), sleep(10_000, false, { ref: false })]);
  if (isGone) return;
  child.kill('SIGKILL');
  throw new Error('The program did not end within ten seconds of SIGTERM.');
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
