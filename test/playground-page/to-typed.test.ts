import { describe, expect, it } from 'vitest';
import { toTyped } from '../../src/playground/page/text/to-typed.ts';

const NAMES = { user: () => 'Ada', channel: () => 'general' };

describe('playground/page/text/to-typed', () => {
  it.each([
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['<@U0ADA> see <#C0GENERAL>', '@ada see #general'],
    ['<!here> <https://a.b/?x=1&amp;y=2>', '@here https://a.b/?x=1&y=2'],
    ['<http://api.co|api.co> *bold*', 'api.co *bold*'],
    ['a < b > c', 'a < b > c'],
  ])('turns %j back into %j', (sent, typed) => {
    expect(toTyped(sent, NAMES)).toBe(typed);
  });
});
