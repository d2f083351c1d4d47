import { describe, expect, it } from 'vitest';
import { decodeState } from '../../src/card/encode-state.ts';
import { lintBlocks } from '../../src/card/lint-blocks.ts';
import type { Message } from '../../src/card/message.ts';
import { renderCandidates } from '../../src/card/render-candidates.ts';
import { renderCouldNotCheck } from '../../src/card/render-could-not-check.ts';
import { renderHelp } from '../../src/card/render-help.ts';
import { type NoticeKind, renderNotice } from '../../src/card/render-notice.ts';
import { renderSecretNotice } from '../../src/card/render-secret-notice.ts';
import { renderUnknown } from '../../src/card/render-unknown.ts';
import { ENGLISH, en, STATE, TRANSLATORS } from './answers.ts';

const FIRST = { answer: ENGLISH, state: STATE };
const SECOND = {
  answer: { ...ENGLISH, id: 'linux/no-such-file', title: en('The file is <missing>'), confusedWith: [] },
  state: { ...STATE, entryId: 'linux/no-such-file' },
};

describe('card/render-candidates', () => {
  const message = renderCandidates({ lang: 'en', candidates: [FIRST, SECOND], partial: false }, TRANSLATORS);

  it('renders a choice', () => {
    expect(message).toMatchSnapshot();
    expect(lintBlocks(message.blocks, 'message')).toEqual([]);
  });

  it('gives each candidate a button with its own state', () => {
    expect(buttonsOf(message).map(({ value }) => decodeState(value ?? '')?.entryId)).toEqual([
      'docker/exec-format-error',
      'linux/no-such-file',
    ]);
  });

  it('tells candidates apart that are easily confused', () => {
    expect(shown(message)).toContain('Differs: there the file itself is missing');
  });

  it('shows three at most', () => {
    const candidates = [FIRST, SECOND, FIRST, SECOND];
    expect(buttonsOf(renderCandidates({ lang: 'en', candidates, partial: false }, TRANSLATORS))).toHaveLength(
      3,
    );
  });

  it('counts in the grammar of the language and says when time ran out', () => {
    const one = shown(renderCandidates({ lang: 'en', candidates: [FIRST], partial: true }, TRANSLATORS));
    expect(one).toContain('One known error may fit.');
    expect(one).toContain('too long to check all of it');
    expect(shown(message)).toContain('2 known errors may fit.');
  });

  it('names the candidates in the text, escaped', () => {
    expect(message.text).toContain('The file is &lt;missing&gt;');
  });
});

describe('card/render-unknown', () => {
  it.each([
    ['en', 'Searched 1 line for 1,204 known errors.'],
    ['zh', '在 1 行中比对了 1,204 个已知错误。'],
  ])('says in %s what was searched', (lang, expected) => {
    const view = { lang, searched: { lines: 1, entries: 1204 }, partial: false };
    const message = renderUnknown(view, TRANSLATORS);
    expect(shown(message)).toContain(expected);
    expect(message.text).toContain(expected);
    expect(lintBlocks(message.blocks, 'message')).toEqual([]);
  });

  it('offers to paste more, and says when not all was checked', () => {
    const view = { lang: 'en', searched: { lines: 9, entries: 9 }, partial: true };
    expect(renderUnknown(view, TRANSLATORS)).toMatchSnapshot();
    expect(buttonsOf(renderUnknown(view, TRANSLATORS))).toMatchObject([{ action_id: 'ask_opened' }]);
  });
});

describe('card/render-could-not-check', () => {
  it.each(['en', 'zh'])('does not claim that nothing was found, in %s', (lang) => {
    const message = renderCouldNotCheck({ lang }, TRANSLATORS);
    expect(message).toMatchSnapshot();
    expect(message.text).not.toContain('No known error');
    expect(lintBlocks(message.blocks, 'message')).toEqual([]);
  });
});

describe('card/render-notice', () => {
  const KINDS: readonly NoticeKind[] = [
    'already_answered',
    'answered',
    'could_not_post',
    'expired',
    'file_unreadable',
    'invite',
    'language_set',
    'looking',
    'not_mine',
    'nothing_to_read',
    'shared',
    'unwatching',
    'watching',
  ];

  it.each(KINDS)('has words for %s in every language', (kind) => {
    for (const lang of TRANSLATORS.languages) {
      const message = renderNotice(
        { kind, lang, params: { name: 'app.log', language: '中文' } },
        TRANSLATORS,
      );
      expect(lintBlocks(message.blocks, 'message')).toEqual([]);
      expect(message.text).not.toMatch(/notice\.|[{}]/);
    }
  });

  it('links a message', () => {
    const link = 'https://x.slack.com/archives/C1/p1';
    const message = renderNotice({ kind: 'already_answered', lang: 'en', link }, TRANSLATORS);
    expect(JSON.stringify(message.blocks)).toContain(
      JSON.stringify({ type: 'link', url: link, text: 'Open' }),
    );
    expect(message.text).toBe(`This error was already answered in this thread. ${link}`);
  });

  it('pings nobody by the name of a file', () => {
    const params = { name: '<!channel>' };
    const message = renderNotice({ kind: 'file_unreadable', lang: 'en', params }, TRANSLATORS);
    expect(message.text).toContain('&lt;!channel&gt;');
    expect(JSON.stringify(message.blocks)).not.toContain('mrkdwn');
  });
});

describe('card/render-secret-notice', () => {
  it('tells kinds and counts, and to rotate', () => {
    const secrets = [
      { kind: 'password', count: 2 },
      { kind: 'brand-new-kind', count: 1 },
    ];
    expect(renderSecretNotice({ lang: 'en', secrets }, TRANSLATORS).text).toMatchInlineSnapshot(
      `"What you pasted contains secrets: password × 2, brand-new-kind. It is masked here, but still in what you pasted. Delete it there, and rotate it."`,
    );
    expect(shown(renderSecretNotice({ lang: 'zh', secrets }, TRANSLATORS))).toContain('密码 × 2');
  });
});

describe('card/render-help', () => {
  it.each(['en', 'zh'])('says in %s how to ask, and that threads take no commands', (lang) => {
    const message = renderHelp({ lang }, TRANSLATORS);
    expect(message).toMatchSnapshot();
    expect(lintBlocks(message.blocks, 'message')).toEqual([]);
  });
});

interface Clickable {
  readonly action_id?: string;
  readonly value?: string;
}

function buttonsOf(message: Message): readonly Clickable[] {
  return message.blocks.flatMap((block): readonly Clickable[] =>
    block.type === 'actions' ? (block.elements as readonly Clickable[]) : [],
  );
}

function shown(message: Message): string {
  const texts: string[] = [];
  JSON.stringify(message.blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('');
}
