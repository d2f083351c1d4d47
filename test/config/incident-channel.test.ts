import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGlob, isIncidentChannel } from '../../src/config/incident-channel.ts';

describe('config/incident-channel', () => {
  it.each([
    ['incident-42', 'incident-*', true],
    ['incident-', 'incident-*', true],
    ['incident', 'incident-*', false],
    ['my-incident-42', 'incident-*', false],
    ['my-incident-42', '*incident*', true],
    ['team-inc', '*-inc', true],
    ['team-inc-old', '*-inc', false],
    ['outage', 'outage', true],
    ['outages', 'outage', false],
    ['anything', '*', true],
    ['aba', 'ab*ba', false],
    ['abba', 'ab*ba', true],
    ['a-b-c-d', 'a*b*d', true],
    ['a-c-b-d', 'a*b*c*d', false],
    ['INC-7', 'inc-*', true],
    ['inc-7', 'INC-*', true],
    ['故障-磁盘', '故障-*', true],
  ])('%s under %s: %s', (name, glob, expected) => {
    expect(isIncidentChannel(name, [glob])).toBe(expected);
  });

  it('needs one of several globs to fit, and fits none of none', () => {
    expect(isIncidentChannel('sev1', ['incident-*', 'sev*'])).toBe(true);
    expect(isIncidentChannel('sev1', [])).toBe(false);
  });

  it('agrees with a naive matcher', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 8 });
    const glob = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 });
    fc.assert(
      fc.property(
        text,
        glob,
        (name, pattern) => isIncidentChannel(name, [pattern]) === fitsNaively(name, pattern),
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['incident-*', true],
    ['prod_2', true],
    ['故障-*', true],
    ['^inc.*$', false],
    ['(a+)+', false],
    ['#incident', false],
    ['two words', false],
    ['', false],
  ])('takes %s as a glob: %s', (text, expected) => {
    expect(isGlob(text)).toBe(expected);
  });
});

function fitsNaively(name: string, glob: string): boolean {
  if (glob === '') return name === '';
  if (glob.startsWith('*')) {
    return fitsNaively(name, glob.slice(1)) || (name !== '' && fitsNaively(name.slice(1), glob));
  }
  return name[0] === glob[0] && fitsNaively(name.slice(1), glob.slice(1));
}
