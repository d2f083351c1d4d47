import type { CauseOrder } from './cause-order.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Candidate, Verdict } from './verdict.ts';

/** Where a pattern of the candidate hit, in offsets of the whole text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** Fewest literal characters of the pattern; 0 for similar wording. */
  readonly weight: number;
}

/** A candidate with what ranking needs to know of its place. */
export interface Ranked {
  readonly candidate: Candidate;
  /** All hits, the one that is shown first. */
  readonly hits: readonly [Hit, ...Hit[]];
  /** Depth in a chain of causes: 0 on an ordinary line, growing with each `Caused by`. */
  readonly depth: number;
  /** How many names of the entry's tools stand in the text. */
  readonly environment: number;
}

const MOST_CONSIDERED = 10;

/**
 * Puts candidates in order (generic after specific, effect after cause) and decides whether one of them is the answer.
 * @param found at most one candidate per entry, in any order
 * @param causes the transition graph
 */
export function rank(found: readonly Ranked[], causes: CauseOrder): Omit<Verdict, 'partial' | 'ms'> {
  const weighed = found.map((one) => shadow(one, found, causes)).sort((a, b) => compare(a, b, causes));
  const ordered = toMentioned(weighed);
  const considered = weighed.slice(0, MOST_CONSIDERED).map((one) => toConsidered(one, ordered[0], causes));
  const first = ordered[0];
  if (!first) return { kind: 'unknown', candidates: [], consequences: [], considered };
  const others = ordered.slice(1);
  const isKnown = isClear(first) && !others.some((other) => isRival(first, other, causes));
  const consequences = isKnown ? others.filter((other) => isConsequence(other, first, causes)) : [];
  const rest = others.filter((other) => !consequences.includes(other));
  return {
    kind: isKnown ? 'known' : 'unsure',
    candidates: [first, ...rest].slice(0, THRESHOLDS.most).map(({ candidate }) => candidate),
    consequences: consequences.map(({ candidate }) => candidate.entryId),
    considered,
  };
}

/** Candidates worth a look, and beside them what else it may be. */
function toMentioned(weighed: readonly Ranked[]): readonly Ranked[] {
  const isWorth = (least: number) => (one: Ranked) => one.candidate.confidence >= least;
  return weighed.some(isWorth(THRESHOLDS.unsure)) ? weighed.filter(isWorth(THRESHOLDS.alternative)) : [];
}

function isConsequence(one: Ranked, first: Ranked, causes: CauseOrder): boolean {
  return (
    isClear(one) && !overlaps(first, one) && !causes.leadsTo(one.candidate.entryId, first.candidate.entryId)
  );
}

/** A candidate with the last gate in words. */
function toConsidered(one: Ranked, first: Ranked | undefined, causes: CauseOrder): Candidate {
  const { candidate } = one;
  return { ...candidate, reasons: [...candidate.reasons, toGate(one, first, causes)] };
}

function toGate(one: Ranked, first: Ranked | undefined, causes: CauseOrder): string {
  const percent = `${Math.round(one.candidate.confidence * 100)} %`;
  if (one.candidate.confidence < THRESHOLDS.unsure) return `${percent} is too little to mention`;
  if (one === first)
    return isClear(one) ? `${percent} is enough to answer` : `${percent} is enough to ask, not to answer`;
  if (!first) return percent;
  if (isRival(first, one, causes))
    return `claims the same words as ${first.candidate.entryId}, about as well`;
  if (causes.leadsTo(first.candidate.entryId, one.candidate.entryId))
    return `follows from ${first.candidate.entryId}`;
  return `comes after ${first.candidate.entryId}`;
}

/**
 * A generic hit yields to a specific one: on the same words, and anywhere when the two are declared easy to confuse
 * (`Caused by: Connection refused` below a driver that names its server). Of two errors of one domain, words decide alone.
 */
function shadow(one: Ranked, all: readonly Ranked[], causes: CauseOrder): Ranked {
  const specific = all.find((other) => other !== one && isMoreSpecific(other, one, causes));
  if (!specific) return one;
  const { candidate } = one;
  const reason = `more generic than ${specific.candidate.entryId}`;
  const confidence = candidate.confidence * THRESHOLDS.shadowed;
  return { ...one, candidate: { ...candidate, confidence, reasons: [...candidate.reasons, reason] } };
}

function isMoreSpecific(one: Ranked, other: Ranked, causes: CauseOrder): boolean {
  const [id, otherId] = [one.candidate.entryId, other.candidate.entryId];
  if (isWider(one, other)) return true;
  if (isWider(other, one)) return false;
  const isHeavier = one.hits[0].weight > other.hits[0].weight * THRESHOLDS.moreSpecific;
  if (!causes.areConfusable(id, otherId) || domainOf(id) === domainOf(otherId))
    return isHeavier && overlaps(one, other);
  const difference = causes.generality(otherId) - causes.generality(id);
  if (Math.abs(difference) < THRESHOLDS.moreGeneral) return isHeavier && overlaps(one, other);
  return isClear(one) && difference > 0;
}

function domainOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** A pattern that needs all the words of another and more knows more about the case. */
function isWider(one: Ranked, other: Ranked): boolean {
  const [inner] = other.hits;
  return one.hits.some(({ start, end, weight }) => {
    return start <= inner.start && end >= inner.end && weight > inner.weight * THRESHOLDS.moreSpecific;
  });
}

function compare(a: Ranked, b: Ranked, causes: CauseOrder): number {
  if (isClear(a) !== isClear(b)) return Number(isClear(b)) - Number(isClear(a));
  if (isClear(a)) {
    if (causes.leadsTo(a.candidate.entryId, b.candidate.entryId)) return -1;
    if (causes.leadsTo(b.candidate.entryId, a.candidate.entryId)) return 1;
    if (a.depth !== b.depth) return b.depth - a.depth;
    if (!overlaps(a, b)) return a.hits[0].start - b.hits[0].start;
  }
  const difference = b.candidate.confidence - a.candidate.confidence;
  if (Math.abs(difference) >= THRESHOLDS.margin) return difference;
  const weights = b.hits[0].weight - a.hits[0].weight;
  return b.environment - a.environment || difference || weights || a.hits[0].start - b.hits[0].start;
}

/** Two entries that claim the same words equally well cannot both be right, unless the graph or the tools around say which one is. */
function isRival(first: Ranked, other: Ranked, causes: CauseOrder): boolean {
  if (causes.leadsTo(first.candidate.entryId, other.candidate.entryId)) return false;
  if (first.environment > other.environment) return false;
  return (
    overlaps(first, other) && first.candidate.confidence - other.candidate.confidence < THRESHOLDS.margin
  );
}

function isClear({ candidate }: Ranked): boolean {
  return candidate.confidence >= THRESHOLDS.known;
}

function overlaps(a: Ranked, b: Ranked): boolean {
  return a.hits.some((hit) => b.hits.some((other) => hit.start < other.end && other.start < hit.end));
}
