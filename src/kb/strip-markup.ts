/** Pictures, check marks and the invisible characters that join or colour them. */
const PICTURE =
  /^[\u{1f000}-\u{1faff}\u{2600}-\u{27bf}\u{2934}\u{2935}\p{Variation_Selector}\p{Join_Control}]$/u;

/**
 * Prose without its decoration: boxes, bold marks and leading or trailing pictures. Code spans stay as they are.
 * @param text one line or paragraph of Markdown
 */
export function stripMarkup(text: string): string {
  if (PLAIN_ENDS.test(text) && !/[*`[]/.test(text)) return text;
  const plain = text
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 1 ? part : stripBold(part)))
    .join('')
    .replace(/^\s*\[[ xX]\]\s+/, '');
  return trimPictures(plain);
}

/** Bold around code spans is split between parts, so every `**` goes; one beside a slash is a glob and stays. */
function stripBold(text: string): string {
  return text.replace(/(?<!\/)\*\*(?!\/)/g, '').replace(/^(\s*)\*([^*]+)\*(\s*)$/, '$1$2$3');
}

/** Begins and ends with a character below or above the pictures: nearly every text, and fifty times as fast. */
const PLAIN_ENDS = /^[!-\u1fff\u3001-\ud7ff](?:[\s\S]*[!-\u1fff\u3001-\ud7ff])?$/;

function trimPictures(text: string): string {
  if (PLAIN_ENDS.test(text)) return text;
  const characters = Array.from(text);
  const isKept = (char: string): boolean => !/^\s$/.test(char) && !PICTURE.test(char);
  const from = characters.findIndex(isKept);
  return from < 0 ? '' : characters.slice(from, characters.findLastIndex(isKept) + 1).join('');
}
