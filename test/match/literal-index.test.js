import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLiteralIndex } from '../../src/match/literal-index.js';
import { foldCase, foldUnit } from '../../src/text/fold.js';

function scan(literals, text) {
  const hits = [];
  createLiteralIndex(literals).scan(text, { start: 0, end: text.length }, (literal, end) =>
    hits.push(`${literal}@${end}`),
  );
  return hits.sort();
}
function scanNaively(literals, text) {
  const folded = foldCase(text);
  return literals
    .flatMap((literal, number) =>
      [...folded].length === 0
        ? []
        : Array.from({ length: folded.length }, (_, index) => index)
            .filter((index) => folded.startsWith(literal, index))
            .map((index) => `${number}@${index + literal.length}`),
    )
    .sort();
}
describe('match/literal-index', () => {
  it('finds overlapping literals without regard to case', () => {
    expect(scan(['he', 'she', 'his', 'hers'], 'uSHErs')).toEqual(['0@4', '1@4', '3@6']);
  });
  it('finds the same as searching one by one', () => {
    const literal = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '错'), minLength: 1, maxLength: 5 });
    const text = fc.string({ unit: fc.constantFrom('a', 'B', 'c', 'd', '错', '\u212a'), maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(literal, { minLength: 1, maxLength: 12 }), text, (literals, sentence) => {
        expect(scan(literals, sentence)).toEqual(scanNaively(literals, sentence));
      }),
      { numRuns: 400 },
    );
  });
  it('finds the same in stretches as in one go', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 60 });
    const index = createLiteralIndex(['abc', 'ca', 'bcabca', 'a']);
    fc.assert(
      fc.property(text, fc.nat({ max: 60 }), (sentence, cut) => {
        const middle = Math.min(cut, sentence.length);
        const hits = [];
        const add = (literal, end) => void hits.push(`${literal}@${end}`);
        index.scan(sentence, { start: 0, end: middle }, add);
        index.scan(sentence, { start: middle, end: sentence.length }, add);
        expect(hits.sort()).toEqual(scan(['abc', 'ca', 'bcabca', 'a'], sentence));
      }),
      { numRuns: 500 },
    );
  });
  it('folds every character that any script has in two cases', () => {
    const units = Array.from({ length: 65_536 }, (_, code) => String.fromCharCode(code));
    const cased = units.filter((unit) => foldUnit(unit) !== unit);
    const folded = [...new Set(cased.map(foldUnit))];
    const hits = [];
    const text = cased.join('');
    createLiteralIndex(folded).scan(text, { start: 0, end: text.length }, (literal) => hits.push(literal));
    expect(hits.map((literal) => folded[literal])).toEqual(cased.map(foldUnit));
  });
  it('finds nothing when there are no literals', () => {
    expect(scan([], 'anything')).toEqual([]);
  });
});
