import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogger, type Fields, type LoggerOptions } from '../../src/log/logger.ts';

function collect(options: Partial<LoggerOptions> = {}): {
  lines: string[];
  logger: ReturnType<typeof createLogger>;
} {
  const lines: string[] = [];
  const logger = createLogger({
    level: 'debug',
    redact: (text) => text.replaceAll('s3cret', '[masked]'),
    write: (line) => lines.push(line),
    now: () => Date.UTC(2026, 0, 2, 3, 4, 5, 678),
    ...options,
  });
  return { lines, logger };
}

function recordOf(fields: Fields): Record<string, unknown> {
  const { lines, logger } = collect();
  logger.info('something happened', fields);
  return JSON.parse(lines.join(''));
}

describe('log/logger', () => {
  it('writes one JSON object per line, the head before the fields', () => {
    const { lines, logger } = collect();
    logger.warn('entry skipped', { path: 'kb/a', count: 2 });
    expect(lines).toEqual([
      '{"time":"2026-01-02T03:04:05.678Z","level":"warn","msg":"entry skipped","path":"kb/a","count":2}\n',
    ]);
  });

  it.each([
    ['debug', ['debug', 'info', 'warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['warn', ['warn', 'error']],
    ['error', ['error']],
  ] as const)('at level %s writes %j', (level, expected) => {
    const { lines, logger } = collect({ level });
    for (const name of ['debug', 'info', 'warn', 'error'] as const) logger[name]('x');
    expect(lines.map((line) => JSON.parse(line).level)).toEqual(expected);
  });

  it('adds the fields of a child, and of its child, to every record', () => {
    const { lines, logger } = collect();
    logger.child({ team: 'T1', way: 'command' }).child({ way: 'shortcut' }).info('answered', { ms: 3 });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ team: 'T1', way: 'shortcut', ms: 3 });
  });

  it('lets no field pass for the head', () => {
    expect(recordOf({ level: 'error', msg: 'forged', time: 0 })).toEqual({
      time: '2026-01-02T03:04:05.678Z',
      level: 'info',
      msg: 'something happened',
    });
  });

  it('keeps a line one line, whatever the fields hold', () => {
    const { lines, logger } = collect();
    logger.info('x', { text: 'a\n{"level":"error"}\r\n' });
    expect(lines[0]?.match(/\n/g)).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['a text', 'key s3cret'],
    ['a text in a list', ['a', ['s3cret']]],
    ['a text in an object', { a: { b: 's3cret' } }],
    ['a text in a map', new Map([['a', 's3cret']])],
    ['a text in a set', new Set(['s3cret'])],
    ['an address', new URL('https://host/?q=s3cret')],
    ['an error', new Error('failed with s3cret')],
    ['the cause of an error', new Error('failed', { cause: new Error('s3cret') })],
    ['the cause of an error, as text', new Error('failed', { cause: 's3cret' })],
    ['one of several errors', new AggregateError([new Error('s3cret')], 'failed')],
    ['the code of an error', Object.assign(new Error('failed'), { code: 's3cret' })],
  ])('masks a secret in %s', (_, value) => {
    const text = JSON.stringify(recordOf({ value }));
    expect(text).not.toContain('s3cret');
    expect(text).toContain('[masked]');
  });

  it.each([
    'token',
    'botToken',
    'SLACK_SIGNING_SECRET',
    'Authorization',
    'password',
    'set-cookie',
    'api_key',
    'apikey',
  ])('masks the whole text of a field named %s', (name) => {
    expect(recordOf({ [name]: 'short', nested: { [name]: 'short' } })).toMatchObject({
      [name]: '[masked:field]',
      nested: { [name]: '[masked:field]' },
    });
  });

  it('masks a secret that would otherwise be cut in two', () => {
    const value = `${'x'.repeat(7_997)}s3cret`;
    expect(recordOf({ value })['value']).not.toContain('s3c');
  });

  it('writes an error with name, message, stack, code and cause, and without what a client hung on it', () => {
    const error = Object.assign(new TypeError('no', { cause: new Error('why') }), {
      code: 'E1',
      request: { headers: { authorization: 'Bearer x' } },
    });
    expect(recordOf({ error })['error']).toEqual({
      name: 'TypeError',
      message: 'no',
      code: 'E1',
      stack: expect.stringContaining('TypeError: no\n'),
      cause: { name: 'Error', message: 'why', stack: expect.stringContaining('why') },
    });
  });

  it('ends circles, bytes, big numbers and sheer size', () => {
    const circle: Record<string, unknown> = { name: 'a' };
    circle['self'] = circle;
    const error = new Error('round');
    error.cause = error;
    const record = recordOf({
      circle,
      error,
      big: 12n,
      bytes: new Uint8Array(9),
      day: new Date(0),
      noDay: new Date(Number.NaN),
      list: Array.from({ length: 100_000 }, (_, i) => i),
    });
    expect(record).toMatchObject({
      circle: { name: 'a', self: '[circular]' },
      error: { message: 'round', cause: '[circular]' },
      big: '12',
      bytes: '[9 bytes]',
      day: '1970-01-01T00:00:00.000Z',
      noDay: 'null',
    });
    expect(JSON.stringify(record).length).toBeLessThan(10_000);
  });

  it('says so, and nothing more, when fields cannot be read or masked', () => {
    const trap = {
      get boom(): string {
        throw new Error('s3cret');
      },
    };
    const head = { time: '2026-01-02T03:04:05.678Z', level: 'info', msg: 'something happened' };
    expect(recordOf({ trap })).toEqual({ ...head, unprintable: true });

    const { lines, logger } = collect({
      redact: () => {
        throw new Error('s3cret');
      },
    });
    logger.info('something happened', { text: 's3cret' });
    expect(JSON.parse(lines[0] ?? '')).toEqual({ ...head, unprintable: true });
  });

  it('writes one whole record for any fields', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.anything({ withBigInt: true, withDate: true, withMap: true })),
        (fields) => {
          expect(recordOf(fields)).toMatchObject({ level: 'info', msg: 'something happened' });
        },
      ),
    );
  });
});
