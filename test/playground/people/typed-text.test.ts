import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_APP } from '../../../src/playground/default-app.ts';
import { toSentText } from '../../../src/playground/people/typed-text.ts';
import type { Json } from '../../../src/playground/records.ts';
import { seedWorkspace } from '../../../src/playground/seed-workspace.ts';
import { createWorkspace } from '../../../src/playground/workspace.ts';

function send(typed: string, curly = false): ReturnType<typeof toSentText> {
  const workspace = createWorkspace(
    DEFAULT_APP,
    () => 0,
    () => 'http://127.0.0.1:1',
  );
  seedWorkspace(workspace);
  return toSentText(workspace, typed, { curly });
}

describe('playground/people/typed-text', () => {
  it.each([
    ['a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d'],
    ['see https://x.test/a?b=1&c=2', 'see <https://x.test/a?b=1&amp;c=2>'],
    ['connect db.example.com:5432 failed', 'connect <http://db.example.com:5432|db.example.com:5432> failed'],
    ['File "app.py", line 3', 'File "<http://app.py|app.py>", line 3'],
    ['at main.go:12', 'at main.go:12'],
    ['node.json and foo.company', 'node.json and foo.company'],
    ['done at example.com.', 'done at <http://example.com|example.com>.'],
    ['mail a.b@example.com', 'mail <mailto:a.b@example.com|a.b@example.com>'],
    ['@whyfail why?', '<@U0BOT> why?'],
    ['@lin and @nobody', '<@U0LIN> and @nobody'],
    ['https://x.test/@lin/#general', '<https://x.test/@lin/#general>'],
    ['@here look', '<!here> look'],
    ['in #general', 'in <#C0GENERAL|general>'],
    [':fire: at 12:30:45', ':fire: at 12:30:45'],
    ['run `rm @lin :fire:` now', 'run `rm @lin :fire:` now'],
    ['```\n@lin & example.com\n```', '```@lin &amp; <http://example.com|example.com>\n```'],
    ['', ''],
  ])('sends %j as %j', (typed, text) => {
    expect(send(typed).text).toBe(text);
  });

  it('makes rich text of the same parts', () => {
    const { blocks } = send('hi @lin, `npm i` on example.com :fire:\n```\nENOSPC\n```');
    expect(blocks).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'hi ' },
              { type: 'user', user_id: 'U0LIN' },
              { type: 'text', text: ', ' },
              { type: 'text', text: 'npm i', style: { code: true } },
              { type: 'text', text: ' on ' },
              { type: 'link', url: 'http://example.com', text: 'example.com' },
              { type: 'text', text: ' ' },
              { type: 'emoji', name: 'fire' },
              { type: 'text', text: '\n' },
            ],
          },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'ENOSPC\n' }], border: 0 },
        ],
      },
    ]);
  });

  it('sends no blocks for an empty text', () => {
    expect(send('').blocks).toEqual([]);
  });

  it('curls quotes and dashes outside of code when asked', () => {
    expect(send(`can't find "x" --force \`"y" --z\``, true).text).toBe('can’t find “x” —force `"y" --z`');
    expect(send(`can't "x" --y`).text).toBe(`can't "x" --y`);
  });

  it('loses nothing: text and rich text both say what was typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'<>&;ab .:/@#"\n') });
    fc.assert(
      fc.property(typed, (given) => {
        const { text, blocks } = send(given);
        const [section] = (blocks[0]?.['elements'] ?? []) as readonly {
          readonly elements: readonly Json[];
        }[];
        const said = section?.elements.map((element) => element['text']).join('') ?? '';
        expect(said).toBe(given);
        expect(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(given);
      }),
    );
  });

  it.each([
    ['a run of letters', 'a'.repeat(200_000)],
    ['a run of dots', 'a.'.repeat(100_000)],
    ['open code', '`'.repeat(200_000)],
  ])('reads %s in linear time', (_, typed) => {
    expect(send(typed).text).toHaveLength(typed.length);
  });
});
