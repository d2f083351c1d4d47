import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLiteralNeeds } from '../../src/match/required-literals.ts';
import { hasInOrder } from '../../src/match/rules.ts';
import { foldCase } from '../../src/text/fold.ts';
import { compilePattern } from '../../src/text/regex.ts';

describe('match/required-literals', () => {
  it.each([
    ['exec .*: exec format error', [[['exec '], [': exec format error']]], 24],
    ['OOM', [[['oom']]], 3],
    ['(?i)No space', [[['no space']]], 8],
    ['(?P<n>\\w+) refused', [[[' refused']]], 8],
    ['foo|ba[rz]', [[['foo']], [['bar', 'baz']]], 2.5],
    ['(foo.*bar|baz)', [[['foo'], ['bar']], [['baz']]], 3],
    ['(?:a|b)?connection', [[['connection', 'aconnection', 'bconnection']]], 10],
    ['x{2,}timeout', [[['x'], ['timeout']]], 9],
    ['colou?r is bad', [[['color is bad', 'colour is bad']]], 12],
    ['\\bE502\\b', [[['e502']]], 4],
    ['(?:fail.*a|miss.*b) end', [[['fail', 'miss'], [' end']]], 9],
    ['磁盘空间不足', [[['磁盘空间不足']]], 15],
  ])('reads %s', (source, branches, weight) => {
    const needs = toLiteralNeeds(source);
    expect(needs.branches?.map(({ inOrder }) => inOrder)).toEqual(branches);
    expect(needs.weight).toBe(weight);
  });

  it('looks for the longest literal of a branch', () => {
    expect(toLiteralNeeds('exec .*: exec format error').branches?.[0]?.key).toEqual([': exec format error']);
  });

  it.each(['\\d+', '.*', '(a|)', '[a-z]+', '(?', 'a*', 'abc|.*'])('demands nothing of %s', (source) => {
    expect(toLiteralNeeds(source).branches).toBeUndefined();
  });

  it('never demands a literal that a hit lacks', () => {
    const atom = fc.constantFrom(
      'a',
      'B',
      'err',
      'k',
      's',
      'K',
      '\\d',
      '.',
      '[xy]',
      '[^a]',
      '\\s',
      'é',
      '错误',
      '\\b',
      '^',
      'ß',
    );
    const pattern = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        atom,
        fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((nodes) => nodes.join('')),
        fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(?:${a}|${b})`),
        fc
          .tuple(tie('node'), fc.constantFrom('?', '+', '*', '{2}', '{1,3}'))
          .map(([a, suffix]) => `(?:${a})${suffix}`),
      ),
    })).node;
    const text = fc.array(
      fc.constantFrom(
        'a',
        'b',
        'err',
        'ERR',
        '7',
        'x',
        'Y',
        ' ',
        '\u212a',
        '\u017f',
        'É',
        '错误',
        'ẞ',
        'k',
        'S',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pattern, text, (source, pieces) => {
        const compiled = compilePattern(source);
        const sentence = pieces.join('');
        if (!compiled.ok || !compiled.pattern.find(sentence)) return;
        const { branches } = toLiteralNeeds(source);
        expect(
          branches === undefined || branches.some(({ inOrder }) => hasInOrder(inOrder, foldCase(sentence))),
        ).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
});
