import { toLanguageName } from '../../i18n/formats.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { AnswerText } from '../../kb/answer.ts';
import type { Part } from '../outline.ts';

/** Commands and their output are of no language. */
const CODE_SPAN = /`[^`]*`/g;

/**
 * A text of an answer, with the name of its language when that is not the one asked for: `Kernel panic (English)`.
 * @param text the text and its language
 * @param translator interface in the language asked for
 */
export function say(text: AnswerText, translator: Translator): string {
  const trimmed = text.text.trim();
  const isProse = /\p{L}/u.test(trimmed.replace(CODE_SPAN, ''));
  return isProse ? trimmed + toLanguageNote(text.lang, translator) : trimmed;
}

/**
 * A labelled list: on one line when it has one item, else as bullets. A foreign language common to all is named once.
 * @param label what the list is
 * @param texts items; none gives no parts
 * @param translator interface in the language asked for
 */
export function sayList(
  label: string,
  texts: readonly AnswerText[],
  translator: Translator,
): readonly Part[] {
  const filled = texts.filter((text) => text.text.trim() !== '');
  const [first] = filled;
  if (first === undefined) return [];
  if (filled.length === 1) return [{ kind: 'lines', lines: [{ label, text: say(first, translator) }] }];
  const isCommon = filled.every((text) => text.lang === first.lang);
  const note = isCommon ? toLanguageNote(first.lang, translator) : '';
  return [
    { kind: 'lines', lines: [{ label: label + note, text: '' }] },
    { kind: 'bullets', items: filled.map((text) => (isCommon ? text.text.trim() : say(text, translator))) },
  ];
}

/**
 * What follows a text in another language than the one asked for: ` (English)`; empty for one in that language.
 * @param lang language of the text
 * @param translator interface in the language asked for
 */
export function toLanguageNote(lang: string, translator: Translator): string {
  if (lang === translator.lang) return '';
  const key = `language.${lang}`;
  const name = translator.t(key);
  return translator.t('language.note', {
    language: name === key ? toLanguageName(lang, translator.lang) : name,
  });
}
