const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
/** An RSA key of 16,384 bits takes 12,700 characters. */
const MAX_KEY = 20_000;

/**
 * Masks PEM blocks; one that was cut off is masked to the end of its paragraph.
 * Begins and ends are each found in one pass, because a single pattern for begin, body and end is quadratic in the begins.
 * @param text any text
 */
export function maskPrivateKeys(text: string): { readonly text: string; readonly count: number } {
  const ends = [...text.matchAll(END)].map((end) => end.index + end[0].length);
  const parts: string[] = [];
  let from = 0;
  let nextEnd = 0;
  let count = 0;
  for (const begin of text.matchAll(BEGIN)) {
    if (begin.index < from) continue;
    while ((ends[nextEnd] ?? Number.POSITIVE_INFINITY) < begin.index) nextEnd += 1;
    parts.push(text.slice(from, begin.index), '[masked:private-key]');
    from = toKeyEnd(text, begin.index + begin[0].length, ends[nextEnd]);
    count += 1;
  }
  return { text: [...parts, text.slice(from)].join(''), count };
}

function toKeyEnd(text: string, bodyStart: number, end: number | undefined): number {
  if (end !== undefined && end - bodyStart <= MAX_KEY) return end;
  const paragraphEnd = text.slice(bodyStart, bodyStart + MAX_KEY).indexOf('\n\n');
  return paragraphEnd === -1 ? Math.min(text.length, bodyStart + MAX_KEY) : bodyStart + paragraphEnd;
}
