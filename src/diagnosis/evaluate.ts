import type { VerdictKind } from '../match/verdict.ts';

/** A labelled paste and what the engine said of it. */
export interface Judged {
  readonly id: string;
  readonly kind: string;
  /** Ids that would be right; empty when silence would be. */
  readonly expect: readonly string[];
  readonly verdict: VerdictKind;
  /** Ids of the candidates, best first. */
  readonly got: readonly string[];
  /** Confidence of the first candidate, 0 without one. */
  readonly confidence: number;
  readonly ms: number;
}

/** How good a set of answers is; shares are 0 to 1, or undefined when nothing counts. */
export interface Score {
  readonly pastes: number;
  readonly positives: number;
  readonly negatives: number;
  /** Share of positives whose first candidate is right. */
  readonly top1: number | undefined;
  /** Share of positives with a right one among the first three. */
  readonly top3: number | undefined;
  /** Share of `known` answers that are right. */
  readonly precision: number | undefined;
  /** Share of positives answered `known` and right. */
  readonly recall: number | undefined;
  /** Share of negatives answered `known`. */
  readonly falseAnswers: number | undefined;
  /** Share of negatives on which nothing at all was shown. */
  readonly silence: number | undefined;
}

/** A row of the reliability table: of candidates with about this confidence, how many are right. */
export interface Reliability {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly right: number;
}

/**
 * Scores a set of judged pastes.
 * @param rows any number
 */
export function toScore(rows: readonly Judged[]): Score {
  const positives = rows.filter((row) => row.expect.length > 0);
  const negatives = rows.filter((row) => row.expect.length === 0);
  const known = rows.filter((row) => row.verdict === 'known');
  return {
    pastes: rows.length,
    positives: positives.length,
    negatives: negatives.length,
    top1: share(positives, isRight),
    top3: share(positives, (row) => row.got.slice(0, 3).some((id) => row.expect.includes(id))),
    precision: share(known, isRight),
    recall: share(positives, (row) => row.verdict === 'known' && isRight(row)),
    falseAnswers: share(negatives, (row) => row.verdict === 'known'),
    silence: share(negatives, (row) => row.verdict === 'unknown'),
  };
}

/**
 * How far confidence can be taken at its word, in ten steps; empty steps are left out.
 * @param rows any number
 */
export function toReliability(rows: readonly Judged[]): readonly Reliability[] {
  const answered = rows.filter((row) => row.got.length > 0);
  return Array.from({ length: 10 }, (_, step) => step / 10).flatMap((from) => {
    const to = from + 0.1;
    const inside = answered.filter(
      ({ confidence }) => confidence >= from && (confidence < to || (from >= 0.9 && confidence >= 0.9)),
    );
    if (inside.length === 0) return [];
    const meanConfidence = inside.reduce((sum, row) => sum + row.confidence, 0) / inside.length;
    return [{ from, to, count: inside.length, meanConfidence, right: share(inside, isRight) ?? 0 }];
  });
}

/** True when the first candidate is right, or nothing is offered and nothing should be. */
export function isRight(row: Judged): boolean {
  const first = row.got[0];
  return first === undefined ? row.expect.length === 0 : row.expect.includes(first);
}

/**
 * What went wrong, the worst first: a wrong or unwanted answer, then a miss, then a wrong guess.
 * @param rows any number
 */
export function toWorst(rows: readonly Judged[]): readonly Judged[] {
  const badness = (row: Judged): number => {
    if (row.expect.length === 0)
      return row.verdict === 'known'
        ? 3 + row.confidence
        : row.verdict === 'unsure'
          ? 0.5 * row.confidence
          : 0;
    if (row.verdict === 'known') return isRight(row) ? 0 : 3 + row.confidence;
    return isRight(row) ? 0 : row.expect.some((id) => row.got.includes(id)) ? 1 : 2;
  };
  return rows
    .map((row) => ({ row, bad: badness(row) }))
    .filter(({ bad }) => bad > 0)
    .sort((a, b) => b.bad - a.bad)
    .map(({ row }) => row);
}

function share<T>(items: readonly T[], isCounted: (item: T) => boolean): number | undefined {
  return items.length === 0 ? undefined : items.filter(isCounted).length / items.length;
}
