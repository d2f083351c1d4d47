import type { CodePage } from './code-page.ts';

/**
 * `certain`: no ordinary text looks like this, whatever stands around it.
 * `likely`: mojibake, if the text is known to be encoded twice.
 * `doubtful`: remains that may as well be a letter with a quote or an ellipsis behind it.
 */
export type MojibakeWeight = 'certain' | 'likely' | 'doubtful';

/** A stretch of text that looks like the bytes of one UTF-8 character read in a one-byte encoding. */
export interface MojibakeSpan {
  readonly start: number;
  readonly end: number;
  /** Code point of the character meant; absent when bytes of it are missing. */
  readonly code?: number;
  readonly weight: MojibakeWeight;
}

/** Blocks that people write in; anything else is a coincidence. */
const PLAUSIBLE: readonly (readonly [number, number])[] = [
  [0x2000, 0x2bff],
  [0x3000, 0x9fff],
  [0xa0, 0x17f],
  [0x370, 0x45f],
  [0x1f000, 0x1fbff],
  [0x2b0, 0x2ff],
  [0x490, 0x491],
  [0x5d0, 0x5ea],
  [0x600, 0x6ff],
  [0x900, 0x97f],
  [0xe00, 0xe7f],
  [0x1e00, 0x1eff],
  [0xac00, 0xd7a3],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xffef],
  [0x1d400, 0x1d7ff],
  [0x20000, 0x3134f],
  [0xe0020, 0xe007f],
];

/** Capitals that no language has before š, ž, ł and the like: Â, Ã or Ă, Ä, Å or Ĺ. */
const NO_ORDINARY_PAIR = new Set([0xc2, 0xc3, 0xc4, 0xc5]);

/**
 * The span that begins at a position, if the character there can be the first byte of a UTF-8 character.
 * @param text the text
 * @param start index of a character
 * @param page encoding that the bytes may have been read in
 */
export function toMojibakeSpan(text: string, start: number, page: CodePage): MojibakeSpan | undefined {
  const lead = toByte(text, start, page);
  if (lead < 0xc2 || lead > 0xf4) return undefined;
  const needed = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
  let end = start + 1;
  let code = lead & (0x3f >> needed);
  let telling = false;
  while (end <= start + needed) {
    const byte = toByte(text, end, page);
    if (byte < 0x80 || byte > 0xbf) break;
    telling ||= isTelling(lead, byte, page);
    code = code * 64 + (byte & 0x3f);
    end += 1;
  }
  if (end === start + 1) return undefined;
  if (end <= start + needed) {
    const certain = telling && isKnownRemnant(lead, toByte(text, start + 1, page), page);
    return { start, end, weight: certain ? 'certain' : telling ? 'likely' : 'doubtful' };
  }
  const isOverlong = code < 2 ** (5 * needed + 1);
  if (isOverlong || !isPlausible(code)) return undefined;
  const certain = telling || needed === 3 || (needed === 1 && isInsideWord(text, start, page));
  return { start, end, code, weight: certain ? 'certain' : 'likely' };
}

function toByte(text: string, index: number, page: CodePage): number {
  return page.byteOf[text.charCodeAt(index)] ?? 0;
}

function isPlausible(code: number): boolean {
  return PLAUSIBLE.some(([from, to]) => code >= from && code <= to);
}

/** Remains of emoji (`ğŸ`) and of typographic marks (`â€`); in Cyrillic `рџ` and `вЂ` may be Serbian. */
function isKnownRemnant(lead: number, second: number, page: CodePage): boolean {
  if (isCyrillic(page)) return false;
  return lead === 0xf0 ? second === 0x9f : lead === 0xe2 && page.kindOf[second] === 'odd';
}

/** True for a character that does not follow such a first letter in any language. First bytes below 0xe0 are capitals. */
function isTelling(lead: number, byte: number, page: CodePage): boolean {
  const kind = page.kindOf[byte];
  if (kind === 'ordinary') return false;
  if (kind === 'odd') return true;
  const hasSmallLead = lead >= 0xe0;
  if (hasSmallLead && kind === 'capital') return true;
  if (isCyrillic(page)) return false;
  const isRomanian = page.label === 'windows-1250' && (byte === 0xaa || byte === 0xba);
  return !isRomanian && (lead === 0xe2 || NO_ORDINARY_PAIR.has(lead));
}

/** A capital with a mark right after a small letter (`ciÃ³n`), or with a sign right before one (`Ã©t`). */
function isInsideWord(text: string, start: number, page: CodePage): boolean {
  if (isCyrillic(page)) return false;
  return /^([a-z]..|..?[©®°ªº¹²³][a-z])/s.test(text.slice(Math.max(start - 1, 0), start + 3));
}

function isCyrillic(page: CodePage): boolean {
  return page.label === 'windows-1251';
}
