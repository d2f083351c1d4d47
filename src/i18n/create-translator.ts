import type { Dictionary } from './schema.ts';
import type { Params, Translator } from './translator.ts';

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * A translator for one dictionary.
 * @param lang two-letter code; chooses plural forms and the look of numbers
 * @param dictionary messages of this language
 * @param options `fallback`: messages for the keys that the dictionary lacks
 */
export function createTranslator(
  lang: string,
  dictionary: Dictionary,
  options: { readonly fallback: Dictionary },
): Translator {
  const own = new Map(Object.entries(dictionary));
  const fallback = new Map(Object.entries(options.fallback));
  const plurals = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);

  function find(messages: ReadonlyMap<string, string>, key: string, params: Params): string | undefined {
    if (typeof params['count'] !== 'number') return messages.get(key);
    const form = messages.get(`${key}.${plurals.select(params['count'])}`);
    return form ?? messages.get(`${key}.other`) ?? messages.get(key);
  }

  return {
    lang,
    t: (key, params = {}) => {
      const message = find(own, key, params) ?? find(fallback, key, params) ?? key;
      return message.replace(PLACEHOLDER, (whole, name: string) => {
        const value = Object.hasOwn(params, name) ? params[name] : undefined;
        if (value === undefined) return whole;
        return typeof value === 'number' ? numbers.format(value) : value;
      });
    },
    has: (key) => own.has(key) || own.has(`${key}.other`),
  };
}
