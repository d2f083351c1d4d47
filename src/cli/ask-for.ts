import { createInterface } from 'node:readline/promises';

const QUESTIONS = {
  title: 'Title of the card (Enter: the error line): ',
  cause: 'Why it happens, in one sentence (Enter: later): ',
} as const;

type Answers = Readonly<Record<keyof typeof QUESTIONS, string>>;

/**
 * What an author has not said by flags, asked on a terminal; without one, left open.
 * @param given the flags
 */
export async function askFor(given: Readonly<Record<keyof Answers, string | undefined>>): Promise<Answers> {
  if (!process.stdin.isTTY) return { title: given.title ?? '', cause: given.cause ?? '' };
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const title = given.title ?? (await terminal.question(QUESTIONS.title));
    const cause = given.cause ?? (await terminal.question(QUESTIONS.cause));
    return { title: title.trim(), cause: cause.trim() };
  } finally {
    terminal.close();
  }
}
