import { describe, expect, it } from 'vitest';
import { toLanguageName, toLocalDay, toPercent, toSentenceList } from '../../src/i18n/formats.ts';

describe('i18n/formats', () => {
  it.each([
    ['2026-06-01', 'en', 'Jun 1, 2026'],
    ['2026-06-01', 'zh', '2026年6月1日'],
    ['2026-13-45', 'en', '2026-13-45'],
    ['last summer', 'en', 'last summer'],
  ])('shows the day %s in %s', (day, lang, expected) => {
    expect(toLocalDay(day, lang)).toBe(expected);
  });

  it.each([
    [0.9, '90%'],
    [0.955, '96%'],
    [0, '0%'],
  ])('shows the share %d', (rate, expected) => {
    expect(toPercent(rate, 'en')).toBe(expected);
  });

  it.each([
    ['en', 'a, b, and c'],
    ['zh', 'a、b和c'],
  ])('lists things in %s', (lang, expected) => {
    expect(toSentenceList(['a', 'b', 'c'], lang)).toBe(expected);
  });

  it.each([
    ['fr', 'en', 'French'],
    ['fr', 'zh', '法语'],
    ['no language', 'en', 'no language'],
  ])('names the language %j in %s', (code, lang, expected) => {
    expect(toLanguageName(code, lang)).toBe(expected);
  });
});
