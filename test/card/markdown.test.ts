import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInline, toUnmarked } from '../../src/card/markdown.ts';

describe('card/markdown', () => {
  it.each([
    ['plain', 'just text', [{ type: 'text', text: 'just text' }]],
    [
      'code',
      'run `a *b*` now',
      [
        { type: 'text', text: 'run ' },
        { type: 'text', text: 'a *b*', style: { code: true } },
        { type: 'text', text: ' now' },
      ],
    ],
    ['bold', '**must**', [{ type: 'text', text: 'must', style: { bold: true } }]],
    ['a link', '[docs](https://x.io/a)', [{ type: 'link', url: 'https://x.io/a', text: 'docs' }]],
    [
      'an address in a sentence',
      'see https://x.io/a?b=1.',
      [
        { type: 'text', text: 'see ' },
        { type: 'link', url: 'https://x.io/a?b=1' },
        { type: 'text', text: '.' },
      ],
    ],
    ['no other scheme', '[x](javascript:alert(1))', [{ type: 'text', text: '[x](javascript:alert(1))' }]],
    ['an open tick', 'a ` b', [{ type: 'text', text: 'a ` b' }]],
    ['a mention', '<!channel> <@U1>', [{ type: 'text', text: '<!channel> <@U1>' }]],
    ['nothing', '', []],
  ])('reads %s', (_, markdown, expected) => {
    expect(toInline(markdown)).toEqual(expected);
  });

  it('loses no character but marks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '`', '*', '[', ']', '(', ')', '\n', ' ') }),
        (text) => {
          const shown = toInline(text)
            .map((element) => element.text ?? '')
            .join('');
          expect(shown.replace(/[`*]/g, '')).toBe(text.replace(/[`*]/g, ''));
        },
      ),
    );
  });

  it('stops looking for marks in what is no prose', () => {
    expect(toInline('`a` '.repeat(1000)).length).toBeLessThan(50);
  });

  it('takes marks out', () => {
    expect(toUnmarked('**Must** run `a` ([docs](https://x.io/a), https://x.io/b)')).toBe(
      'Must run a (docs (https://x.io/a), https://x.io/b)',
    );
  });
});
