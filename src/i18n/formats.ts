const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LANGUAGE = /^[a-z]{2,3}$/;

/**
 * A share as a percentage: `90%`.
 * @param rate 0 to 1
 * @param lang two-letter code
 */
export function toPercent(rate: number, lang: string): string {
  return new Intl.NumberFormat(lang, { style: 'percent' }).format(rate);
}

/**
 * A day in the form of a language: `Jun 1, 2024`, `2024年6月1日`; anything that is no day as it is.
 * @param day YYYY-MM-DD
 * @param lang two-letter code
 */
export function toLocalDay(day: string, lang: string): string {
  const time = DAY.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}

/**
 * Several things in a sentence: `a, b, and c`, `a、b和c`.
 * @param items at least one
 * @param lang two-letter code
 */
export function toSentenceList(items: readonly string[], lang: string): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(items);
}

/**
 * What a language is called in another one: `English`, `英语`; a code that is none as it is.
 * @param code the language to name
 * @param lang two-letter code of the language to name it in
 */
export function toLanguageName(code: string, lang: string): string {
  if (!LANGUAGE.test(code)) return code;
  return new Intl.DisplayNames(lang, { type: 'language' }).of(code) ?? code;
}
