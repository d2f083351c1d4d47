import { describe, expect, it } from 'vitest';
import { parseTyped, type Typed } from '../../src/playground/page/text/parse-typed.ts';

describe('playground/page/text/parse-typed', () => {
  it.each<[string, string, Typed]>([
    ['a command', '/whyfail ENOSPC', { kind: 'command', command: '/whyfail', text: 'ENOSPC' }],
    ['a command alone', '/whyfail', { kind: 'command', command: '/whyfail', text: '' }],
    ['lines after a command', '/whyfail a\nb', { kind: 'command', command: '/whyfail', text: 'a\nb' }],
    ['a command nobody registered', '/deploy now', { kind: 'unknown-command', command: '/deploy' }],
    ['a path', '/usr/bin/python3: not found', { kind: 'message', text: '/usr/bin/python3: not found' }],
    ['a command later in the text', 'try /whyfail x', { kind: 'message', text: 'try /whyfail x' }],
  ])('takes %s for what it is', (_name, typed, expected) => {
    expect(parseTyped(typed, ['/whyfail'])).toEqual(expected);
  });
});
