import { describe, expect, it } from 'vitest';
import type { Inline, Passage } from '../../src/playground/page/text/nodes.ts';
import { parseMarkdown } from '../../src/playground/page/text/parse-markdown.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });

describe('playground/page/text/parse-markdown', () => {
  it.each<[string, string, Passage[]]>([
    ['a heading', '## Fix it ##', [{ kind: 'heading', children: [text('Fix it')] }]],
    [
      'two paragraphs',
      'a\nb\n\nc',
      [
        { kind: 'paragraph', children: [text('a\nb')] },
        { kind: 'paragraph', children: [text('c')] },
      ],
    ],
    [
      'bold, italic, strike and code',
      '**b** *i* ~~s~~ `c`',
      [
        {
          kind: 'paragraph',
          children: [
            { kind: 'bold', children: [text('b')] },
            text(' '),
            { kind: 'italic', children: [text('i')] },
            text(' '),
            { kind: 'strike', children: [text('s')] },
            text(' '),
            { kind: 'code', text: 'c' },
          ],
        },
      ],
    ],
    ['names with underscores', 'a_b_c', [{ kind: 'paragraph', children: [text('a_b_c')] }]],
    ['a bulleted list', '- a\n- b', [{ kind: 'list', ordered: false, items: [[text('a')], [text('b')]] }]],
    ['a numbered list', '1. a\n2) b', [{ kind: 'list', ordered: true, items: [[text('a')], [text('b')]] }]],
    [
      'a fence',
      '```sh\n# not a heading\n```\nx',
      [
        { kind: 'pre', text: '# not a heading' },
        { kind: 'paragraph', children: [text('x')] },
      ],
    ],
    ['a fence that is never closed', '```\na', [{ kind: 'pre', text: 'a' }]],
    ['a quote', '> a\n> b', [{ kind: 'quote', children: [text('a\nb')] }]],
    ['a rule', 'a\n\n---', [{ kind: 'paragraph', children: [text('a')] }, { kind: 'rule' }]],
    [
      'a link',
      '[docs](https://a.b)',
      [{ kind: 'paragraph', children: [{ kind: 'link', url: 'https://a.b', text: 'docs' }] }],
    ],
    [
      'a link with a dangerous scheme',
      '[x](javascript:alert)',
      [{ kind: 'paragraph', children: [text('[x](javascript:alert)')] }],
    ],
    ['markup of a page', '<b>x</b>', [{ kind: 'paragraph', children: [text('<b>x</b>')] }]],
  ])('reads %s', (_name, source, expected) => {
    expect(parseMarkdown(source)).toEqual(expected);
  });
});
