import { type CodePage, createCodePage } from './code-page.ts';
import { type MojibakeSpan, toMojibakeSpan } from './mojibake.ts';

/** A text after the repair of characters that were encoded twice. */
export interface RepairedText {
  readonly text: string;
  /** Characters that are whole again. */
  readonly repaired: number;
  /** Characters of which bytes were missing; their remains are dropped. */
  readonly lost: number;
}

/** In the order of preference where several explain a text equally well. */
const LABELS = ['windows-1252', 'windows-1254', 'windows-1250', 'windows-1251'];
/** Spans in a row, without anything between them, that chance does not produce. */
const TELLING_RUN = 3;
const REPLACEMENT = '\ufffd';
const VARIATION_SELECTOR = 0xfe0f;

/** The bytes C2 to F4 begin a character in UTF-8; these are what the four code pages make of them. */
const SUSPICIOUS = /[\u00c2-\u00f4\u0102-\u0163\u0412-\u0444][^\0-\x7f]/;

interface Reading {
  readonly page: CodePage;
  readonly spans: readonly MojibakeSpan[];
  /** Characters that this page explains; 0 when nothing proves that the text was encoded twice. */
  readonly explained: number;
}

/**
 * Undoes UTF-8 that was read as Windows-1252, 1254, 1250 or 1251: `â€”` becomes a dash again.
 * Doubtful spans are touched only where the text shows elsewhere that it was encoded twice and nothing else on the
 * line speaks against it, so that ordinary text of any language stays as it is. Takes time linear in the length.
 * @param text any text
 */
export function repairEncoding(text: string): RepairedText {
  if (!SUSPICIOUS.test(text)) return { text, repaired: 0, lost: 0 };
  const readings = LABELS.map((label) => toReading(text, createCodePage(label)));
  const best = readings.reduce((one, other) => (other.explained > one.explained ? other : one));
  return best.explained === 0 ? { text, repaired: 0, lost: 0 } : rewrite(text, best);
}

function toReading(text: string, page: CodePage): Reading {
  const spans: MojibakeSpan[] = [];
  for (let at = 0; at < text.length; ) {
    const span = text.charCodeAt(at) > 0x7f ? toMojibakeSpan(text, at, page) : undefined;
    if (span) spans.push(span);
    at = span?.end ?? at + 1;
  }
  markRuns(spans);
  const isProven = spans.some((span) => span.weight === 'certain');
  const explained = spans.reduce(
    (sum, span) => (span.weight === 'doubtful' ? sum : sum + span.end - span.start),
    0,
  );
  return { page, spans, explained: isProven ? explained : 0 };
}

function markRuns(spans: MojibakeSpan[]): void {
  let from = 0;
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1];
    if (span.code === undefined) from = index + 1;
    else if (next?.start !== span.end || next.code === undefined) {
      if (index + 1 - from >= TELLING_RUN) {
        for (let at = from; at <= index; at += 1) spans[at] = { ...span, ...spans[at], weight: 'certain' };
      }
      from = index + 1;
    }
  }
}

function rewrite(text: string, reading: Reading): RepairedText {
  const isOnCleanLine = createLineCheck(text, reading);
  const parts: string[] = [];
  let at = 0;
  let repaired = 0;
  let lost = 0;
  /** What became of the span that ended at `at`; what follows it directly may belong to it. */
  let last: 'none' | 'repaired' | 'dropped' = 'none';
  for (const [index, span] of reading.spans.entries()) {
    if (span.start !== at) last = 'none';
    const isSelector = last !== 'none' && isSelectorRemnant(text, span);
    const isTrusted = span.weight === 'certain' || (span.weight === 'likely' && isOnCleanLine(index));
    if (!isTrusted && !isSelector) continue;
    if (span.start > at) parts.push(text.slice(at, span.start));
    at = span.end;
    if (span.code !== undefined && !(span.code === VARIATION_SELECTOR && last === 'dropped')) {
      parts.push(String.fromCodePoint(span.code));
      repaired += 1;
      last = 'repaired';
      continue;
    }
    while (text[at] === REPLACEMENT) at += 1;
    if (text[at] === ' ' && endsBlank(parts)) at += 1;
    lost += 1;
    last = 'dropped';
  }
  return { text: parts.join('') + text.slice(at), repaired, lost };
}

/** True when what was written so far ends in a blank, or is empty: a second blank would only mark the gap. */
function endsBlank(parts: readonly string[]): boolean {
  return /^$|\s$/.test(parts.at(-1)?.slice(-1) ?? '');
}

/** The first two of the three bytes of U+FE0F, which asks for the coloured form of the character before it. */
function isSelectorRemnant(text: string, span: MojibakeSpan): boolean {
  return span.code === undefined && /^(ï¸|ď¸|пё)$/.test(text.slice(span.start, span.end));
}

/** Tells for a span, by index, whether every other character of its line fits a text encoded twice. */
function createLineCheck(text: string, { page, spans }: Reading): (index: number) => boolean {
  const lineOf: number[] = [];
  const odd = new Set<number>();
  let line = 0;
  for (let at = 0; at < text.length; at += 1) {
    const span = spans[lineOf.length];
    if (span?.start === at) {
      lineOf.push(line);
      at = span.end - 1;
    } else if (text[at] === '\n') line += 1;
    else if (text.charCodeAt(at) > 0x7f && !isFirstByte(text.charCodeAt(at), page)) odd.add(line);
  }
  return (index) => !odd.has(lineOf[index] ?? -1);
}

/** A first byte whose other bytes went missing; in Russian every letter is one, so only the two leads of Cyrillic count. */
function isFirstByte(code: number, page: CodePage): boolean {
  const byte = page.byteOf[code] ?? 0;
  if (page.label === 'windows-1251') return byte === 0xd0 || byte === 0xd1;
  return byte >= 0xc2 && byte <= 0xf4;
}
