const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /[A-Za-z]{2,}/g;
/** Enough to tell a sentence from a stray file name. */
const MIN_HAN = 4;
/** A Chinese log is full of English identifiers: one Chinese character weighs as much as half a Latin word. */
const HAN_SHARE = 0.15;

/**
 * The language a person would want the answer in, judged from the paste; undefined when it holds no words.
 * @param text cleaned text
 */
export function detectLanguage(text: string): string | undefined {
  const head = text.slice(0, 20_000);
  const han = head.match(HAN)?.length ?? 0;
  const latin = head.match(LATIN_WORD)?.length ?? 0;
  if (han >= MIN_HAN && han / 2 >= HAN_SHARE * (han / 2 + latin)) return 'zh';
  return latin > 0 ? 'en' : undefined;
}
