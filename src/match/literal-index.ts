import { foldUnit } from '../text/fold.ts';

/** Finds all of many literals in one pass. */
export interface LiteralIndex {
  /** Calls `onHit` with each literal's number and the offset behind it, in the order in which they end. */
  readonly scan: (text: string, onHit: (literal: number, end: number) => void) => void;
}

/**
 * Builds an Aho-Corasick automaton (Aho and Corasick, CACM 18(6), 1975) with a dense table: one lookup a character.
 * Case is folded in the class table, so the text is read as it is.
 * @param literals folded literals, none empty; their positions are their numbers
 */
export function createLiteralIndex(literals: readonly string[]): LiteralIndex {
  const classes = toClasses(literals);
  const trie = toTrie(literals, classes);
  linkFailures(trie);
  return { scan: (text, onHit) => scan(text, classes.ofUnit, trie, onHit) };
}

/** The blocks of Unicode that know upper and lower case; folding all 65,536 units takes 20 ms at every start. */
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

interface Classes {
  /** Class of each UTF-16 unit; 0 for units in no literal. */
  readonly ofUnit: Uint16Array;
  readonly count: number;
}

interface Trie {
  /** `next[state * classes + class]`; 0 is the root. */
  readonly next: Int32Array;
  readonly classCount: number;
  readonly stateCount: number;
  /** First entry of a state's output chain, or -1. */
  readonly output: Int32Array;
  /** The literal that ends in the same state, or -1. */
  readonly outputNext: Int32Array;
  /** Nearest suffix state with output of its own, or 0. */
  readonly outputSuffix: Int32Array;
}

function toClasses(literals: readonly string[]): Classes {
  const numbers = new Map<string, number>();
  for (const literal of literals) {
    for (const unit of literal.split('')) if (!numbers.has(unit)) numbers.set(unit, numbers.size + 1);
  }
  const ofUnit = new Uint16Array(65_536);
  for (const [unit, number] of numbers) ofUnit[unit.charCodeAt(0)] = number;
  for (const [first, last] of CASED) {
    for (let code = first; code <= last; code += 1) {
      ofUnit[code] = numbers.get(foldUnit(String.fromCharCode(code))) ?? 0;
    }
  }
  return { ofUnit, count: numbers.size + 1 };
}

function toTrie(literals: readonly string[], classes: Classes): Trie {
  const mostStates = literals.reduce((sum, literal) => sum + literal.length, 1);
  const next = new Int32Array(mostStates * classes.count);
  const output = new Int32Array(mostStates).fill(-1);
  const outputNext = new Int32Array(literals.length).fill(-1);
  let stateCount = 1;
  literals.forEach((literal, number) => {
    let state = 0;
    for (let index = 0; index < literal.length; index += 1) {
      const cell = state * classes.count + (classes.ofUnit[literal.charCodeAt(index)] ?? 0);
      if (!next[cell]) {
        next[cell] = stateCount;
        stateCount += 1;
      }
      state = next[cell] ?? 0;
    }
    outputNext[number] = output[state] ?? -1;
    output[state] = number;
  });
  return {
    next: next.slice(0, stateCount * classes.count),
    classCount: classes.count,
    stateCount,
    output: output.slice(0, stateCount),
    outputNext,
    outputSuffix: new Int32Array(stateCount),
  };
}

/** Breadth first, so that a state's failure state is complete before it is copied from. */
function linkFailures(trie: Trie): void {
  const { next, classCount, output, outputSuffix } = trie;
  const failure = new Int32Array(trie.stateCount);
  const queue: number[] = [];
  for (let unit = 0; unit < classCount; unit += 1) {
    const state = next[unit] ?? 0;
    if (state) queue.push(state);
  }
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head] ?? 0;
    const fallback = failure[state] ?? 0;
    outputSuffix[state] = output[fallback] === -1 ? (outputSuffix[fallback] ?? 0) : fallback;
    for (let unit = 0; unit < classCount; unit += 1) {
      const cell = state * classCount + unit;
      const child = next[cell] ?? 0;
      const onFailure = next[fallback * classCount + unit] ?? 0;
      if (child) {
        failure[child] = onFailure;
        queue.push(child);
      } else {
        next[cell] = onFailure;
      }
    }
  }
}

function scan(
  text: string,
  classOf: Uint16Array,
  trie: Trie,
  onHit: (literal: number, end: number) => void,
): void {
  const { next, classCount, output, outputNext, outputSuffix } = trie;
  let state = 0;
  for (let index = 0; index < text.length; index += 1) {
    state = next[state * classCount + (classOf[text.charCodeAt(index)] ?? 0)] ?? 0;
    for (
      let from = output[state] === -1 ? (outputSuffix[state] ?? 0) : state;
      from;
      from = outputSuffix[from] ?? 0
    ) {
      for (let literal = output[from] ?? -1; literal !== -1; literal = outputNext[literal] ?? -1) {
        onHit(literal, index + 1);
      }
    }
  }
}
