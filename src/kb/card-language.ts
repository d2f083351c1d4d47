import { BASE_LANGUAGE } from './localized.ts';

/**
 * Language of a card: from its file name (`card.zh.md`), else from its front matter (`lang` or `locale`), else English.
 * @param path path of the file
 * @param front front matter
 */
export function cardLanguage(path: string, front: Readonly<Record<string, unknown>>): string {
  const fromName = /\.([a-z]{2})(?:[-_][A-Za-z]+)?\.md$/.exec(path)?.[1];
  if (fromName) return fromName;
  const stated = front['lang'] ?? front['locale'];
  const code =
    typeof stated === 'string' ? /^[a-z]{2,3}(?![a-z])/.exec(stated.toLowerCase())?.[0] : undefined;
  return code ?? BASE_LANGUAGE;
}
