import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { foldCase, foldUnit } from '../text/fold.ts';

/** Literals of which at least one must stand in the text; folded, none empty. */
export type AnyOf = readonly string[];

/** What a text must contain before it is worth running one branch of a pattern on it. */
export interface Branch {
  /** The most telling of `inOrder`: what the index looks for. */
  readonly key: AnyOf;
  /** One of each, from left to right without overlap. */
  readonly inOrder: readonly AnyOf[];
}

/** What a pattern demands of a text. */
export interface LiteralNeeds {
  /** Every hit satisfies one of the branches; undefined when a branch demands no literal at all. */
  readonly branches: readonly Branch[] | undefined;
  /** The fewest literal characters that a hit contains: how specific the pattern is. */
  readonly weight: number;
}

interface Need {
  /** All strings the node can match, when they are few. */
  readonly exact: AnyOf | undefined;
  /** What every match contains, from left to right; empty where `exact` says it all. */
  readonly inOrder: readonly AnyOf[];
  readonly weight: number;
}

/** More alternatives cost more than they sort out. */
const MAX_EXACT = 16;
const MAX_ANY_OF = 64;
/** A Chinese character says as much as half a Latin word: 拒绝连接 is as telling as "connection". */
const HAN_WEIGHT = 2.5;
const ANYTHING: Need = { exact: undefined, inOrder: [], weight: 0 };
const NOTHING: Need = { exact: [''], inOrder: [], weight: 0 };

/**
 * The literals that a pattern cannot match without, read from its syntax tree
 * (the idea of RE2's prefilter, https://github.com/google/re2/blob/main/re2/prefilter.h).
 * A pattern that the parser does not understand demands nothing and runs everywhere.
 * @param source pattern as it stands in the knowledge base
 */
export function toLiteralNeeds(source: string): LiteralNeeds {
  try {
    const stripped = source.replace(/^\(\?[a-z]+\)/, '').replaceAll('(?P<', '(?<');
    const needs = toBranches(new RegExpParser().parsePattern(stripped).alternatives).map(ofSequence);
    const branches = needs.map(toBranch);
    return {
      branches: branches.every((branch) => branch !== undefined) ? branches : undefined,
      weight: Math.min(...needs.map(({ weight }) => weight)),
    };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return { branches: undefined, weight: 0 };
    throw thrown;
  }
}

/**
 * The same for a text that must stand as it is, without the detour over a syntax tree.
 * @param text a signature
 */
export function toTextNeeds(text: string): LiteralNeeds {
  const key = [foldCase(text)];
  const weight = ofUnitsIn(text);
  return { branches: [{ key, inOrder: [key] }], weight };
}

/** The alternatives of the whole pattern, also when a group stands around them. */
function toBranches(alternatives: readonly AST.Alternative[]): readonly AST.Alternative[] {
  const [only, ...others] = alternatives;
  const [element, ...rest] = only?.elements ?? [];
  const isWrapped =
    others.length === 0 &&
    rest.length === 0 &&
    (element?.type === 'Group' || element?.type === 'CapturingGroup');
  return isWrapped ? toBranches(element.alternatives) : alternatives;
}

function toBranch(need: Need): Branch | undefined {
  const inOrder = toWhole(need);
  const key = toKey(inOrder);
  return key && { key, inOrder };
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): Need {
  const needs = alternatives.map(ofSequence);
  const [first, second] = needs;
  if (first === undefined) return NOTHING;
  if (second === undefined) return first;
  const keys = union(
    needs.map((need) => toKey(toWhole(need))),
    MAX_ANY_OF,
  );
  const exact = union(
    needs.map((need) => need.exact),
    MAX_EXACT,
  );
  return {
    exact,
    inOrder: exact || !keys ? [] : [keys],
    weight: Math.min(...needs.map((need) => need.weight)),
  };
}

