import type { Features } from './resemblance-stage.ts';

/**
 * Weights of a logistic regression on the labelled pastes in `test/quality` that no pattern answers, in the order of
 * `toNumbers`. `npm run fit` reproduces them and prints how well they hold on pastes they were not made from.
 */
export const WEIGHTS: readonly number[] = Object.freeze([2.5, 1.64, 5.26, 1.25, 4.19, -3.13, -2.95]);

/**
 * What a regression can weigh: likeness says nothing below 0.45, where half of all entries lie,
 * and a lead says nothing when it is far behind.
 * @param features what speaks for an entry
 */
export function toNumbers(features: Features): readonly number[] {
  const { score, coverage, margin, likeness, lead, isLog } = features;
  return [
    Math.log(0.2 + score),
    coverage,
    margin,
    Math.max(0, likeness - 0.45),
    Math.max(-0.2, lead),
    Number(isLog),
    1,
  ];
}

/**
 * Probability that an entry is the right one although none of its patterns hit, 0 to 1.
 * @param features what speaks for it
 * @param weights what each number counts
 */
export function toProbability(features: Features, weights: readonly number[] = WEIGHTS): number {
  const sum = toNumbers(features).reduce((total, number, index) => total + number * (weights[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
