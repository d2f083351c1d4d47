import Fuse from 'fuse.js';
import { createDiagnose } from '../../src/diagnosis/diagnose.ts';
import type { Entry } from '../../src/kb/schema.ts';
import { createBudget } from '../../src/match/budget.ts';
import { createMatcher } from '../../src/match/create-matcher.ts';
import { createPacer } from '../../src/match/pacer.ts';
import { createPatternStage } from '../../src/match/pattern-stage.ts';
import { toTextLines } from '../../src/match/text-lines.ts';

/** A way to answer; resolves when it has looked at the whole text. */
export type Run = (text: string) => Promise<unknown>;

/**
 * The pattern stage alone, without a budget, so that nothing is left out.
 * @param entries the knowledge base
 */
export function createExactStage(entries: readonly Entry[]): Run {
  const stage = createPatternStage(entries);
  return (text) =>
    stage.run(toTextLines(text), createBudget(Number.MAX_SAFE_INTEGER, 3_600_000), createPacer());
}

/**
 * The whole answer, as a person gets it.
 * @param entries the knowledge base
 */
export function createWholeAnswer(entries: readonly Entry[]): Run {
  const knowledgeBase = { entries, problems: [], find: () => undefined };
  return createDiagnose({ knowledgeBase, matcher: createMatcher(entries) });
}

/**
 * What one would write first: every pattern as a native RegExp on every line.
 * @param entries the knowledge base
 */
export function createRegExpLoop(entries: readonly Entry[]): Run {
  const patterns = entries.flatMap((entry) => entry.patterns.map((source) => toNative(source)));
  return async (text) => {
    let hits = 0;
    for (const line of text.split('\n')) {
      for (const pattern of patterns) if (pattern.test(line)) hits += 1;
    }
    return hits;
  };
}

/**
 * fuse.js over all signatures, a line at a time.
 * @param entries the knowledge base
 */
export function createFuse(entries: readonly Entry[]): Run {
  const fuse = new Fuse(
    entries.map(({ canon }) => canon?.signature ?? ''),
    { includeScore: true, ignoreLocation: true },
  );
  return async (text) => text.split('\n').map((line) => fuse.search(line)[0]);
}

function toNative(source: string): RegExp {
  return new RegExp(source, 'i');
}
