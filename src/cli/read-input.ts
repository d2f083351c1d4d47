import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { toMessage, WhyfailError } from '../errors.ts';

/** Of a larger file, only the head and the tail are read: the engine looks at a megabyte. */
const WHOLE = 8 * 1024 * 1024;
const HEAD = 1024 * 1024;
const TAIL = 3 * 1024 * 1024;

/**
 * The text to explain.
 * @param path a file, or undefined for standard input
 * @throws WhyfailError `input-unreadable`
 */
export async function readInput(path: string | undefined): Promise<string> {
  try {
    if (path === undefined) return await readStandardInput();
    const { size } = statSync(path);
    return size <= WHOLE ? readFileSync(path, 'utf8') : readEnds(path, size);
  } catch (thrown) {
    const mend = 'Name a readable text file, or pipe the text into whyfail explain';
    throw new WhyfailError(
      'input-unreadable',
      [{ where: path ?? 'standard input', what: `cannot be read (${toMessage(thrown)})`, mend }],
      { cause: thrown },
    );
  }
}

/** As a stream: reading descriptor 0 at once fails with EAGAIN while a pipe is still being filled. */
async function readStandardInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Paste the error, then press Ctrl-D.\n');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > WHOLE) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readEnds(path: string, size: number): string {
  const file = openSync(path, 'r');
  try {
    return `${readPart(file, 0, HEAD)}\n${readPart(file, size - TAIL, TAIL)}`;
  } finally {
    closeSync(file);
  }
}

function readPart(file: number, position: number, length: number): string {
  const buffer = Buffer.alloc(length);
  return buffer.toString('utf8', 0, readSync(file, buffer, 0, length, position));
}
