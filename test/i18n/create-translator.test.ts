import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../src/i18n/create-translator.ts';

const ENGLISH = {
  plain: 'Plain',
  named: '{name} of {other}',
  'line.one': '{count} line',
  'line.other': '{count} lines',
};
const english = createTranslator('en', ENGLISH, { fallback: ENGLISH });
const polish = createTranslator(
  'pl',
  { 'line.one': '{count} linia', 'line.few': '{count} linie', 'line.other': '{count} linii' },
  { fallback: ENGLISH },
);

describe('i18n/create-translator', () => {
  it.each([
    ['a message', 'plain', {}, 'Plain'],
    ['placeholders', 'named', { name: 'a', other: '{name}' }, 'a of {name}'],
    ['a placeholder without a value as it is', 'named', { name: 'a' }, 'a of {other}'],
    ['nothing from a prototype', 'named', Object.create({ name: 'x' }), '{name} of {other}'],
    ['one', 'line', { count: 1 }, '1 line'],
    ['many, with separators', 'line', { count: 1204 }, '1,204 lines'],
    ['a message without plural forms', 'plain', { count: 2 }, 'Plain'],
    ['an unknown key as it is', 'constructor', {}, 'constructor'],
  ])('renders %s', (_, key, params, expected) => {
    expect(english.t(key, params)).toBe(expected);
  });

  it.each([
    [1, '1 linia'],
    [3, '3 linie'],
    [5, '5 linii'],
  ])('chooses the plural of the language for %d', (count, expected) => {
    expect(polish.t('line', { count })).toBe(expected);
  });

  it('falls back to English, but does not claim to have the key', () => {
    expect(polish.t('plain')).toBe('Plain');
    expect(polish.has('plain')).toBe(false);
    expect(polish.has('line')).toBe(true);
    expect(polish.has('line.few')).toBe(true);
  });
});
