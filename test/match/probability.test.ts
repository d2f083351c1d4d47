import { describe, expect, it } from 'vitest';
import { toProbability } from '../../src/match/probability.ts';
import type { Features } from '../../src/match/resemblance-stage.ts';

const STRONG: Features = { likeness: 0.8, lead: 0.3, score: 3, coverage: 0.7, margin: 0.5, isLog: false };
const WEAK: Features = { likeness: 0, lead: -0.6, score: 0.4, coverage: 0.1, margin: -0.5, isLog: false };

describe('match/probability', () => {
  it('is high when wording and description agree, and low when neither fits', () => {
    expect(toProbability(STRONG)).toBeGreaterThan(0.9);
    expect(toProbability(WEAK)).toBeLessThan(0.05);
  });

  it.each(['likeness', 'lead', 'score', 'coverage', 'margin'] as const)('falls with %s', (feature) => {
    expect(toProbability({ ...STRONG, [feature]: STRONG[feature] / 2 })).toBeLessThan(toProbability(STRONG));
  });

  it('trusts the lines of a log less than a question', () => {
    expect(toProbability({ ...STRONG, isLog: true })).toBeLessThan(toProbability(STRONG));
  });
});
