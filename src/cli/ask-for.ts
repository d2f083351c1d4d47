import { createInterface, type Interface } from 'node:readline/promises';

const QUESTIONS = {
  title: 'Title of the card (Enter: the error line): ',
  cause: 'Why it happens, in one sentence (Enter: later): ',
} as const;

/** What an author knows when an entry begins. */
export interface Answers {
  readonly title: string;
  readonly cause: string;
  /** What was pasted; undefined without a terminal, or when it was not asked for. */
  readonly paste: string | undefined;
}

/** What the flags say. */
export interface Given {
  readonly title: string | undefined;
  readonly cause: string | undefined;
  readonly hasSample: boolean;
}

/**
 * What an author has not said by flags, asked on a terminal; without one, left open.
 * The paste is read here, too: once readline had the terminal, nothing else gets its input (Node 20).
 * @param given the flags
 */
export async function askFor(given: Given): Promise<Answers> {
  if (!process.stdin.isTTY) return { title: given.title ?? '', cause: given.cause ?? '', paste: undefined };
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const title = given.title ?? (await terminal.question(QUESTIONS.title));
    const cause = given.cause ?? (await terminal.question(QUESTIONS.cause));
    const paste = given.hasSample ? undefined : await readPaste(terminal);
    return { title: title.trim(), cause: cause.trim(), paste };
  } finally {
    terminal.close();
  }
}

async function readPaste(terminal: Interface): Promise<string> {
  process.stderr.write('Paste the error, then press Ctrl-D.\n');
  const lines: string[] = [];
  for await (const line of terminal) lines.push(line);
  return lines.join('\n');
}
