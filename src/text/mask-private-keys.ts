const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
/** An RSA key of 16,384 bits takes 12,700 characters. */
const MAX_KEY = 20_000;

/**
 * Masks PEM blocks; one that was cut off is masked to the end of its paragraph.
 * Walks forward only, because one pattern for begin, body and end is quadratic in the number of begins.
 * @param text any text
 */
export function maskPrivateKeys(text: string): { readonly text: string; readonly count: number } {
  const parts: string[] = [];
  let from = 0;
  let count = 0;
  for (const begin of text.matchAll(BEGIN)) {
    if (begin.index < from) continue;
    parts.push(text.slice(from, begin.index), '[masked:private-key]');
    from = toKeyEnd(text, begin.index + begin[0].length);
    count += 1;
  }
  return { text: [...parts, text.slice(from)].join(''), count };
}

function toKeyEnd(text: string, bodyStart: number): number {
  const body = text.slice(bodyStart, bodyStart + MAX_KEY);
  const end = END.exec(body);
  if (end) return bodyStart + end.index + end[0].length;
  const paragraphEnd = body.indexOf('\n\n');
  return bodyStart + (paragraphEnd === -1 ? body.length : paragraphEnd);
}
