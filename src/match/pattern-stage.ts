import type { Entry } from '../kb/schema.ts';
import { foldCase } from '../text/fold.ts';
import type { PatternHit } from '../text/regex.ts';
import type { Budget } from './budget.ts';
import { createLiteralIndex } from './literal-index.ts';
import type { Pacer } from './pacer.ts';
import type { AnyOf } from './required-literals.ts';
import { hasInOrder, type Rule, toRules } from './rules.ts';
import type { Stretch, TextLines } from './text-lines.ts';
import { THRESHOLDS } from './thresholds.ts';
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
  readonly run: (lines: TextLines, budget: Budget, pacer: Pacer) => Promise<readonly PatternMatch[]>;
}

/** Characters between two turns: 0.5 ms of scanning, and as many pattern runs as its literals ask for. */
const SLICE = 16_384;

/** A branch of a rule and its place in the list of all branches. */
interface Trigger {
  readonly number: number;
  readonly rule: number;
  readonly inOrder: readonly AnyOf[];
}

/**
 * Prepares the patterns of all entries: one pass finds the literals, and a pattern runs only where all of its literals stand.
 * A pattern the engine refuses never hits; lint names it.
 * @param entries the knowledge base
 */
export function createPatternStage(entries: readonly Entry[]): PatternStage {
  const rules = entries.flatMap(toRules).filter(({ weight }) => weight >= THRESHOLDS.leastWeight);
  const { literals, triggersOf, triggerCount } = toTriggers(rules);
  const everywhere = rules.flatMap((rule, number) => (rule.branches ? [] : [number]));
  const index = createLiteralIndex(literals);

  return {
    run: async (lines, budget, pacer) => {
      const matches: PatternMatch[] = [];
      const checked = new Int32Array(triggerCount).fill(-1);
      const attempted = new Int32Array(rules.length).fill(-1);
      const toFolded = createFoldedWindow(lines.text);

      const attempt = (rule: Rule, number: number, window: Stretch): void => {
        if (attempted[number] === window.start || !budget.spend()) return;
        attempted[number] = window.start;
        const hit = rule.find(lines.text.slice(window.start, window.end));
        if (hit) matches.push(toMatch(rule, hit, window.start, lines));
      };
      const onLiteral = (literal: number, end: number): void => {
        for (const trigger of triggersOf[literal] ?? []) {
          const rule = rules[trigger.rule];
          if (!rule) continue;
          const window = rule.crossesLines ? lines.around(end - 1) : lines.segment(end - 1);
          if (checked[trigger.number] === window.start) continue;
          checked[trigger.number] = window.start;
          if (hasInOrder(trigger.inOrder, toFolded(window))) attempt(rule, trigger.rule, window);
        }
      };
      for (let start = 0; start < lines.text.length && !budget.isSpent(); start += SLICE) {
        index.scan(lines.text, { start, end: Math.min(start + SLICE, lines.text.length) }, onLiteral);
        await pacer.turn();
      }
      for (const start of everywhere.length > 0 ? lines.segmentStarts() : []) {
        for (const number of everywhere) {
          const rule = rules[number];
          if (rule) attempt(rule, number, lines.segment(start));
        }
        await pacer.turn();
      }
      return matches;
    },
  };
}

function toTriggers(rules: readonly Rule[]): {
  readonly literals: readonly string[];
  readonly triggersOf: readonly (readonly Trigger[])[];
  readonly triggerCount: number;
} {
  const literals: string[] = [];
  const triggersOf: Trigger[][] = [];
  const numbers = new Map<string, number>();
  let triggerCount = 0;
  rules.forEach((rule, ruleNumber) => {
    for (const { key, inOrder } of rule.branches ?? []) {
      const trigger = { number: triggerCount, rule: ruleNumber, inOrder };
      triggerCount += 1;
      for (const literal of key) {
        const number = numbers.get(literal) ?? literals.push(literal) - 1;
        numbers.set(literal, number);
        const triggers = triggersOf[number];
        if (triggers) triggers.push(trigger);
        else triggersOf[number] = [trigger];
      }
    }
  });
  return { literals, triggersOf, triggerCount };
}

/** Many literals hit the same line: it is folded once. */
function createFoldedWindow(text: string): (window: Stretch) => string {
  let last: Stretch = { start: -1, end: -1 };
  let folded = '';
  return (window) => {
    if (window.start !== last.start || window.end !== last.end) {
      last = window;
      folded = foldCase(text.slice(window.start, window.end));
    }
    return folded;
  };
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
