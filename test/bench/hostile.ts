import { createDiagnose } from '../../src/diagnosis/diagnose.ts';
import { readKnowledgeBase } from '../../src/kb/load.ts';
import { createMatcher } from '../../src/match/create-matcher.ts';
import { makeHostile } from './make-hostile.ts';

const SIZES = [4_096, 40_960, 1_048_576];
/** A text of a megabyte takes a tenth of a second, so that not every pattern gets one. */
const EVERY = [2, 8, 60];

/**
 * Lets somebody who knows every pattern write pastes against it, and prints the worst work time of each size
 * and how long a second question had to wait for its turn.
 * @param folder a knowledge base
 */
export async function benchHostile(folder: string): Promise<void> {
  const knowledgeBase = await readKnowledgeBase([folder]);
  const matcher = createMatcher(knowledgeBase.entries);
  // As the bot does when it is ready, and nobody waits.
  await matcher.search('first question', 1);
  const diagnose = createDiagnose({ knowledgeBase, matcher });
  const sources = knowledgeBase.entries.flatMap(({ patterns }) => patterns);
  console.log(
    '\n| hostile paste | texts | worst work, ms | longest wait of others, ms | partial |\n|---|---|---|---|---|',
  );
  for (const [index, size] of SIZES.entries()) {
    let worst = 0;
    let longestWait = 0;
    let partial = 0;
    const texts = sources
      .filter((_, number) => number % (EVERY[index] ?? 1) === 0)
      .flatMap((source) => makeHostile(source, size));
    for (const text of texts) {
      const watch = watchTurns();
      const { verdict } = await diagnose(text);
      longestWait = Math.max(longestWait, watch.stop());
      worst = Math.max(worst, verdict.ms);
      if (verdict.partial) partial += 1;
    }
    console.log(
      `| ${size / 1024} KB | ${texts.length} | ${worst.toFixed(0)} | ${longestWait.toFixed(0)} | ${partial} |`,
    );
  }
}

/** Asks for a turn again and again, and remembers the longest wait. */
function watchTurns(): { readonly stop: () => number } {
  let longest = 0;
  let last = performance.now();
  let isRunning = true;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isRunning) setImmediate(tick);
  };
  setImmediate(tick);
  return {
    stop: () => {
      isRunning = false;
      return Math.max(longest, performance.now() - last);
    },
  };
}
