import type { Entry } from '../kb/schema.ts';
import { foldPunctuation } from '../text/fold.ts';
import { type Compiled, compilePattern, escapePattern, type PatternHit } from '../text/regex.ts';
import {
  type AnyOf,
  type Branch,
  type LiteralNeeds,
  toLiteralNeeds,
  toTextNeeds,
} from './required-literals.ts';
import type { Stage } from './verdict.ts';

/** A pattern of an entry, compiled when its literals first turn up. */
export interface Rule {
  readonly entryId: string;
  readonly stage: Stage;
  readonly source: string;
  /** Fewest literal characters a hit contains. */
  readonly weight: number;
  /** True when the pattern may cross line ends and needs the lines around. */
  readonly crossesLines: boolean;
  /** What a text must contain; undefined when it may be anything. */
  readonly branches: readonly Branch[] | undefined;
  /** The leftmost hit in a text; never one when the engine refuses the pattern. */
  readonly find: (text: string) => PatternHit | undefined;
}

/** `[^\n]` keeps a pattern on its line. */
const NEGATED_CLASS = /\[\^(?:[^\]\\]|\\.)+\]/g;
const CROSSES_LINES = /\\n|\[\\s\\S\]|\[\\S\\s\]|\[\\d\\D\]|\[\^\]|\(\?[a-z]*s/;

/**
 * The patterns and signatures of an entry as rules.
 * Signatures count as patterns too, because 8 % of the public patterns miss their own signature.
 * @param entry one known error
 */
export function toRules(entry: Entry): readonly Rule[] {
  const signatures = Object.entries(entry.canon ?? {}).flatMap(([field, value]) => {
    return /^signature(_[a-z]{2})?$/.test(field) && typeof value === 'string' ? [value] : [];
  });
  return [
    ...entry.patterns.map((pattern) => toRule(entry.id, 'pattern', foldPunctuation(pattern))),
    ...signatures.map((signature) => toSignatureRule(entry.id, foldPunctuation(signature))),
  ];
}

/**
 * True when the literals of a branch stand in a text in their order.
 * @param inOrder literal sets from left to right
 * @param folded text without case
 */
export function hasInOrder(inOrder: readonly AnyOf[], folded: string): boolean {
  let from = 0;
  for (const anyOf of inOrder) {
    let end = -1;
    for (const literal of anyOf) {
      const at = folded.indexOf(literal, from);
      if (at !== -1 && (end === -1 || at + literal.length < end)) end = at + literal.length;
    }
    if (end === -1) return false;
    from = end;
  }
  return true;
}

function toSignatureRule(entryId: string, signature: string): Rule {
  return toRule(entryId, 'signature', escapePattern(signature), toTextNeeds(signature));
}

/** Compiling takes 0.4 ms a pattern, and most patterns never see their literals: compile on first use. */
function toRule(
  entryId: string,
  stage: Stage,
  source: string,
  needs: LiteralNeeds = toLiteralNeeds(source),
): Rule {
  let compiled: Compiled | undefined;
  return {
    entryId,
    stage,
    source,
    weight: needs.weight,
    crossesLines: CROSSES_LINES.test(source.replace(NEGATED_CLASS, '')),
    branches: needs.branches,
    find: (text) => {
      compiled ??= compilePattern(source);
      return compiled.ok ? compiled.pattern.find(text) : undefined;
    },
  };
}
