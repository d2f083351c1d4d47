import { toLineRole } from '../text/line-role.ts';
import { weighPattern } from './evidence.ts';
import type { PatternMatch } from './pattern-stage.ts';
import type { Ranked } from './rank.ts';
import type { SimilarityMatch } from './similarity-stage.ts';
import type { TextLines } from './text-lines.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A repeated error overlaps what it overlaps the first times. */
const MAX_HITS = 20;
const MAX_LINE = 400;
/** Characters kept before the hit when a line is cut. */
const LEAD = 80;

/**
 * One candidate per entry from its best hit; groups that other hits of the entry caught are kept.
 * @param matches hits of the pattern stage
 * @param lines the text they were found in
 */
export function toPatternCandidates(matches: readonly PatternMatch[], lines: TextLines): readonly Ranked[] {
  const best = new Map<string, Ranked>();
  for (const match of matches) {
    const ranked = toRanked(match, lines);
    const other = best.get(match.entryId);
    const isBetter = !other || isBefore(ranked, other);
    const [winner, loser] = isBetter ? [ranked, other] : [other, ranked];
    const groups = { ...loser?.candidate.groups, ...winner.candidate.groups };
    const hits: Ranked['hits'] = [...winner.hits, ...(loser?.hits ?? [])];
    best.set(match.entryId, { ...winner, hits: toFew(hits), candidate: { ...winner.candidate, groups } });
  }
  return [...best.values()];
}

/**
 * Candidates from similar wording; never more than `similarMost`: enough to ask, never to answer.
 * @param matches matches of the similarity stage
 * @param lines the text they were found in
 */
export function toSimilarCandidates(
  matches: readonly SimilarityMatch[],
  lines: TextLines,
): readonly Ranked[] {
  return matches.map(({ entryId, likeness, document, excerpt }) => {
    const { start, end } = lines.line(excerpt.line);
    const inContext = likeness * (lines.count > THRESHOLDS.shortLines ? THRESHOLDS.inLog : 1);
    const confidence = Math.min(toProbability(inContext), THRESHOLDS.similarMost);
    return {
      candidate: {
        entryId,
        confidence,
        stage: 'fuzzy',
        line: excerpt.text,
        lineNumber: excerpt.line + 1,
        span: [0, excerpt.text.length],
        groups: {},
        evidence: document,
        reasons: [`wording ${Math.round(likeness * 100)} % like "${document}"`],
      },
      hits: [{ start, end, weight: 0 }],
      depth: 0,
      environment: 0,
    };
  });
}

/** Likeness is no probability: of 90 unsure answers, 1 in 8 was right at 0.45, half at 0.55, nine in ten at 0.65. */
function toProbability(likeness: number): number {
  return 1 / (1 + Math.exp(-(likeness - THRESHOLDS.evenLikeness) / THRESHOLDS.likenessScale));
}

function toRanked(match: PatternMatch, lines: TextLines): Ranked {
  const { start, end } = lines.line(match.line);
  const line = lines.text.slice(start, end);
  const role = toLineRole(line);
  const { confidence, reasons } = weighPattern(match, role, lines);
  const cut = toCut(line, match.start - start, Math.min(match.end, end) - start);
  return {
    candidate: {
      entryId: match.entryId,
      confidence,
      stage: match.stage,
      ...cut,
      lineNumber: match.line + 1,
      groups: match.groups,
      evidence: match.source,
      reasons,
    },
    hits: [{ start: match.start, end: match.end, weight: match.weight }],
    depth: role === 'cause' ? match.line + 1 : 0,
    environment: 0,
  };
}

function toFew([first, ...rest]: Ranked['hits']): Ranked['hits'] {
  return [first, ...rest.slice(0, MAX_HITS - 1)];
}

function isBefore(a: Ranked, b: Ranked): boolean {
  if (a.depth !== b.depth) return a.depth > b.depth;
  const difference = a.candidate.confidence - b.candidate.confidence;
  return Math.abs(difference) > 0.02 ? difference > 0 : a.hits[0].weight > b.hits[0].weight;
}

/** A line short enough to show, with the hit in view. */
function toCut(line: string, from: number, to: number): { line: string; span: readonly [number, number] } {
  const lead = line.length - line.trimStart().length;
  const start = line.length - lead <= MAX_LINE ? lead : Math.max(lead, from - LEAD);
  const cut = line.slice(start, start + MAX_LINE);
  return { line: cut, span: [Math.max(0, from - start), Math.min(cut.length, Math.max(0, to - start))] };
}
