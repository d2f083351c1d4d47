import type { Entry, Sample } from '../kb/schema.ts';
import { hasInOrder, type Rule, toRules } from '../match/rules.ts';
import { clean } from '../text/clean.ts';
import { foldCase } from '../text/fold.ts';
import { redact } from '../text/redact.ts';

/** A pattern of an entry that hit a sample. */
export interface SampleHit {
  readonly rule: Rule;
  readonly entry: Entry;
  readonly sample: Sample;
  /** Entry the sample belongs to. */
  readonly owner: Entry;
}

/** Patterns and samples of a knowledge base, run against each other. */
export interface SampleHits {
  readonly all: readonly SampleHit[];
  /** Patterns of an entry, its signatures aside. */
  readonly patternsOf: (entry: Entry) => readonly Rule[];
}

interface Prepared {
  readonly sample: Sample;
  readonly owner: Entry;
  readonly text: string;
  readonly folded: string;
}

/**
 * Runs every pattern on every sample, as the engine would see it: cleaned, without secrets, line by line.
 * @param entries the knowledge base
 */
export function toSampleHits(entries: readonly Entry[]): SampleHits {
  const patterns = new Map(
    entries.map((entry) => [entry, toRules(entry).filter(({ stage }) => stage === 'pattern')]),
  );
  const prepared = entries.flatMap((owner) => owner.samples.map((sample) => prepare(sample, owner)));
  const all = Array.from(patterns).flatMap(([entry, rules]) =>
    rules.flatMap((rule) =>
      prepared
        .filter((text) => isHit(rule, text))
        .map(({ sample, owner }): SampleHit => ({ rule, entry, sample, owner })),
    ),
  );
  return { all, patternsOf: (entry) => patterns.get(entry) ?? [] };
}

function prepare(sample: Sample, owner: Entry): Prepared {
  const { text } = redact(clean(sample.text));
  return { sample, owner, text, folded: foldCase(text) };
}

function isHit(rule: Rule, { text, folded }: Prepared): boolean {
  if (rule.branches && !rule.branches.some(({ inOrder }) => hasInOrder(inOrder, folded))) return false;
  const windows = rule.crossesLines ? [text] : text.split('\n');
  return windows.some((window) => rule.find(window) !== undefined);
}
