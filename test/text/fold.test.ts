import { describe, expect, it } from 'vitest';
import { foldCase, foldPunctuation, foldUnit } from '../../src/text/fold.ts';

describe('text/fold', () => {
  it('folds a text as it folds its units', () => {
    const different = Array.from({ length: 65_536 }, (_, code) => String.fromCharCode(code)).filter(
      (unit) => foldCase(unit) !== foldUnit(unit),
    );
    expect(different).toEqual([]);
  });

  it('keeps the length, so that offsets stay', () => {
    for (const text of ['İstanbul', 'STRASSE ß ẞ', 'ŒUVRE', '错误 ERROR', '🎉A']) {
      expect(foldCase(text)).toHaveLength(text.length);
    }
  });

  it.each([
    ['‘a’ “b”', '\'a\' "b"'],
    ['docker run —platform x', 'docker run --platform x'],
    ['1–2…', '1-2...'],
  ])('undoes typography: %s', (typed, plain) => {
    expect(foldPunctuation(typed)).toBe(plain);
  });
});
