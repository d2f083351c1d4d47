import type { Entry } from '../kb/schema.ts';
import { type Excerpt, extract } from '../text/extract.ts';
import { rejoinWrapped } from '../text/rejoin-wrapped.ts';
import { createBudget } from './budget.ts';
import { createCauseOrder } from './cause-order.ts';
import { createEnvironment } from './environment.ts';
import { createPacer, type Pacer } from './pacer.ts';
import { createPatternStage } from './pattern-stage.ts';
import { type Ranked, rank } from './rank.ts';
import { createSimilarityStage } from './similarity-stage.ts';
import { type TextLines, toTextLines } from './text-lines.ts';
import { THRESHOLDS } from './thresholds.ts';
import { toPatternCandidates, toSimilarCandidates } from './to-candidates.ts';
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
  const similarity = createSimilarityStage(entries);
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
      const excerpts = isSettled(exact) ? [] : toComparable(lines);
      const similar = toSimilarCandidates(similarity.run(excerpts, budget), lines);
      const unclaimed = similar.filter((one) =>
        exact.every((other) => other.candidate.entryId !== one.candidate.entryId),
      );
      const verdict = rank(inEnvironment([...exact, ...unclaimed], text), causes);
      return { ...verdict, partial: budget.isSpent(), ms: pacer.worked() - started };
    },
    search: async (query, most) => {
      const pacer = createPacer();
      const budget = createBudget(limits.runs, limits.budgetMs, pacer.worked);
      const lines = toTextLines(query);
      const exact = toPatternCandidates(await patterns.run(lines, budget, pacer), lines);
      const similar = toSimilarCandidates(
        similarity.run([{ line: 0, text: query, role: 'plain' }], budget),
        lines,
      );
      const best = new Map([...similar, ...exact].map(({ candidate }) => [candidate.entryId, candidate]));
      return [...best.values()].sort((a, b) => b.confidence - a.confidence).slice(0, most);
    },
  };
}

function isSettled(found: readonly Ranked[]): boolean {
  return found.some(({ candidate }) => candidate.confidence >= THRESHOLDS.known);
}

/**
 * What is worth comparing by wording: all of a short text, which a person wrote; of a log only lines that report a failure,
 * because its other lines resemble known errors by chance.
 */
function toComparable(lines: TextLines): readonly Excerpt[] {
  const excerpts = extract(toEnds(lines.text), THRESHOLDS.excerpts);
  if (lines.count <= THRESHOLDS.shortLines) return excerpts;
  return excerpts
    .filter(({ role }) => role === 'error' || role === 'cause')
    .map((excerpt) => ({ ...excerpt, line: lines.lineAt(lines.text.lastIndexOf(excerpt.text)) }));
}

/** Line roles of a megabyte take 20 ms, and failures are reported at its ends. */
function toEnds(text: string): string {
  const { head, tail } = THRESHOLDS.ends;
  return text.length <= head + tail ? text : `${text.slice(0, head)}\n${text.slice(-tail)}`;
}
