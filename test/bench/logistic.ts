/** One candidate for one paste: its numbers, and whether it is the right entry. */
export interface Row {
  readonly paste: number;
  readonly numbers: readonly number[];
  readonly isRight: boolean;
}

const STEPS = 8_000;
const RATE = 0.3;
const DECAY = 1e-5;

/**
 * Weights that make the rows most likely: logistic regression by gradient descent with momentum.
 * @param rows at least one, all with equally many numbers, the last of them 1
 */
export function fitWeights(rows: readonly Row[]): readonly number[] {
  let weights: readonly number[] = (rows[0]?.numbers ?? []).map(() => 0);
  let speed = weights;
  for (let step = 0; step < STEPS; step += 1) {
    const slope = toSlope(rows, weights);
    speed = speed.map((value, index) => 0.9 * value - RATE * (slope[index] ?? 0));
    weights = weights.map((value, index) => value + (speed[index] ?? 0));
  }
  return weights;
}

function toSlope(rows: readonly Row[], weights: readonly number[]): readonly number[] {
  const slope = weights.map((weight, index) => (index === weights.length - 1 ? 0 : DECAY * weight));
  for (const { numbers, isRight } of rows) {
    const error = toProbability(numbers, weights) - Number(isRight);
    for (const [index, number] of numbers.entries())
      slope[index] = (slope[index] ?? 0) + (error * number) / rows.length;
  }
  return slope;
}

/** The share of rows like this that are right, by the weights. */
export function toProbability(numbers: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-numbers.reduce((sum, number, index) => sum + number * (weights[index] ?? 0), 0)));
}
