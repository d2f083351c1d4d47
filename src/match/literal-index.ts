import { foldUnit } from '../text/fold.ts';
import type { Stretch } from './text-lines.ts';

/** Finds all of many literals in one pass. */
export interface LiteralIndex {
  /** Calls `onHit` with each literal's number and the offset behind it, wherever one stands at the stretch, without regard to case. */
  readonly scan: (text: string, stretch: Stretch, onHit: (literal: number, end: number) => void) => void;
}

/** Classes of characters fit into 6 bits, so that four of them make a key of 24. */
const CLASS_BITS = 6;
/** Longest gram by which a literal is looked up; shorter literals are looked up whole. */
const GRAM = 4;

/** Literals that are looked up by grams of one length, chained by slot. */
interface GramTable {
  readonly gram: number;
  /** Keeps the classes of the last `gram` characters. */
  readonly mask: number;
  /** Bits of the key that the multiplicative hash leaves over. */
  readonly shift: number;
  /** First literal of a slot, or -1. */
  readonly head: Int32Array;
  /** Next literal of the same slot, or -1; by literal number. */
  readonly next: Int32Array;
  /** Offset of the gram within its literal; by literal number. */
  readonly offset: Int32Array;
}

/**
 * Indexes literals by their rarest gram of four characters: one table lookup a character, and a comparison where it hits.
 * Aho-Corasick with a dense table was tried first: as fast at 2,000 literals, but 15 MB then and 300 MB at 50,000,
 * where this takes 1 MB and 5 MB, because its table does not grow with the length of the literals.
 * @param literals folded literals, none empty; their positions are their numbers
 */
export function createLiteralIndex(literals: readonly string[]): LiteralIndex {
  const classes = toClasses();
  const tables = Array.from({ length: GRAM }, (_, shorter) =>
    toTable(literals, classes, GRAM - shorter),
  ).filter((table) => table !== undefined);
  return {
    scan: (text, stretch, onHit) => {
      for (const table of tables) scan(text, stretch, { table, classes, literals }, onHit);
    },
  };
}

/** Letters and digits keep classes of their own, all else shares what is left: a collision costs a comparison, never a hit. */
function toClasses(): Uint8Array {
  const classes = new Uint8Array(65_536);
  for (let code = 0; code < 65_536; code += 1) classes[code] = 37 + (code % 27);
  for (const [first, last] of CASED) {
    for (let code = first; code <= last; code += 1) {
      const folded = foldUnit(String.fromCharCode(code)).charCodeAt(0);
      const isLetter = folded >= 97 && folded <= 122;
      const isDigit = folded >= 48 && folded <= 57;
      classes[code] = isLetter ? folded - 96 : isDigit ? folded - 21 : 37 + (folded % 27);
    }
  }
  return classes;
}

/** The blocks of Unicode that know upper and lower case; folding all 65,536 units would take 20 ms at every start. */
const CASED: readonly (readonly [number, number])[] = [
  [0x0000, 0x058f],
  [0x10a0, 0x10ff],
  [0x13a0, 0x13ff],
  [0x1c80, 0x1fff],
  [0x2100, 0x24ff],
  [0x2c00, 0x2dff],
  [0xa640, 0xabff],
  [0xfb00, 0xfb17],
  [0xff21, 0xff5a],
];

function toTable(literals: readonly string[], classes: Uint8Array, gram: number): GramTable | undefined {
  const isOurs = (literal: string): boolean => Math.min(GRAM, literal.length) === gram;
  const ours = literals.flatMap((literal, number) => (isOurs(literal) ? [number] : []));
  if (ours.length === 0) return undefined;
  const keysOf = new Map(ours.map((number) => [number, toKeys(literals[number] ?? '', classes, gram)]));
  const frequency = new Map<number, number>();
  for (const key of [...keysOf.values()].flat()) frequency.set(key, (frequency.get(key) ?? 0) + 1);

  const bits = Math.min(CLASS_BITS * gram, Math.max(12, Math.ceil(Math.log2(ours.length)) + 5));
  const table: GramTable = {
    gram,
    mask: 2 ** (CLASS_BITS * gram) - 1,
    shift: 32 - bits,
    head: new Int32Array(2 ** bits).fill(-1),
    next: new Int32Array(literals.length).fill(-1),
    offset: new Int32Array(literals.length),
  };
  for (const [number, keys] of keysOf) {
    const rarest = keys.reduce(
      (best, key, at) => ((frequency.get(key) ?? 0) < (frequency.get(keys[best] ?? 0) ?? 0) ? at : best),
      0,
    );
    const slot = toSlot(keys[rarest] ?? 0, table.shift);
    table.offset[number] = rarest;
    table.next[number] = table.head[slot] ?? -1;
    table.head[slot] = number;
  }
  return table;
}

function toKeys(literal: string, classes: Uint8Array, gram: number): readonly number[] {
  return Array.from({ length: literal.length - gram + 1 }, (_, start) => {
    let key = 0;
    for (let at = start; at < start + gram; at += 1)
      key = (key << CLASS_BITS) | (classes[literal.charCodeAt(at)] ?? 0);
    return key;
  });
}

/** Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): neighbouring keys fall far apart. */
function toSlot(key: number, shift: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}

interface Scanned {
  readonly table: GramTable;
  readonly classes: Uint8Array;
  readonly literals: readonly string[];
}

function scan(
  text: string,
  { start: from, end: to }: Stretch,
  { table, classes, literals }: Scanned,
  onHit: (literal: number, end: number) => void,
): void {
  const { gram, mask, shift, head, next, offset } = table;
  let key = 0;
  for (let index = Math.max(0, from - gram + 1); index < from; index += 1) {
    key = (key << CLASS_BITS) | (classes[text.charCodeAt(index)] ?? 0);
  }
  for (let index = from; index < to; index += 1) {
    key = ((key << CLASS_BITS) | (classes[text.charCodeAt(index)] ?? 0)) & mask;
    let literal = head[toSlot(key, shift)] ?? -1;
    while (literal !== -1) {
      const wanted = literals[literal] ?? '';
      const start = index + 1 - gram - (offset[literal] ?? 0);
      if (start >= 0 && isAt(text, start, wanted)) onHit(literal, start + wanted.length);
      literal = next[literal] ?? -1;
    }
  }
}

function isAt(text: string, start: number, literal: string): boolean {
  if (start + literal.length > text.length) return false;
  for (let at = 0; at < literal.length; at += 1) {
    const unit = text.charCodeAt(start + at);
    const wanted = literal.charCodeAt(at);
    if (
      unit !== wanted &&
      (unit < 128
        ? unit + 32 !== wanted || unit < 65 || unit > 90
        : foldUnit(text.charAt(start + at)) !== literal.charAt(at))
    ) {
      return false;
    }
  }
  return true;
}
