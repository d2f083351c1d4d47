import type { Entry } from '../kb/schema.ts';
import { foldPunctuation } from '../text/fold.ts';
import { type Compiled, compilePattern, escapePattern, type PatternHit } from '../text/regex.ts';
import type { Budget } from './budget.ts';
import { createLiteralIndex } from './literal-index.ts';
import { toLiteralNeeds } from './required-literals.ts';
import type { TextLines } from './text-lines.ts';
import type { Stage } from './verdict.ts';

/** A pattern of an entry that hit a line. */
export interface PatternMatch {
  readonly entryId: string;
  readonly stage: Stage;
  readonly source: string;
  /** Fewest literal characters a hit contains. */
  readonly weight: number;
  /** Line number from 0. */
  readonly line: number;
  /** Offsets within the whole text. */
  readonly start: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string>>;
}

/** All patterns of the knowledge base, ready to run on a text. */
export interface PatternStage {
  readonly run: (lines: TextLines, budget: Budget) => readonly PatternMatch[];
}

interface Rule {
  readonly entryId: string;
  readonly stage: Stage;
  readonly source: string;
  readonly weight: number;
  /** True when the pattern may cross line ends and needs the lines around. */
  readonly crossesLines: boolean;
  compiled: Compiled | undefined;
}

const CROSSES_LINES = /\\n|\[\\s\\S\]|\[\\S\\s\]|\[\\d\\D\]|\[\^\]|\(\?[a-z]*s/;

/**
 * Prepares the patterns of all entries: literals together in one index, each pattern compiled when it is first needed.
 * A pattern the engine refuses never hits; lint names it.
 * @param entries the knowledge base
 */
export function createPatternStage(entries: readonly Entry[]): PatternStage {
  const rules: Rule[] = [];
  const literals: string[] = [];
  const rulesOfLiteral: number[][] = [];
  const everywhere: number[] = [];
  const literalNumbers = new Map<string, number>();

  for (const entry of entries) {
    for (const { stage, source } of toSources(entry)) {
      const needs = toLiteralNeeds(source);
      const rule = rules.push(toRule(entry.id, stage, source, needs.weight)) - 1;
      if (!needs.anyOf) everywhere.push(rule);
      for (const literal of needs.anyOf ?? []) {
        const number = literalNumbers.get(literal) ?? literals.push(literal) - 1;
        literalNumbers.set(literal, number);
        rulesOfLiteral[number] = [...(rulesOfLiteral[number] ?? []), rule];
      }
    }
  }
  const index = createLiteralIndex(literals);

  return {
    run: (lines, budget) => {
      const matches: PatternMatch[] = [];
      const lastWindow = new Float64Array(rules.length).fill(-1);
      const attempt = (number: number, offset: number): void => {
        const rule = rules[number];
        if (!rule) return;
        const window = rule.crossesLines ? lines.around(offset) : lines.segment(offset);
        if (lastWindow[number] === window.start || !budget.spend()) return;
        lastWindow[number] = window.start;
        const hit = find(rule, lines.text.slice(window.start, window.end));
        if (hit) matches.push(toMatch(rule, hit, window.start, lines));
      };
      index.scan(lines.text, (literal, end) => {
        for (const rule of rulesOfLiteral[literal] ?? []) attempt(rule, end - 1);
      });
      for (const rule of everywhere) {
        for (const start of lines.segmentStarts()) attempt(rule, start);
      }
      return matches;
    },
  };
}

/** Signatures count as patterns too: 8 % of the public patterns miss their own signature. */
function toSources({
  patterns,
  canon,
}: Entry): readonly { readonly stage: Stage; readonly source: string }[] {
  const signatures = Object.entries(canon ?? {}).flatMap(([field, value]) => {
    return /^signature(_[a-z]{2})?$/.test(field) && typeof value === 'string'
      ? [escapePattern(foldPunctuation(value))]
      : [];
  });
  return [
    ...patterns.map((pattern) => ({ stage: 'pattern' as const, source: foldPunctuation(pattern) })),
    ...signatures.map((source) => ({ stage: 'signature' as const, source })),
  ];
}

function toRule(entryId: string, stage: Stage, source: string, weight: number): Rule {
  return { entryId, stage, source, weight, crossesLines: CROSSES_LINES.test(source), compiled: undefined };
}

/** Compiling costs 0.4 ms a pattern, most patterns never see their literal: compile on first use. */
function find(rule: Rule, text: string): PatternHit | undefined {
  rule.compiled ??= compilePattern(rule.source);
  return rule.compiled.ok ? rule.compiled.pattern.find(text) : undefined;
}

function toMatch(rule: Rule, hit: PatternHit, base: number, lines: TextLines): PatternMatch {
  const start = base + hit.start;
  return {
    entryId: rule.entryId,
    stage: rule.stage,
    source: rule.source,
    weight: rule.weight,
    line: lines.lineAt(start),
    start,
    end: base + hit.end,
    groups: hit.groups,
  };
}
