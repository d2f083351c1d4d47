import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { foldUnit } from '../text/fold.ts';

/** What a text must contain before it is worth running the pattern on it. */
export interface LiteralNeeds {
  /** Every hit contains at least one of these, without case; undefined when the pattern demands no literal. */
  readonly anyOf: readonly string[] | undefined;
  /** The fewest literal characters that a hit contains: how specific the pattern is. */
  readonly weight: number;
}

interface Need {
  /** All strings the node can match, when they are few. */
  readonly exact: readonly string[] | undefined;
  /** One of these is inside every match. */
  readonly anyOf: readonly string[] | undefined;
  readonly weight: number;
}

/** More alternatives cost more than they sort out. */
const MAX_EXACT = 16;
const MAX_ANY_OF = 64;
const ANYTHING: Need = { exact: undefined, anyOf: undefined, weight: 0 };
const NOTHING: Need = { exact: [''], anyOf: undefined, weight: 0 };

/**
 * The literals that a pattern cannot match without, read from its syntax tree
 * (the idea of RE2's prefilter, https://github.com/google/re2/blob/main/re2/prefilter.h).
 * A pattern that the parser does not understand demands nothing and runs everywhere.
 * @param source pattern as it stands in the knowledge base
 */
export function toLiteralNeeds(source: string): LiteralNeeds {
  try {
    const stripped = source.replace(/^\(\?[a-z]+\)/, '').replaceAll('(?P<', '(?<');
    const need = ofAlternatives(new RegExpParser().parsePattern(stripped).alternatives);
    const anyOf = better(need.anyOf, need.exact);
    return { anyOf, weight: need.weight };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return { anyOf: undefined, weight: 0 };
    throw thrown;
  }
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): Need {
  const needs = alternatives.map(ofSequence);
  const first = needs[0];
  if (first === undefined) return NOTHING;
  if (needs.length === 1) return first;
  return {
    exact: union(
      needs.map((need) => need.exact),
      MAX_EXACT,
    ),
    anyOf: union(
      needs.map((need) => better(need.anyOf, need.exact)),
      MAX_ANY_OF,
    ),
    weight: Math.min(...needs.map((need) => need.weight)),
  };
}

/** Neighbouring literals are joined as long as they are few; whatever breaks the run leaves it behind as a candidate. */
function ofSequence(sequence: AST.Alternative): Need {
  let run: readonly string[] = [''];
  let anyOf: readonly string[] | undefined;
  let whole = true;
  let weight = 0;
  for (const element of sequence.elements) {
    const need = ofElement(element);
    weight += need.weight;
    if (need.exact && run.length * need.exact.length <= MAX_EXACT) {
      run = cross(run, need.exact);
      continue;
    }
    whole = false;
    anyOf = better(better(anyOf, run), need.anyOf);
    run = need.exact ?? [''];
  }
  return { exact: whole ? run : undefined, anyOf: whole ? anyOf : better(anyOf, run), weight };
}

function ofElement(element: AST.Element): Need {
  switch (element.type) {
    case 'Character':
      return ofUnits([String.fromCodePoint(element.value)]);
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
  return { exact: undefined, anyOf: better(need.anyOf, need.exact), weight: need.weight * min };
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
  return { exact: folded, anyOf: undefined, weight: units.length === 1 ? 1 : 0.5 };
}

function cross(left: readonly string[], right: readonly string[]): readonly string[] {
  return left.flatMap((head) => right.map((tail) => head + tail));
}

function union(
  sets: readonly (readonly string[] | undefined)[],
  most: number,
): readonly string[] | undefined {
  const joined = new Set<string>();
  for (const set of sets) {
    if (!set) return undefined;
    for (const literal of set) joined.add(literal);
  }
  return joined.size <= most ? [...joined] : undefined;
}

/** The set whose shortest member is longer; a set with an empty member demands nothing. */
function better(
  left: readonly string[] | undefined,
  right: readonly string[] | undefined,
): readonly string[] | undefined {
  return shortest(right) > shortest(left) ? right : left;
}

function shortest(set: readonly string[] | undefined): number {
  return set && set.length > 0 ? Math.min(...set.map((literal) => literal.length)) : 0;
}
