import { isRight, type Judged, type Score, toReliability, toScore } from '../diagnosis/evaluate.ts';

/**
 * An evaluation as text: a table by kind, reliability, latency, the worst cases, and what changed since an earlier one.
 * @param rows all judged pastes
 * @param worst those to name
 * @param earlier whether each paste was right before, by id
 */
export function renderEvaluation(
  rows: readonly Judged[],
  worst: readonly Judged[],
  earlier: ReadonlyMap<string, boolean> | undefined,
): string {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const byKind = kinds.map((kind) => toScoreRow(kind, toScore(rows.filter((row) => row.kind === kind))));
  const parts = [
    [SCORE_HEADER, ...byKind, toScoreRow('total', toScore(rows))].join('\n'),
    ['confidence    pastes  mean   right', ...toReliability(rows).map(toReliabilityRow)].join('\n'),
    toLatency(rows),
  ];
  if (worst.length > 0) parts.push(['worst cases', ...worst.map(toCase)].join('\n'));
  if (earlier) parts.push(toChanges(rows, earlier));
  return parts.join('\n\n');
}

const SCORE_HEADER = `${'kind'.padEnd(20)}pastes   top-1   top-3   known precision   recall   false answers   silence`;

function toScoreRow(kind: string, score: Score): string {
  return [
    kind.padEnd(20),
    String(score.pastes).padStart(6),
    percent(score.top1, 8),
    percent(score.top3, 8),
    percent(score.precision, 18),
    percent(score.recall, 9),
    percent(score.falseAnswers, 16),
    percent(score.silence, 10),
  ].join('');
}

function toReliabilityRow(row: ReturnType<typeof toReliability>[number]): string {
  const range = `${row.from.toFixed(1)} - ${row.to.toFixed(1)}`.padEnd(14);
  return `${range}${String(row.count).padStart(6)}  ${row.meanConfidence.toFixed(2)}  ${percent(row.right, 6)}`;
}

function toLatency(rows: readonly Judged[]): string {
  const sorted = rows.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  return `latency in ms: median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}`;
}

function toCase(row: Judged): string {
  const expected = row.expect.join(' or ') || 'silence';
  return `  ${row.id}: ${row.verdict} ${row.got.join(', ') || '-'} (${row.confidence.toFixed(2)}), expected ${expected}`;
}

function toChanges(rows: readonly Judged[], earlier: ReadonlyMap<string, boolean>): string {
  const won = rows.filter((row) => isRight(row) && earlier.get(row.id) === false);
  const lost = rows.filter((row) => !isRight(row) && earlier.get(row.id) === true);
  const names = (list: readonly Judged[]): string => list.map(({ id }) => id).join(', ') || '-';
  return `won ${won.length}: ${names(won)}\nlost ${lost.length}: ${names(lost)}`;
}

function percent(share: number | undefined, width: number): string {
  return (share === undefined ? '-' : `${(share * 100).toFixed(1)} %`).padStart(width);
}
