/** Narrower terminals and quotes exist, but their lines look like lists. */
const MIN_WIDTH = 40;
/** A wrapped paste is a screenful; a log of thousands of lines was never wrapped by hand. */
const MAX_LINES = 80;
/** A word that did not fit leaves at most this much room behind. */
const RAGGED = 14;

/**
 * Lines that were broken at a width, put together again, in the two ways there are: a terminal cuts in the middle of
 * whatever stands at its edge, a chat client before a word. Empty when the text shows no width.
 * @param text cleaned text
 */
export function rejoinWrapped(text: string): readonly string[] {
  const lines = text.split('\n');
  if (lines.length < 2 || lines.length > MAX_LINES) return [];
  const width = Math.max(...lines.map((line) => line.length));
  if (width < MIN_WIDTH) return [];
  const atEdge = join(lines, (before) => (before.length === width ? '' : '\n'));
  const atWord = join(lines, (before, line) => {
    return before.length >= width - RAGGED && /^[a-z0-9"'(/]/.test(line) ? ' ' : '\n';
  });
  return [...new Set([atEdge, atWord])].filter((joined) => joined !== text);
}

function join(lines: readonly string[], toSeam: (before: string, line: string) => string): string {
  return lines
    .slice(1)
    .reduce((joined, line, index) => `${joined}${toSeam(lines[index] ?? '', line)}${line}`, lines[0] ?? '');
}
