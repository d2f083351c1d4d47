import { describe, expect, it } from 'vitest';
import { unwrapJsonLine } from '../../src/text/unwrap-json-line.ts';

describe('text/unwrap-json-line', () => {
  it.each([
    ['pino', { level: 50, time: 1, msg: 'boom', err: { message: 'no such host', stack: 'Error: x\n at y' } }],
    ['mongod', { s: 'E', msg: 'boom', attr: { error: { codeName: 'Location', errmsg: 'no such host' } } }],
    ['an API', { message: 'boom', errors: [{ code: 7, message: 'no such host' }] }],
    ['Google Cloud', { jsonPayload: { message: 'boom', error: { message: 'no such host' } } }],
  ])('finds message and error of %s', (_, record) => {
    const lines = unwrapJsonLine(JSON.stringify(record)).split('\n');
    expect(lines[0]).toBe('boom');
    expect(lines).toContain('no such host');
  });

  it('leaves out what is not said to people', () => {
    const record = { msg: 'boom', hostname: 'api-7', pid: 12, req: { headers: { host: 'x' } }, tags: ['a'] };
    expect(unwrapJsonLine(JSON.stringify(record))).toBe('boom');
  });

  it.each(['{"a": 1}', '{broken', 'plain', '[1]', '{"items": [{"name": "x"}]}'])(
    'leaves %s alone',
    (line) => {
      expect(unwrapJsonLine(line)).toBe(line);
    },
  );

  it('stops at a depth that no log has', () => {
    const deep = { msg: 'boom', a: { b: { c: { d: { message: 'too deep' } } } } };
    expect(unwrapJsonLine(JSON.stringify(deep))).toBe('boom');
  });
});
