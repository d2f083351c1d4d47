/** One thing in several languages, by language code: `{ en: 'No space left', zh: '磁盘已满' }`. */
export type Localized<T> = Readonly<Record<string, T>>;

/** A text and the language it is really in, which may differ from the one asked for. */
export interface InLanguage<T> {
  readonly value: T;
  readonly lang: string;
}

/** The language every entry falls back to first. */
export const BASE_LANGUAGE = 'en';

/**
 * The value in the language asked for, else in English, else in whichever there is.
 * @param localized values by language code
 * @param lang language code asked for
 */
export function inLanguage<T>(localized: Localized<T>, lang: string): InLanguage<T> | undefined {
  for (const candidate of [lang, BASE_LANGUAGE, ...Object.keys(localized)]) {
    const value = Object.hasOwn(localized, candidate) ? localized[candidate] : undefined;
    if (value !== undefined) return { value, lang: candidate };
  }
  return undefined;
}
