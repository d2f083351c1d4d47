import { describe, expect, it } from 'vitest';
import { suggestPattern, suggestPatterns } from '../../src/match/suggest-pattern.ts';
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

  it.each([
    [
      "error TS2304: Cannot find name 'session'.",
      "error TS2304: Cannot find name 'user'.",
      "error TS2305: x 'y'.",
    ],
    [
      "TypeError: Cannot read properties of undefined (reading 'map')",
      "TypeError: Cannot read properties of undefined (reading 'id')",
      'TypeError: x is not a function',
    ],
    [
      '[error] 7#7: *1 upstream prematurely closed connection while reading response header from upstream, client: 10.0.0.7, server: a.example, request: "GET / HTTP/1.1"',
      '[error] 9#9: *4 upstream prematurely closed connection while reading response header from upstream, client: 192.0.2.1, server: b, request: "POST /x HTTP/1.1"',
      '[error] 9#9: *4 upstream timed out, client: 192.0.2.1',
    ],
    ['ERROR 1062 (23000): Duplicate entry', 'ERROR 1062 (42000): Duplicate entry', 'ERROR 1452 (23000): x'],
    [
      'FATAL:  sorry, too many clients already',
      'FATAL: sorry, too many clients already',
      'FATAL:  the database is starting up',
    ],
    [
      'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)',
      'json.decoder.JSONDecodeError: Expecting value: line 12 column 3 (char 80)',
      'yaml.scanner.ScannerError: Expecting value: line 1 column 1 (char 0)',
    ],
  ])('keeps what tells the error and generalises what does not: %s', (line, other, different) => {
    const compiled = compilePattern(suggestPattern(line)?.source ?? '');
    if (!compiled.ok) throw new Error(compiled.reason);
    expect(compiled.pattern.find(other)).toBeDefined();
    expect(compiled.pattern.find(different)).toBeUndefined();
  });

  it('takes the line that several samples share', () => {
    const samples = [
      'ERROR in ./src/app.ts failed\nTS2304 cannot find the name lease\nERROR build failed in 4 s',
      'ERROR other thing exploded\nnpm error TS2304 cannot find the name lock',
    ];
    expect(suggestPatterns(samples, undefined).line).toBe('npm error TS2304 cannot find the name lock');
  });

  it('adds a pattern for each sample that the earlier ones miss', () => {
    const { sources } = suggestPatterns(
      ['lease 7 is held, error', 'Fehler: Sperre 7 belegt, error'],
      undefined,
    );
    expect(sources).toHaveLength(2);
    expect(
      suggestPatterns(['lease 7 is held, error', 'lease 9 is held, error'], undefined).sources,
    ).toHaveLength(1);
  });

  it('suggests nothing for nothing', () => {
    expect(suggestPattern('')).toBeUndefined();
  });
});