/** Neighbouring literals are joined as long as they are few; whatever breaks the run leaves it behind. */
function ofSequence(sequence: AST.Alternative): Need {
  let run: AnyOf = [''];
  let isWhole = true;
  let weight = 0;
  const inOrder: AnyOf[] = [];
  const endRun = (): void => {
    if (shortest(run) > 0) inOrder.push(run);
  };
  for (const element of toPieces(sequence)) {
    const need = typeof element === 'string' ? ofText(element) : ofElement(element);
    weight += need.weight;
    if (need.exact && run.length * need.exact.length <= MAX_EXACT) {
      run = cross(run, need.exact);
      continue;
    }
    isWhole = false;
    endRun();
    inOrder.push(...need.inOrder);
    run = need.exact ?? [''];
  }
  if (isWhole) return { exact: run, inOrder: [], weight };
  endRun();
  return { exact: undefined, inOrder, weight };
}

/** Characters in a row as one text: patterns are mostly text, and a step for each character is most of the time of a start. */
function toPieces({ elements }: AST.Alternative): readonly (AST.Element | string)[] {
  const pieces: (AST.Element | string)[] = [];
  for (const element of elements) {
    const last = pieces.at(-1);
    const isText = typeof last === 'string';
    if (element.type !== 'Character') pieces.push(element);
    else if (isText) pieces[pieces.length - 1] = last + String.fromCodePoint(element.value);
    else pieces.push(String.fromCodePoint(element.value));
  }
  return pieces;
}

function ofText(text: string): Need {
  return { exact: [foldCase(text)], inOrder: [], weight: ofUnitsIn(text) };
}

function ofElement(element: AST.Element): Need {
  switch (element.type) {
    case 'Character':
      return ofText(String.fromCodePoint(element.value));
    case 'Assertion':
      return NOTHING;
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives);
    case 'Quantifier':
      return ofQuantifier(element);
    case 'CharacterClass':
      return ofClass(element);
    default:
      return ANYTHING;
  }
}

function ofQuantifier({ element, min, max }: AST.Quantifier): Need {
  const need = ofElement(element);
  if (min === 0) return max === 1 && need.exact ? { ...ANYTHING, exact: ['', ...need.exact] } : ANYTHING;
  if (min === 1 && max === 1) return need;
  return { exact: undefined, inOrder: toWhole(need), weight: need.weight * min };
}

function ofClass(node: AST.CharacterClass): Need {
  if (node.negate) return ANYTHING;
  const units = node.elements.map((element) =>
    element.type === 'Character' ? String.fromCodePoint(element.value) : '',
  );
  const isFew = units.length > 0 && units.length <= 4 && units.every((unit) => unit !== '');
  return isFew ? ofUnits(units) : ANYTHING;
}

function ofUnits(units: readonly string[]): Need {
  const folded = [...new Set(units.map((unit) => (unit.length === 1 ? foldUnit(unit) : unit)))];
  const weight = units.length > 1 ? 0.5 : ofUnitsIn(units[0] ?? '');
  return { exact: folded, inOrder: [], weight };
}

function ofUnitsIn(text: string): number {
  if (!/[^\0-\x7f]/.test(text)) return text.length;
  return text.length + (HAN_WEIGHT - 1) * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function toWhole({ exact, inOrder }: Need): readonly AnyOf[] {
  return exact && shortest(exact) > 0 ? [exact] : inOrder;
}

/** The set whose shortest member is longest: what stands in the fewest texts. */
function toKey(sets: readonly AnyOf[]): AnyOf | undefined {
  return sets.reduce<AnyOf | undefined>(
    (best, set) => (shortest(set) > shortest(best ?? []) ? set : best),
    undefined,
  );
}

function cross(left: AnyOf, right: AnyOf): AnyOf {
  const [head, ...heads] = left;
  const [tail, ...tails] = right;
  if (heads.length === 0 && tails.length === 0) return [`${head}${tail}`];
  return left.flatMap((head) => right.map((tail) => head + tail));
}

function union(sets: readonly (AnyOf | undefined)[], most: number): AnyOf | undefined {
  const joined = new Set<string>();
  for (const set of sets) {
    if (!set) return undefined;
    for (const literal of set) joined.add(literal);
  }
  return joined.size <= most ? [...joined] : undefined;
}

function shortest(set: AnyOf): number {
  return set.length > 0 ? Math.min(...set.map((literal) => literal.length)) : 0;
}
