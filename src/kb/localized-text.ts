import type { AnswerText } from './answer.ts';
import { isRecord } from './is-record.ts';
import { inLanguage, type Localized } from './localized.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A text of a canon in the language asked for, else in the canon's own, else in any it was translated to.
 * A translation stands beside the text (`root_cause_zh`) or in a twin of the list it is in (`dead_ends_zh`).
 * @param fields the canon, or an element of one of its lists
 * @param field name of the text
 * @param options `lang` asked for, `locale` of the unsuffixed text, `twins` of the element by language
 */
export function localizedText(
  fields: Fields,
  field: string,
  options: { lang: string; locale: string; twins?: Localized<Fields> },
): AnswerText | undefined {
  const texts: Record<string, string> = {};
  const add = (lang: string, text: unknown): void => {
    if (typeof text === 'string' && text.trim() !== '') texts[lang] = text.trim();
  };
  for (const [lang, twin] of Object.entries(options.twins ?? {})) add(lang, twin[field]);
  for (const [key, value] of Object.entries(fields)) {
    const lang = key.startsWith(`${field}_`) && /^[a-z]{2}$/.exec(key.slice(field.length + 1))?.[0];
    if (lang) add(lang, value);
  }
  add(options.locale, fields[field]);
  const found = inLanguage(texts, Object.hasOwn(texts, options.lang) ? options.lang : options.locale);
  return found && { text: found.value, lang: found.lang };
}

/**
 * The translations of an element of a list, by language: `dead_ends_zh[2]` for `dead_ends`, 2.
 * A translation that is a bare text stands for the element's first field.
 * @param canon the canon
 * @param list name of the list
 * @param index place in the list
 */
export function toTwins(canon: Fields, list: string, index: number): Localized<Fields> {
  const twins: Record<string, Fields> = {};
  for (const [key, value] of Object.entries(canon)) {
    const lang = key.startsWith(`${list}_`) && /^[a-z]{2}$/.exec(key.slice(list.length + 1))?.[0];
    const twin: unknown = lang && Array.isArray(value) ? value[index] : undefined;
    if (lang && typeof twin === 'string') twins[lang] = { action: twin };
    else if (lang && isRecord(twin)) twins[lang] = twin;
  }
  return twins;
}

/**
 * Languages that a canon has texts in: its own and those of its translations.
 * @param canon the canon
 */
export function languagesOf(canon: Fields & { readonly locale: string }): string[] {
  const suffixes = Object.keys(canon).map(
    (key) => /^(?:signature|root_cause|workarounds|dead_ends)_([a-z]{2})$/.exec(key)?.[1],
  );
  return [...new Set([canon.locale, ...suffixes.filter((lang) => lang !== undefined)])];
}
