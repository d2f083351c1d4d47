import type { Run } from './engines.ts';

/** Rounds are added up to this time; what is slower than that is reckoned from a part of the text. */
const MOST_MS = 1_500;
const MOST_ROUNDS = 15;

/** A median, and whether it was reckoned from a part of the text. */
export interface Measured {
  readonly ms: number;
  readonly isReckoned: boolean;
}

/**
 * The median time of a run on the whole text.
 * @param run what to measure
 * @param text on what
 */
export async function measure(run: Run, text: string): Promise<Measured> {
  await run(text);
  return { ms: await median(run, text), isReckoned: false };
}

/**
 * The median time of a run whose time grows with its lines; one that is too slow is run on the first lines and scaled up.
 * @param run what to measure
 * @param text on what
 */
export async function measureByLines(run: Run, text: string): Promise<Measured> {
  const lines = text.split('\n');
  let count = 1;
  while (count < lines.length && (await time(run, lines.slice(0, count).join('\n'))) * 4 < MOST_MS)
    count *= 4;
  const sample = lines.slice(0, count).join('\n');
  const ms = await median(run, sample);
  return { ms: (ms * text.length) / Math.max(1, sample.length), isReckoned: sample.length < text.length };
}

async function median(run: Run, text: string): Promise<number> {
  const rounds: number[] = [];
  const until = performance.now() + MOST_MS;
  do rounds.push(await time(run, text));
  while (rounds.length < MOST_ROUNDS && performance.now() < until);
  return rounds.sort((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0;
}

async function time(run: Run, text: string): Promise<number> {
  const started = performance.now();
  await run(text);
  return performance.now() - started;
}
