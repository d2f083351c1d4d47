import Fuse from 'fuse.js';
import type { Entry } from '../kb/schema.ts';
import type { Excerpt } from '../text/extract.ts';
import type { Budget } from './budget.ts';
import { createSimilarityIndex, type Document, type Similarity } from './similarity-index.ts';
import { THRESHOLDS } from './thresholds.ts';

/** An entry whose wording resembles a line. */
export interface SimilarityMatch {
  readonly entryId: string;
  /** 0 to 1; see `toLikeness`. */
  readonly likeness: number;
  /** The signature, title or name it resembles. */
  readonly document: string;
  readonly excerpt: Excerpt;
}

/** Finds entries by other wording, typos and paraphrase; for short texts only. */
export interface SimilarityStage {
  readonly run: (excerpts: readonly Excerpt[], budget: Budget) => readonly SimilarityMatch[];
}

/**
 * Prepares signatures, titles and other names of all entries.
 * @param entries the knowledge base
 */
export function createSimilarityStage(entries: readonly Entry[]): SimilarityStage {
  const index = createSimilarityIndex(entries.flatMap(toDocuments));
  return {
    run: (excerpts, budget) => {
      const best = new Map<string, SimilarityMatch>();
      for (const excerpt of excerpts.slice(0, THRESHOLDS.excerpts)) {
        if (!budget.spend()) break;
        for (const match of toMatches(index.nearest(excerpt.text, THRESHOLDS.retrieved), excerpt)) {
          if (match.likeness > (best.get(match.entryId)?.likeness ?? 0)) best.set(match.entryId, match);
        }
      }
      return [...best.values()].sort((a, b) => b.likeness - a.likeness);
    },
  };
}

function toDocuments(entry: Entry): readonly Document[] {
  const { canon } = entry;
  const signatures = Object.entries(canon ?? {}).flatMap(([field, value]) => {
    return /^signature(_[a-z]{2})?$/.test(field) && typeof value === 'string' ? [value] : [];
  });
  const titles = Object.values(entry.cards).map((card) => card.title);
  const names = [...(canon?.aliases ?? []), canon?.error_code ?? ''];
  return [...new Set([...signatures, ...titles, ...names])]
    .filter(Boolean)
    .map((text) => ({ entryId: entry.id, text }));
}

/** fuse.js puts the retrieved few in order: its edit distance sees a typo where words and trigrams only see a miss. */
function toMatches(similar: readonly Similarity[], excerpt: Excerpt): readonly SimilarityMatch[] {
  const fuse = new Fuse(
    similar.map(({ document }) => document.text),
    { includeScore: true, ignoreLocation: true, threshold: 0.6, ignoreDiacritics: true },
  );
  const distances = new Map(
    fuse.search(excerpt.text.slice(0, THRESHOLDS.queryLength)).map((hit) => [hit.refIndex, hit.score ?? 1]),
  );
  return similar.map((similarity, position) => ({
    entryId: similarity.document.entryId,
    likeness: toLikeness(similarity, distances.get(position) ?? 1),
    document: similarity.document.text,
    excerpt,
  }));
}

/**
 * Half of it says how much of the known wording is here, the rest how little else is here and how few letters differ.
 * @param similarity shares of information, 0 to 1
 * @param distance score of fuse.js, 0 for equal, 1 for nothing in common
 */
function toLikeness({ ofDocument, ofQuery }: Similarity, distance: number): number {
  return 0.5 * ofDocument + 0.25 * Math.min(1, ofQuery) + 0.25 * (1 - distance);
}
