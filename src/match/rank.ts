import type { CauseOrder } from './cause-order.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Candidate, Verdict } from './verdict.ts';

/** A candidate with what ranking needs to know of its place. */
export interface Ranked {
  readonly candidate: Candidate;
  /** Fewest literal characters of its pattern; 0 for similar wording. */
  readonly weight: number;
  /** Depth in a chain of causes: 0 on an ordinary line, growing with each `Caused by`. */
  readonly depth: number;
  /** Offsets in the whole text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Puts candidates in order (generic after specific, effect after cause) and decides whether one of them is the answer.
 * @param found at most one candidate per entry, in any order
 * @param causes the transition graph
 */
export function rank(found: readonly Ranked[], causes: CauseOrder): Omit<Verdict, 'partial' | 'ms'> {
  const weighed = found
    .map((one) => shadow(one, found))
    .filter(({ candidate }) => candidate.confidence >= THRESHOLDS.unsure);
  const ordered = [...weighed].sort((a, b) => compare(a, b, causes));
  const first = ordered[0];
  if (!first) return { kind: 'unknown', candidates: [], consequences: [] };
  const rivals = ordered.slice(1).filter((other) => isRival(first, other, causes));
  const isKnown = first.candidate.confidence >= THRESHOLDS.known && rivals.length === 0;
  const others = ordered.slice(1);
  const consequences = others.filter(
    (other) => other.candidate.confidence >= THRESHOLDS.known && !overlaps(first, other),
  );
  const rest = isKnown ? others.filter((other) => !consequences.includes(other)) : others;
  return {
    kind: isKnown ? 'known' : 'unsure',
    candidates: [first, ...rest].slice(0, THRESHOLDS.most).map(({ candidate }) => candidate),
    consequences: isKnown ? consequences.map(({ candidate }) => candidate.entryId) : [],
  };
}

/** A generic hit on words that a more specific one explains says little. */
function shadow(one: Ranked, all: readonly Ranked[]): Ranked {
  const specific = all.find(
    (other) => other !== one && overlaps(one, other) && other.weight > one.weight * 1.15,
  );
  if (!specific) return one;
  const { candidate } = one;
  return {
    ...one,
    candidate: {
      ...candidate,
      confidence: candidate.confidence * THRESHOLDS.shadowed,
      reasons: [...candidate.reasons, `more generic than ${specific.candidate.entryId} on the same words`],
    },
  };
}

function compare(a: Ranked, b: Ranked, causes: CauseOrder): number {
  const isClear = (one: Ranked): number => Number(one.candidate.confidence >= THRESHOLDS.known);
  if (isClear(a) !== isClear(b)) return isClear(b) - isClear(a);
  if (isClear(a)) {
    if (causes.leadsTo(a.candidate.entryId, b.candidate.entryId)) return -1;
    if (causes.leadsTo(b.candidate.entryId, a.candidate.entryId)) return 1;
    if (a.depth !== b.depth) return b.depth - a.depth;
    if (!overlaps(a, b)) return a.start - b.start;
  }
  return b.candidate.confidence - a.candidate.confidence || b.weight - a.weight || a.start - b.start;
}

/** Two entries that claim the same words equally well cannot both be right, unless the graph says which one is the cause. */
function isRival(first: Ranked, other: Ranked, causes: CauseOrder): boolean {
  if (causes.leadsTo(first.candidate.entryId, other.candidate.entryId)) return false;
  return (
    overlaps(first, other) && first.candidate.confidence - other.candidate.confidence < THRESHOLDS.margin
  );
}

function overlaps(a: Ranked, b: Ranked): boolean {
  return a.start < b.end && b.start < a.end;
}
