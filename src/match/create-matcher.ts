import type { Entry } from '../kb/schema.ts';
import { rejoinWrapped } from '../text/rejoin-wrapped.ts';
import { createBudget } from './budget.ts';
import { createCauseOrder } from './cause-order.ts';
import { createEnvironment } from './environment.ts';
import { createPacer, type Pacer } from './pacer.ts';
import { createPatternStage } from './pattern-stage.ts';
import { type Ranked, rank } from './rank.ts';
import { createResemblanceStage, type Question, type ResemblanceStage } from './resemblance-stage.ts';
import { type TextLines, toTextLines } from './text-lines.ts';
import { THRESHOLDS } from './thresholds.ts';
import { toPatternCandidates, toResemblanceCandidates } from './to-candidates.ts';
import { toEnds, toQuestion } from './to-question.ts';
import type { Candidate, Verdict } from './verdict.ts';
import { toWords } from './words.ts';

/** The engine: same text, same verdict. */
export interface Matcher {
  /** The verdict on a cleaned, redacted text. */
  readonly match: (text: string, pacer?: Pacer) => Promise<Verdict>;
  /** Entries that resemble a few words, best first. */
  readonly search: (query: string, most: number) => Promise<readonly Candidate[]>;
}

/** How much work one text may cause. */
export interface Limits {
  /** Pattern runs and comparisons. */
  readonly runs: number;
  /** Milliseconds of work. */
  readonly budgetMs: number;
}

/**
 * Builds the engine over a knowledge base.
 * @param entries all known errors
 * @param limits what one text may cost before the verdict is partial
 */
export function createMatcher(entries: readonly Entry[], limits: Limits = THRESHOLDS): Matcher {
  const patterns = createPatternStage(entries);
  let resemblance: ResemblanceStage | undefined;
  /** Built when a text first needs it (0.1 s): neither a start nor an error that a pattern knows has to wait for it. */
  const toResemblance = (): ResemblanceStage => {
    resemblance ??= createResemblanceStage(entries);
    return resemblance;
  };
  const causes = createCauseOrder(entries);
  const environment = createEnvironment(entries);
  const inEnvironment = (found: readonly Ranked[], text: string): readonly Ranked[] => {
    if (found.length < 2) return found;
    const words = new Set(toWords(toEnds(text)));
    return found.map((one) => ({ ...one, environment: environment.mentions(one.candidate.entryId, words) }));
  };

  return {
    match: async (text, pacer = createPacer()) => {
      const started = pacer.worked();
      const budget = createBudget(limits.runs, limits.budgetMs, pacer.worked);
      const look = async (lines: TextLines): Promise<readonly Ranked[]> =>
        toPatternCandidates(await patterns.run(lines, budget, pacer), lines);
      let lines = toTextLines(text);
      let exact = await look(lines);
      for (const joined of isSettled(exact) ? [] : rejoinWrapped(text)) {
        const whole = toTextLines(joined);
        const found = await look(whole);
        if (!isSettled(found)) continue;
        [lines, exact] = [whole, found];
        break;
      }
      const spentMs = pacer.worked() - started;
      const stage = isSettled(exact) ? undefined : toResemblance();
      const rest = createBudget(limits.runs, Math.max(LEAST_MS, limits.budgetMs - spentMs), pacer.worked);
      const similar = toResemblanceCandidates(stage?.run(toQuestion(lines), rest) ?? [], lines);
      const verdict = rank(inEnvironment(toBest([...exact, ...similar]), text), causes);
      const partial = budget.isSpent() || rest.isSpent();
      return { ...verdict, partial, ms: pacer.worked() - started };
    },
    search: async (query, most) => {
      const pacer = createPacer();
      const budget = createBudget(limits.runs, limits.budgetMs, pacer.worked);
      const lines = toTextLines(query);
      const exact = toPatternCandidates(await patterns.run(lines, budget, pacer), lines);
      const question: Question = {
        excerpts: [{ line: 0, text: query, role: 'plain' }],
        words: query,
        isLog: false,
      };
      const similar = toResemblanceCandidates(toResemblance().run(question, budget), lines);
      return toBest([...exact, ...similar])
        .map(({ candidate }) => candidate)
        .sort((a, b) => b.confidence - a.confidence)
        .slice(0, most);
    },
  };
}

/** A long log may have used up its time on patterns; comparing a few lines takes about this. */
const LEAST_MS = 30;

function isSettled(found: readonly Ranked[]): boolean {
  return found.some(({ candidate }) => candidate.confidence >= THRESHOLDS.known);
}

/** One candidate per entry: an entry that hits weakly may resemble strongly. */
function toBest(found: readonly Ranked[]): readonly Ranked[] {
  const best = new Map<string, Ranked>();
  for (const one of found) {
    const other = best.get(one.candidate.entryId);
    if (!other || one.candidate.confidence > other.candidate.confidence) best.set(one.candidate.entryId, one);
  }
  return [...best.values()];
}
