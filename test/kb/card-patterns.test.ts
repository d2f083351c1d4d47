import { describe, expect, it } from 'vitest';
import { cardPatterns } from '../../src/kb/card-patterns.ts';
import type { Card } from '../../src/kb/schema.ts';

function card(...checklist: string[]): Card {
  return {
    front: {},
    lang: 'en',
    title: 'T',
    tldr: '',
    quoteFacts: [],
    checklist,
    steps: [{ title: '', text: '', code: [] }],
    critical: [],
    versions: [],
    verification: [],
    expected: [],
    context: [],
    rest: [],
  };
}

describe('kb/card-patterns', () => {
  it.each([
    ['log has `exec /usr/bin/... : exec format error`', 'exec /usr/bin/.*: exec format error'],
    ['`connect … refused`', 'connect.*refused'],
    ['`a+b (c) failed?`', 'a\\+b \\(c\\) failed\\?'],
    ['`ECONNREFUSED` somewhere', 'ECONNREFUSED'],
    ['`ModuleNotFoundError`', 'ModuleNotFoundError'],
    ['`git: command not found`', 'git: command not found'],
    ['`npm ERR! code E404`', 'npm ERR! code E404'],
  ])('makes a pattern of the error quoted in %j', (sign, pattern) => {
    expect(cardPatterns(card(sign))).toEqual([pattern]);
  });

  it.each([
    'after `docker run web`',
    '`--platform linux`',
    '`node_modules`',
    '`a ... b`',
    '`E404`',
    'no span',
    '`kubectl get pods`',
  ])('makes none of %j', (sign) => {
    expect(cardPatterns(card(sign))).toEqual([]);
  });

  it('takes the checklist before the TL;DR, and each span once', () => {
    const both = { ...card('`out of memory now`'), tldr: '`exit code was 137` and `out of memory now`' };
    expect(cardPatterns(both)).toEqual(['out of memory now', 'exit code was 137']);
  });
});
