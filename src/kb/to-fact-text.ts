import { isRecord } from './is-record.ts';

/**
 * Any value of a document as one line of text; empty for what says nothing.
 * @param value text, number, list or object
 */
export function toFactText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const texts = value.map(toFactText).filter((text) => text !== '');
    return texts.join(value.some(isRecord) ? '; ' : ', ');
  }
  if (!isRecord(value)) return '';
  return Object.entries(value)
    .map(([key, field]) => [key.replaceAll('_', ' '), toFactText(field)])
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `${key}: ${text}`)
    .join('; ');
}

/**
 * The language of a field's text: addresses are the same in every language.
 * @param field name of the field
 * @param options `lang` asked for, `locale` of the text
 */
export function toFactLanguage(
  field: string,
  options: { readonly lang: string; readonly locale: string },
): string {
  return field === 'sources' ? options.lang : options.locale;
}
