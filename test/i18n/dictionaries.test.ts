import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../../src/', import.meta.url);
const english = read('en');
const keys = Object.keys(english);
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('playground/page'))
  .map((name) => readFileSync(new URL(name, SRC), 'utf8'))
  .join('\n');

/** Groups whose keys are put together at run time. */
const OPEN_GROUPS = [
  'fact',
  'help',
  'language',
  'more',
  'notice',
  'secret',
  'severity',
  'stats',
  'tier',
  'why',
];

describe('i18n/dictionaries', () => {
  describe.each(readdirSync(new URL('i18n/', SRC)).filter((name) => name.endsWith('.json')))('%s', (file) => {
    const dictionary = read(file.replace('.json', ''));

    it('has the keys of English, in the same order', () => {
      expect(Object.keys(dictionary)).toEqual(keys);
    });

    it.each(keys)('has the placeholders of English in %s', (key) => {
      expect(placeholdersOf(dictionary[key])).toEqual(placeholdersOf(english[key]));
    });

    it('labels menus and buttons within the limits of Slack', () => {
      const long = keys.filter((key) => (dictionary[key] ?? '').length > maxOf(key));
      expect(long).toEqual([]);
    });
  });

  it('has every key that the code names', () => {
    const named = [...sources.matchAll(/\bt\(\s*'([a-z_]+\.[a-z_.]+)'/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((key) => !(key in english) && !(`${key}.other` in english))).toEqual([]);
  });

  it('has no key that nobody names', () => {
    const stale = keys
      .filter((key) => !OPEN_GROUPS.includes(key.split('.')[0] ?? ''))
      .filter((key) => !sources.includes(`'${key.replace(/\.(one|other)$/, '')}'`));
    expect(stale).toEqual([]);
  });

  it('is written without half-width punctuation between Chinese characters', () => {
    const chinese = read('zh');
    expect(keys.filter((key) => /\p{Script=Han}[,;:!?()]/u.test(chinese[key] ?? ''))).toEqual([]);
  });
});

function read(lang: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(new URL(`i18n/${lang}.json`, SRC), 'utf8'));
}

function placeholdersOf(message = ''): readonly string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

function maxOf(key: string): number {
  const isTitle = key.startsWith('more.') || key === 'modal.title' || key === 'action.fill';
  if (isTitle || key === 'modal.close' || key.endsWith('.submit')) return 24;
  return key.startsWith('action.') ? 75 : 3000;
}
