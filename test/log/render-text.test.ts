import { describe, expect, it } from 'vitest';
import { createLogger } from '../../src/log/logger.ts';
import { renderText } from '../../src/log/render-text.ts';

const head = { time: '2026-01-02T03:04:05.678Z', level: 'info', msg: 'started' };

describe('log/render-text', () => {
  it.each<[Record<string, unknown>, string]>([
    [{}, '03:04:05.678 info  started'],
    [{ port: 3000, mode: 'socket' }, '03:04:05.678 info  started port=3000 mode=socket'],
    [{ text: 'two words', none: null }, '03:04:05.678 info  started text="two words" none=null'],
    [{ list: ['a', 1], map: { b: true } }, '03:04:05.678 info  started list=["a",1] map={"b":true}'],
    [{ missing: undefined, empty: '' }, '03:04:05.678 info  started missing=undefined empty=""'],
  ])('renders %j', (fields, expected) => {
    expect(renderText({ ...head, ...fields })).toBe(expected);
  });

  it('puts the stacks of an error and of its cause below', () => {
    const cause = { name: 'Error', message: 'why', stack: 'Error: why\n    at b.ts:2' };
    const error = { name: 'Error', message: 'no', stack: 'Error: no\n    at a.ts:1', cause };
    expect(renderText({ ...head, error }).split('\n')).toEqual([
      '03:04:05.678 info  started error=no',
      '    Error: no',
      '    at a.ts:1',
      '    Error: why',
      '    at b.ts:2',
    ]);
  });

  it('lets no control character reach the terminal', () => {
    const evil = '\u001b[2J\u009b31m\u0007\n';
    const text = renderText({ ...head, text: evil, error: { message: evil, stack: `a${evil}b` } });
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('is what a logger writes when it is asked for readable text', () => {
    const lines: string[] = [];
    const logger = createLogger({
      level: 'info',
      redact: (text) => text,
      write: (line) => lines.push(line),
      now: () => 0,
      readable: true,
    });
    logger.info('started', { port: 1 });
    expect(lines).toEqual(['00:00:00.000 info  started port=1\n']);
  });
});
