/** Words without a subject: rare ones of them would tell apart the few entries of a small knowledge base. */
const FUNCTION_WORDS = new Set(
  `a about after again all also always am an and any are as at be because been before being below between both but by
  can cannot could did do does doing don done down during each else even ever every few for from get gets getting got
  had has have having he her here hers him his how however if in into is it its itself just let like me more most much
  my never no nobody nor not now of off on once one only or other our out over own same she should since so some still
  such than that the their them then there these they this those through to too two under until up us very was we were
  what when where whether which while who why will with within without would yet you your`.split(/\s+/),
);
const WORD = /[A-Za-z]+|\d+|\p{Script=Han}+/gu;

/**
 * The words by which errors are told apart: camelCase and snake_case split, codes such as E0502 and TS2345 kept whole,
 * Chinese as pairs of characters.
 * @param text any text
 */
export function toWords(text: string): readonly string[] {
  const words = new Set<string>();
  for (const code of text.match(/\b[A-Za-z]{1,6}-?\d{2,6}\b/g) ?? []) words.add(code.toLowerCase());
  const split = text.replace(/([a-z])([A-Z])/g, '$1 $2');
  for (const word of split.match(WORD) ?? []) {
    if (/^\p{Script=Han}/u.test(word)) addPairs(word, words);
    else if (word.length > 1 && !/^\d+$/.test(word)) words.add(word.toLowerCase());
    else if (/^\d{3,5}$/.test(word)) words.add(word);
  }
  return [...words];
}

/**
 * True for a word that says nothing of a subject.
 * @param word lower case
 */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/**
 * The trigrams of a text's letters; what survives a typo.
 * @param text any text
 */
export function toTrigrams(text: string): readonly string[] {
  const trigrams = new Set<string>();
  for (const word of text.toLowerCase().match(/[a-z]{3,}/g) ?? []) {
    const padded = ` ${word} `;
    for (let index = 0; index + 3 <= padded.length; index += 1) trigrams.add(padded.slice(index, index + 3));
  }
  return [...trigrams];
}

function addPairs(word: string, words: Set<string>): void {
  if (word.length === 1) words.add(word);
  for (let index = 0; index + 2 <= word.length; index += 1) words.add(word.slice(index, index + 2));
}
