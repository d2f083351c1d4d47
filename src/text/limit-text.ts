const HEAD = 256 * 1024;
const TAIL = 768 * 1024;

/**
 * At most a million characters: the head, where a stack trace begins, and the longer tail, where a program gave up.
 * @param text any text
 */
export function limitText(text: string): string {
  if (text.length <= HEAD + TAIL) return text;
  return `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}`;
}
