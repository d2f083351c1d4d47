import type { Entry } from '../kb/schema.ts';
import type { Excerpt } from '../text/extract.ts';
import type { Budget } from './budget.ts';
import { createDescriptionIndex } from './description-index.ts';
import { createSimilarityStage } from './similarity-stage.ts';
import { THRESHOLDS } from './thresholds.ts';

/** What speaks for an entry when none of its patterns hit. */
export interface Features {
  /** How alike one of its names and a line of the text are, 0 to 1; see `toLikeness`. */
  readonly likeness: number;
  /** How much more alike than the best other entry, -1 to 1. */
  readonly lead: number;
  /** See `Description`; 0, 0 and -1 for an entry that shares no word. */
  readonly score: number;
  readonly coverage: number;
  readonly margin: number;
  /** True for a log, whose lines resemble known errors by chance. */
  readonly isLog: boolean;
}

/** An entry that a text resembles in wording, in what it speaks of, or both. */
export interface Resemblance {
  readonly entryId: string;
  readonly features: Features;
  /** The name it resembles most; undefined when only the description fits. */
  readonly name: string | undefined;
  readonly excerpt: Excerpt;
}

/** A text reduced to what is worth comparing. */
export interface Question {
  /** Lines to compare with names, best first; without any, nothing resembles it. */
  readonly excerpts: readonly Excerpt[];
  /** Words to compare with descriptions. */
  readonly words: string;
  readonly isLog: boolean;
}

/** Finds entries by other wording, typos and plain language; for short texts and excerpts only. */
export interface ResemblanceStage {
  readonly run: (question: Question, budget: Budget) => readonly Resemblance[];
}

/**
 * Prepares names and descriptions of all entries.
 * @param entries the knowledge base
 */
export function createResemblanceStage(entries: readonly Entry[]): ResemblanceStage {
  const similarity = createSimilarityStage(entries);
  const descriptions = createDescriptionIndex(entries);
  return {
    run: ({ excerpts, words, isLog }, budget) => {
      const [first] = excerpts;
      if (!first) return [];
      const similar = similarity.run(excerpts, budget);
      const byName = new Map(similar.map((match) => [match.entryId, match]));
      const described = descriptions.about(words, THRESHOLDS.described);
      const byDescription = new Map(described.map((description) => [description.entryId, description]));
      return [...new Set([...byName.keys(), ...byDescription.keys()])].map((entryId) => {
        const match = byName.get(entryId);
        const { score, coverage, margin } = byDescription.get(entryId) ?? NOTHING_SHARED;
        const likeness = match?.likeness ?? 0;
        const rival = similar[similar[0] === match ? 1 : 0];
        const lead = likeness - (rival?.likeness ?? 0);
        return {
          entryId,
          features: { likeness, lead, score, coverage, margin, isLog },
          name: match?.document,
          excerpt: match?.excerpt ?? first,
        };
      });
    },
  };
}

const NOTHING_SHARED = { score: 0, coverage: 0, margin: -1 };
