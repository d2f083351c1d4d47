import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readKnowledgeBase } from '../../src/kb/load.ts';
import { shippedFolder } from '../../src/kb/shipped-folder.ts';
import { hasInOrder, type Rule, toRules } from '../../src/match/rules.ts';
import { clean } from '../../src/text/clean.ts';
import { foldCase } from '../../src/text/fold.ts';

/** A pattern with the lines that its entry proves itself with. */
interface Proven {
  readonly rule: Rule;
  readonly lines: readonly string[];
}

let proven: readonly Proven[];

beforeAll(async () => {
  const { entries } = await readKnowledgeBase([shippedFolder()]);
  proven = entries.flatMap((entry) => {
    const lines = entry.samples
      .flatMap(({ text }) => clean(text).split('\n'))
      .filter((line) => line.length < 600);
    return toRules(entry).map((rule) => ({ rule, lines: lines.length > 0 ? lines : [''] }));
  });
});

/** Cuts, doubles, swaps case and splices, so that hits break and near misses become hits. */
function mutate(line: string, other: string, at: number, kind: number): string {
  const cut = Math.min(at, line.length);
  switch (kind % 6) {
    case 0:
      return line;
    case 1:
      return line.slice(cut);
    case 2:
      return line.slice(0, cut) + other.slice(cut);
    case 3:
      return line.toUpperCase();
    case 4:
      return line.slice(0, cut) + line.slice(cut + 1);
    default:
      return `${other.slice(0, cut)} ${line}`;
  }
}

describe('quality/prefilter', () => {
  it('never sorts out a line that a pattern of the knowledge base would hit', () => {
    let hits = 0;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat({ max: 300 }),
        fc.nat(),
        (which, line, other, at, kind) => {
          const { rule, lines } = proven[which % proven.length] ?? { rule: undefined, lines: [] };
          if (!rule) return;
          const foreign = proven[(which + other) % proven.length]?.lines ?? lines;
          const text = mutate(
            lines[line % lines.length] ?? '',
            foreign[other % foreign.length] ?? '',
            at,
            kind,
          );
          if (!rule.find(text)) return;
          hits += 1;
          const folded = foldCase(text);
          expect(
            rule.branches === undefined || rule.branches.some(({ inOrder }) => hasInOrder(inOrder, folded)),
          ).toBe(true);
        },
      ),
      { numRuns: 30_000 },
    );
    expect(hits).toBeGreaterThan(1_000);
  });
});
