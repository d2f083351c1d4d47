import { toLineRole } from '../text/line-role.ts';
import { weighPattern } from './evidence.ts';
import type { PatternMatch } from './pattern-stage.ts';
import { toProbability } from './probability.ts';
import type { Ranked } from './rank.ts';
import type { Features, Resemblance } from './resemblance-stage.ts';
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
 * Candidates from resemblance; never more than `resemblanceMost`: enough to ask, never to answer.
 * @param found what the text resembles
 * @param lines the text
 */
export function toResemblanceCandidates(found: readonly Resemblance[], lines: TextLines): readonly Ranked[] {
  return found.map(({ entryId, features, name, excerpt }) => {
    const { start, end } = lines.line(excerpt.line);
    return {
      candidate: {
        entryId,
        confidence: Math.min(toProbability(features), THRESHOLDS.resemblanceMost),
        stage: 'fuzzy',
        line: excerpt.text,
        lineNumber: excerpt.line + 1,
        span: [0, excerpt.text.length],
        groups: {},
        evidence: name ?? 'what its card describes',
        reasons: toReasons(features, name),
      },
      hits: [{ start, end, weight: 0 }],
      depth: 0,
      environment: 0,
    };
  });
}

function toReasons({ likeness, coverage }: Features, name: string | undefined): readonly string[] {
  const toPercent = (share: number): string => `${Math.round(share * 100)} %`;
  return [
    ...(name === undefined ? [] : [`wording ${toPercent(likeness)} like "${name}"`]),
    ...(coverage === 0 ? [] : [`its card speaks of ${toPercent(coverage)} of what the text says`]),
  ];
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
