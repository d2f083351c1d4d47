import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Problem, toMessage, WhyfailError } from '../errors.ts';
import { createTranslator } from './create-translator.ts';
import { Dictionary } from './schema.ts';
import type { Translator, Translators } from './translator.ts';

const BASE_LANGUAGE = 'en';
const FILE_NAME = /^([a-z]{2})\.json$/;

/**
 * Reads every `*.json` of a folder as a dictionary named by its language, so that a language more is a file more.
 * @param folder folder with at least `en.json`; by default the one that whyfail ships
 * @throws WhyfailError `input-unreadable` with every file that is no dictionary
 */
export function readTranslators(folder: URL = new URL('../../src/i18n/', import.meta.url)): Translators {
  const problems: Problem[] = [];
  const dictionaries = new Map<string, Dictionary>();
  for (const name of readNames(folder)) {
    const lang = FILE_NAME.exec(name)?.[1];
    const read = lang === undefined ? NOT_A_LANGUAGE : readDictionary(new URL(name, folder));
    if ('what' in read) problems.push({ where: fileURLToPath(new URL(name, folder)), ...read });
    else if (lang !== undefined) dictionaries.set(lang, read.dictionary);
  }
  const base = dictionaries.get(BASE_LANGUAGE);
  if (base === undefined && problems.length === 0) {
    problems.push({
      where: fileURLToPath(folder),
      what: `has no ${BASE_LANGUAGE}.json, which every other language falls back to`,
      mend: `Add ${BASE_LANGUAGE}.json`,
    });
  }
  if (base === undefined || problems.length > 0) throw new WhyfailError('input-unreadable', problems);
  return toTranslators(base, dictionaries);
}

type Trouble = Omit<Problem, 'where'>;

const NOT_A_LANGUAGE: Trouble = {
  what: 'is not named by a language',
  mend: 'Name it by a two-letter language code, such as fr.json',
};

function readNames(folder: URL): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (thrown) {
    const problem = {
      where: fileURLToPath(folder),
      what: `cannot be read (${toMessage(thrown)})`,
      mend: 'Name a folder with dictionaries',
    };
    throw new WhyfailError('input-unreadable', [problem], { cause: thrown });
  }
}

function readDictionary(file: URL): { readonly dictionary: Dictionary } | Trouble {
  try {
    return { dictionary: Dictionary.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  } catch (thrown) {
    return {
      what: `is no dictionary (${toMessage(thrown)})`,
      mend: 'Make it one JSON object of keys and texts, without nesting',
    };
  }
}

function toTranslators(base: Dictionary, dictionaries: ReadonlyMap<string, Dictionary>): Translators {
  const byCode = new Map<string, Translator>(
    [...dictionaries].map(([lang, dictionary]) => [
      lang,
      createTranslator(lang, dictionary, { fallback: base }),
    ]),
  );
  const fallback = byCode.get(BASE_LANGUAGE) ?? createTranslator(BASE_LANGUAGE, base, { fallback: base });
  const others = [...byCode.keys()].filter((lang) => lang !== BASE_LANGUAGE).sort();
  return {
    languages: [BASE_LANGUAGE, ...others],
    for: (lang) => byCode.get(lang) ?? fallback,
  };
}
