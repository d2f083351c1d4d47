import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/match/budget.js';
import { createPacer } from '../../src/match/pacer.js';
import { createPatternStage } from '../../src/match/pattern-stage.js';
import { toTextLines } from '../../src/match/text-lines.js';
import { compilePattern } from '../../src/text/regex.js';
import { toEntry } from '../support/entry.js';

const SOURCES = [
  'exec .*: exec format error',
  'foo|ba[rz]+',
  'no space (?:left )?on device',
  '\\bERR\\d{4}\\b',
  'connect(?:ion)? refused',
  'K+elvin',
  '错误.*失败',
  '(?i)OOM',
  '[\\w-]+ denied$',
  '^fatal: ',
];
const entries = SOURCES.map((regex, number) =>
  toEntry(`rule/${number}`, { regex, signature: `@@${number}@@` }),
);
const stage = createPatternStage(entries);
function hitsByFullRun(text) {
  return SOURCES.flatMap((source, number) => {
    const compiled = compilePattern(source);
    const isHit = compiled.ok && text.split('\n').some((line) => compiled.pattern.find(line));
    return isHit ? [`rule/${number}`] : [];
  });
}
describe('match/pattern-stage', () => {
  it('finds whatever running every pattern on every line would find', async () => {
    const piece = fc.constantFrom(
      'exec ',
      ': exec format error',
      'FOO',
      'bazz',
      'no space ',
      'left ',
      'on device',
      'ERR1234',
      'connect',
      'ion',
      ' refused',
      'kkelvin',
      '\u212aelvin',
      '错误',
      '失败',
      'oom',
      'a-b',
      ' denied',
      'fatal: ',
      '\n',
      ' ',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const text = pieces.join('');
        const hits = await stage.run(toTextLines(text), createBudget(100_000, 60_000), createPacer());
        const found = hits.map(({ entryId }) => entryId);
        expect([...new Set(found)].sort()).toEqual(hitsByFullRun(text));
      }),
      { numRuns: 10_000 },
    );
  });
  it('runs a pattern with newlines over the lines around its literal', async () => {
    const across = createPatternStage([
      toEntry('a/b', { regex: 'Traceback[\\s\\S]*KeyError: (?<key>\\S+)' }),
    ]);
    const text = 'x\nTraceback (most recent call last):\n  File "a.py"\nKeyError: name\ny';
    const [match] = await across.run(toTextLines(text), createBudget(100, 1000), createPacer());
    expect(match).toMatchObject({ entryId: 'a/b', line: 1, groups: { key: 'name' } });
  });
  it('stops when the budget is spent', async () => {
    const budget = createBudget(1, 1000);
    expect(stage.run(toTextLines('connection refused\nno space on device\nfatal: x'), budget)).toHaveLength(
      1,
    );
    expect(budget.isSpent()).toBe(true);
  });
});
