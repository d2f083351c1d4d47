import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutCode, cutSentences, cutText, toWholeIndex } from '../../src/card/cut-text.ts';

const wellFormed = fc.string({ unit: 'binary', maxLength: 60 });

describe('card/cut-text', () => {
  it.each([
    ['short enough', 'abc', 3, 'abc'],
    ['too long', 'abcdef', 4, 'abc…'],
    ['cut at a space', 'abc def', 5, 'abc…'],
    ['an astral character at the end', 'ab🖍cd', 4, 'ab…'],
    ['no room', 'abc', 0, ''],
  ])('cuts text: %s', (_, text, max, expected) => {
    expect(cutText(text, max)).toBe(expected);
  });

  it('keeps within the limit and splits no pair', () => {
    fc.assert(
      fc.property(wellFormed, fc.nat(70), (text, max) => {
        for (const cut of [cutText(text, max), cutCode(text, max + 1), cutSentences(text, max + 1)]) {
          expect(cut.length).toBeLessThanOrEqual(max + 1);
          expect(/\p{Cs}/u.test(cut)).toBe(false);
        }
      }),
    );
  });

  it.each([
    ['short enough', 'rm -rf /tmp/a', 20, 'rm -rf /tmp/a'],
    ['whole lines', 'first\nsecond\nthird', 14, 'first\nsecond\n…'],
    ['whole lines, one short', 'first\nsecond\nthird', 13, 'first\n…'],
    ['no half of the only line', 'rm -rf /tmp/a/b', 10, '…'],
  ])('cuts code: %s', (_, code, max, expected) => {
    expect(cutCode(code, max)).toBe(expected);
  });

  it.each([
    ['short enough', 'One. Two.', 20, 'One. Two.'],
    ['at a sentence', 'One is here. Two is longer than that.', 20, 'One is here.'],
    ['at a Chinese sentence', '镜像不对。请重新构建镜像。', 8, '镜像不对。'],
    ['inside a long sentence', 'One two three four', 8, 'One two…'],
  ])('cuts sentences: %s', (_, text, max, expected) => {
    expect(cutSentences(text, max)).toBe(expected);
  });

  it('moves an index out of a pair', () => {
    expect([0, 1, 2, 3].map((index) => toWholeIndex('a🖍b', index))).toEqual([0, 1, 1, 3]);
  });
});
