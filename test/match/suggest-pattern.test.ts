import { describe, expect, it } from 'vitest';
import { suggestPattern } from '../../src/match/suggest-pattern.ts';
import { compilePattern } from '../../src/text/regex.ts';

describe('match/suggest-pattern', () => {
  it.each([
    [
      'cannot open /var/lib/frob/lease.db: held by 10.0.0.7:4411',
      'cannot open /srv/x/y.db: held by db.example.com',
    ],
    ['ERROR: lease 42 of pod api-7d9f8-x2x1z expired', 'ERROR: lease 7 of pod web-66b4c-q9w8e expired'],
    ['fatal: "a.example.com" (x) [y] not found?', 'fatal: "b.example.org" (x) [y] not found?'],
  ])('hits the same error elsewhere: %s', (line, other) => {
    const compiled = compilePattern(suggestPattern(`starting up\n${line}\ndone`)?.source ?? '');
    if (!compiled.ok) throw new Error(compiled.reason);
    expect(compiled.pattern.find(line)).toBeDefined();
    expect(compiled.pattern.find(other)).toBeDefined();
    expect(compiled.pattern.find('ERROR: something else failed')).toBeUndefined();
  });

  it('names what can fill a placeholder', () => {
    expect(suggestPattern('cannot open /a/b/c: no such file')?.source).toContain('(?<path>');
  });

  it('suggests nothing for nothing', () => {
    expect(suggestPattern('')).toBeUndefined();
  });
});
