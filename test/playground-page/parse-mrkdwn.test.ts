import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline, Passage } from '../../src/playground/page/text/nodes.ts';
import { parseMrkdwn } from '../../src/playground/page/text/parse-mrkdwn.ts';
import { toPlain } from '../../src/playground/page/text/to-plain.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const paragraph = (...children: Inline[]): Passage => ({ kind: 'paragraph', children });

/** The letters a reader would see. */
function toVisible(passages: readonly Passage[]): string {
  return passages
    .map((passage) => {
      if (passage.kind === 'pre') return passage.text;
      return 'children' in passage ? toPlain(passage.children) : '';
    })
    .join('\n');
}

describe('playground/page/text/parse-mrkdwn', () => {
  it.each<[string, string, Passage[]]>([
    ['plain text', 'exec format error', [paragraph(text('exec format error'))]],
    ['bold', 'a *b* c', [paragraph(text('a '), { kind: 'bold', children: [text('b')] }, text(' c'))]],
    ['italic', '_b_', [paragraph({ kind: 'italic', children: [text('b')] })]],
    ['strike', '~b~', [paragraph({ kind: 'strike', children: [text('b')] })]],
    ['code', 'run `a *b* &lt;c&gt;`', [paragraph(text('run '), { kind: 'code', text: 'a *b* <c>' })]],
    [
      'italic within bold',
      '*a _b_*',
      [paragraph({ kind: 'bold', children: [text('a '), { kind: 'italic', children: [text('b')] }] })],
    ],
    ['underscores inside a name', 'my_var_name', [paragraph(text('my_var_name'))]],
    ['stars of a multiplication', '2 * 3 * 4', [paragraph(text('2 * 3 * 4'))]],
    ['a mark that is never closed', '*open', [paragraph(text('*open'))]],
    ['a mark that ends on the next line', '*a\nb*', [paragraph(text('*a\nb*'))]],
    ['an empty pair', '** and ``', [paragraph(text('** and ``'))]],
    ['a fence', '```\na &lt; b\n```', [{ kind: 'pre', text: 'a < b' }]],
    [
      'a fence in a line',
      'x ```y``` z',
      [paragraph(text('x ')), { kind: 'pre', text: 'y' }, paragraph(text(' z'))],
    ],
    ['marks within a fence', '```*a* :x:```', [{ kind: 'pre', text: '*a* :x:' }]],
    ['a link within a fence', '```<https://a.b|a.b>```', [{ kind: 'pre', text: 'a.b' }]],
    ['a fence that is never closed', '```a', [paragraph(text('```a'))]],
    [
      'a quote between paragraphs',
      'a\n&gt; b\n&gt;c\nd',
      [paragraph(text('a')), { kind: 'quote', children: [text('b\nc')] }, paragraph(text('d'))],
    ],
    ['a quote to the end', '&gt;&gt;&gt; a\nb', [{ kind: 'quote', children: [text('a\nb')] }]],
    [
      'a link with a label',
      '<https://a.b/?x=1&amp;y=2|docs>',
      [paragraph({ kind: 'link', url: 'https://a.b/?x=1&y=2', text: 'docs' })],
    ],
    [
      'a link without a label',
      '<https://a.b>',
      [paragraph({ kind: 'link', url: 'https://a.b', text: 'https://a.b' })],
    ],
    [
      'a link with a dangerous scheme',
      '<javascript:alert(1)|x>',
      [paragraph(text('<javascript:alert(1)|x>'))],
    ],
    ['a person', '<@U0ADA>', [paragraph({ kind: 'user', id: 'U0ADA', label: '' })]],
    [
      'a channel with its name',
      '<#C0INC|incident-api>',
      [paragraph({ kind: 'channel', id: 'C0INC', label: 'incident-api' })],
    ],
    ['a ping', '<!channel> look', [paragraph({ kind: 'ping', range: 'channel' }, text(' look'))]],
    ['an escaped ping', '&lt;!channel&gt;', [paragraph(text('<!channel>'))]],
    ['a group', '<!subteam^S1|@oncall>', [paragraph(text('@oncall'))]],
    ['an emoji', ':x: no', [paragraph({ kind: 'emoji', name: 'x' }, text(' no'))]],
    ['a time of day', 'at 12:30:59', [paragraph(text('at 12'), { kind: 'emoji', name: '30' }, text('59'))]],
    ['escapes decoded once', '&amp;lt;b&amp;gt; &amp;amp;', [paragraph(text('&lt;b&gt; &amp;'))]],
    [
      'markup of a page',
      '&lt;img src=x onerror=alert(1)&gt;',
      [paragraph(text('<img src=x onerror=alert(1)>'))],
    ],
    ['nothing', '', []],
  ])('reads %s', (_name, source, expected) => {
    expect(parseMrkdwn(source)).toEqual(expected);
  });

  it('keeps every letter of a text without marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '中', ' ', '.', '(', '\\', '"') }), (value) => {
        expect(toVisible(parseMrkdwn(value))).toBe(value);
      }),
    );
  });

  it('reads any text without throwing', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('*', '_', '~', '`', '<', '>', '&', ':', '|', '@', '\n', 'a', ' '),
        }),
        (value) => {
          expect(Array.isArray(parseMrkdwn(value))).toBe(true);
        },
      ),
    );
  });

  it.each(['*', '_', '~', '`', '<', ':', '*a', '<@', '`` ', '*_~'])(
    'looks in vain only once through %j repeated',
    (piece) => {
      const source = piece.repeat(20_000);
      expect(toVisible(parseMrkdwn(source)).length).toBeLessThanOrEqual(source.length);
    },
  );
});
