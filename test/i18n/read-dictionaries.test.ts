import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WhyfailError } from '../../src/errors.ts';
import { readTranslators } from '../../src/i18n/read-dictionaries.ts';

describe('i18n/read-dictionaries', () => {
  it('ships English first, and Chinese', () => {
    const translators = readTranslators();
    expect(translators.languages).toEqual(['en', 'zh']);
    expect(translators.for('zh').t('language.name')).toBe('中文');
  });

  it('answers in English for a language that it does not have', () => {
    expect(readTranslators().for('xx').lang).toBe('en');
  });

  it('takes a third language as one more file, whose gaps are English', () => {
    const folder = folderOf({
      'en.json': '{"hello":"Hello","language.name":"English"}',
      'eo.json': '{"hello":"Saluton"}',
      'de.json': '{"hello":"Hallo"}',
      'notes.txt': 'no dictionary',
    });
    const translators = readTranslators(folder);
    expect(translators.languages).toEqual(['en', 'de', 'eo']);
    expect(translators.for('eo').t('hello')).toBe('Saluton');
    expect(translators.for('eo').t('language.name')).toBe('English');
    expect(translators.for('eo').has('language.name')).toBe(false);
  });

  it('names every file that is no dictionary', () => {
    const folder = folderOf({
      'en.json': '{"a":{"nested":"x"}}',
      'zh.json': '{',
      'english.json': '{}',
    });
    const problems = problemsOf(() => readTranslators(folder));
    expect(problems.map(({ where }) => where.split('/').at(-1)).sort()).toEqual([
      'en.json',
      'english.json',
      'zh.json',
    ]);
  });

  it.each([
    ['without English', folderOf({ 'zh.json': '{"a":"b"}' }), 'has no en.json'],
    ['that does not exist', new URL('file:///no/such/folder/'), 'cannot be read'],
  ])('refuses a folder %s', (_, folder, expected) => {
    expect(problemsOf(() => readTranslators(folder))).toMatchObject([
      { what: expect.stringContaining(expected) },
    ]);
  });
});

function folderOf(files: Readonly<Record<string, string>>): URL {
  const folder = mkdtempSync(join(tmpdir(), 'whyfail-i18n-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return pathToFileURL(`${folder}/`);
}

function problemsOf(read: () => unknown): WhyfailError['problems'] {
  try {
    read();
  } catch (thrown) {
    if (thrown instanceof WhyfailError && thrown.code === 'input-unreadable') return thrown.problems;
    throw thrown;
  }
  return [];
}
