import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { decodeState } from '../../src/card/encode-state.ts';
import { renderCard } from '../../src/card/render-card.ts';
import { createTranslator } from '../../src/i18n/create-translator.ts';
import type { Translators } from '../../src/i18n/translator.ts';
import { ENGLISH, en, STATE, TRANSLATORS, viewOf } from './answers.ts';

const ALSO = [
  { id: 'kubernetes/crash-loop', title: 'Pod restarts again and again' },
  { id: 'http/bad-gateway', title: 'Bad gateway' },
];

describe('card/render-card', () => {
  it.each([
    ['in English', viewOf()],
    ['in Chinese', viewOf({ lang: 'zh' })],
    ['on its fallback step', viewOf({ step: 1 }, { tally: { worked: 7, total: 9 } })],
    ['on a destructive step', viewOf({ step: 2 })],
    ['private, with values to fill in', viewOf({ values: {}, audience: 'private' })],
    ['with consequences, cut short by a budget', viewOf({}, { also: ALSO, partial: true })],
    ['after a vote', viewOf({}, { vote: 'worked', tally: { worked: 1, total: 1 } })],
  ])('renders a card %s', (_, view) => {
    expect(renderCard(view, TRANSLATORS)).toMatchSnapshot();
  });

  it('shows the matched line first, with the matched part in bold', () => {
    const [first] = renderCard(viewOf(), TRANSLATORS).blocks;
    expect(first).toMatchObject({
      elements: [
        {
          type: 'rich_text_quote',
          elements: [
            { text: 'api-1  | ' },
            { text: 'exec /usr/bin/python3: exec format error', style: { bold: true } },
          ],
        },
      ],
    });
  });

  it('shows the error of the entry when there is no matched line', () => {
    const [first] = renderCard(viewOf({ line: '', span: [0, 0] }), TRANSLATORS).blocks;
    expect(JSON.stringify(first)).toContain('exec /usr/bin/python3: exec format error');
  });

  it('fits the first screen: at most eight blocks', () => {
    expect(renderCard(viewOf(), TRANSLATORS).blocks.length).toBeLessThanOrEqual(8);
  });

  describe('the fix', () => {
    it('has its placeholders filled and the markers of filled lines taken off', () => {
      expect(codeOf(renderCard(viewOf(), TRANSLATORS).blocks)).toEqual([
        'docker build --platform linux/amd64 -t registry.local/api:1.4 .\ndocker push registry.local/api:1.4',
        'docker run --rm registry.local/api:1.4 uname -m',
      ]);
    });

    it('keeps a placeholder visible when its value would need quoting', () => {
      const [fix] = codeOf(renderCard(viewOf({ values: { IMAGE_NAME: '$(reboot)' } }), TRANSLATORS).blocks);
      expect(fix).toContain('__IMAGE_NAME__');
      expect(fix).not.toContain('reboot');
    });

    it('names the conditions of the first step on the first step only', () => {
      expect(shown(renderCard(viewOf(), TRANSLATORS))).toContain("Won't work without");
      expect(shown(renderCard(viewOf({ step: 1 }), TRANSLATORS))).not.toContain("Won't work without");
    });

    it('says which fallback of how many it is', () => {
      expect(shown(renderCard(viewOf({ step: 1 }), TRANSLATORS))).toContain(
        'Fallback 1 of 2: Emulate the other CPU',
      );
    });

    it('shows the last step when the entry has lost some since', () => {
      expect(shown(renderCard(viewOf({ step: 9 }), TRANSLATORS))).toContain('Fallback 2 of 2');
    });

    it('says that it is shortened when it is, and never shows half a line of it', () => {
      const code = Array.from({ length: 200 }, (_, index) => `echo line-${index}-end`).join('\n');
      const answer = { ...ENGLISH, steps: [{ code: [{ language: 'bash', code }], destructive: false }] };
      const card = renderCard(viewOf({}, { answer }), TRANSLATORS);
      const lines = codeOf(card.blocks)[0]?.split('\n') ?? [];
      expect(lines.length).toBeGreaterThan(20);
      expect(lines.slice(0, -1).every((line) => line.endsWith('-end'))).toBe(true);
      expect(lines.at(-1)).toBe('…');
      expect(shown(card)).toContain('Shortened');
    });
  });

  describe('a destructive step', () => {
    const card = renderCard(viewOf({ step: 2 }), TRANSLATORS);

    it('keeps its commands back, in the blocks and in the text', () => {
      expect(JSON.stringify(card)).not.toContain('prune');
      expect(shown(card)).toContain('⚠️ Deletes or overwrites');
      expect(card.text).toContain('⚠️ Deletes or overwrites');
    });

    it('offers to show them', () => {
      const button = elementsOf(card.blocks).find((element) => element.action_id === 'command_shown');
      expect(decodeState(button?.value ?? '')).toMatchObject({ step: 2 });
    });

    it('keeps them back as the first step, too', () => {
      const answer = { ...ENGLISH, steps: ENGLISH.steps.slice(2) };
      expect(JSON.stringify(renderCard(viewOf({}, { answer }), TRANSLATORS))).not.toContain('prune');
    });
  });

  describe('the context line', () => {
    it.each([
      [
        'the estimate of the step while few voted',
        viewOf({}, { tally: { worked: 1, total: 2 } }),
        'est. 95%',
      ],
      ['the record from three votes on', viewOf({}, { tally: { worked: 2, total: 3 } }), '2 of 3 here'],
      [
        'thanks after a vote',
        viewOf({}, { vote: 'failed', tally: { worked: 2, total: 3 } }),
        'Thanks, 2 of 3 here',
      ],
      [
        'no estimate on a step without one',
        viewOf({ step: 2 }),
        'docker · high severity · ~5 min · reviewed',
      ],
      [
        'Chinese words in Chinese',
        viewOf({ lang: 'zh' }),
        'docker · 级别：高 · ~5 min · 预估 95% · 已人工审核',
      ],
    ])('has %s', (_, view, expected) => {
      expect(contextOf(renderCard(view, TRANSLATORS).blocks)[0]).toContain(expected);
    });

    it('shows a tier that the dictionary does not know as the source has it', () => {
      const answer = { ...ENGLISH, trust: { tier: 'house_rule' } };
      expect(contextOf(renderCard(viewOf({}, { answer }), TRANSLATORS).blocks)[0]).toContain('house rule');
    });
  });

  describe('the notes', () => {
    it('name the consequences and what was not checked', () => {
      const notes = contextOf(renderCard(viewOf({}, { also: ALSO, partial: true }), TRANSLATORS).blocks);
      expect(notes).toContain(
        'Also in this paste, as a consequence: Pod restarts again and again and Bad gateway',
      );
      expect(notes).toContain('The text was too long to check all of it in time.');
    });

    it('say that the last known fix has failed', () => {
      const failed = { vote: 'failed', tally: { worked: 0, total: 1 } } as const;
      expect(shown(renderCard(viewOf({ step: 2 }, failed), TRANSLATORS))).toContain('the last known fix');
      expect(shown(renderCard(viewOf({ step: 1 }, failed), TRANSLATORS))).not.toContain('the last known fix');
    });
  });

  describe('the actions', () => {
    it.each([
      ['fix_worked', { step: 1 }],
      ['fix_failed', { step: 1 }],
      ['language_toggled', { step: 1, lang: 'zh', values: STATE.values }],
    ])('carry the whole state: %s', (action, expected) => {
      const button = elementsOf(renderCard(viewOf({ step: 1 }), TRANSLATORS).blocks).find(
        (element) => element.action_id === action,
      );
      expect(decodeState(button?.value ?? '')).toEqual({ ...STATE, ...expected });
    });

    it('carry the state for menus in the id of the block', () => {
      const block = renderCard(viewOf({ step: 1 }), TRANSLATORS).blocks.at(-1);
      const short = decodeState(block?.block_id?.replace('card:', '') ?? '');
      expect(short).toMatchObject({ entryId: STATE.entryId, lang: 'en', step: 1, thread: STATE.thread });
    });

    it.each([
      ['offer to fill in values while one is open', viewOf({ values: {} }), 'placeholders_asked', true],
      ['offer no values when all are filled', viewOf(), 'placeholders_asked', false],
      ['offer to share a private card', viewOf({ audience: 'private' }), 'card_shared', true],
      ['offer no sharing of a shared card', viewOf(), 'card_shared', false],
    ])('%s', (_, view, action, isThere) => {
      const ids = elementsOf(renderCard(view, TRANSLATORS).blocks).map((element) => element.action_id);
      expect(ids.includes(action)).toBe(isThere);
    });

    it.each([
      ['first', 0, "Didn't work, show next"],
      ['last', 2, "Didn't work (last fix)"],
    ])('say on the %s step what a failure leads to', (_, step, label) => {
      expect(labelsOf(renderCard(viewOf({ step }), TRANSLATORS).blocks)).toContain(label);
    });

    it('name the other language in that language', () => {
      expect(labelsOf(renderCard(viewOf(), TRANSLATORS).blocks)).toContain('中文');
      expect(labelsOf(renderCard(viewOf({ lang: 'zh' }), TRANSLATORS).blocks)).toContain('English');
    });

    it('choose from more than two languages by a menu', () => {
      const french = createTranslator('fr', { 'language.name': 'Français' }, { fallback: {} });
      const three: Translators = {
        languages: ['en', 'fr', 'zh'],
        for: (lang) => (lang === 'fr' ? french : TRANSLATORS.for(lang)),
      };
      const menu = elementsOf(renderCard(viewOf(), three).blocks).find(
        ({ type }) => type === 'static_select',
      );
      expect(menu).toMatchObject({
        action_id: 'language_toggled',
        initial_option: { value: 'en' },
        options: [{ value: 'en' }, { text: { text: 'Français' }, value: 'fr' }, { value: 'zh' }],
      });
    });

    it('offer no toggle when there is one language', () => {
      const one: Translators = { languages: ['en'], for: () => TRANSLATORS.for('en') };
      const ids = elementsOf(renderCard(viewOf(), one).blocks).map((element) => element.action_id);
      expect(ids).not.toContain('language_toggled');
    });

    it('leave out of the menu what the entry does not have', () => {
      const answer = { ...ENGLISH, steps: ENGLISH.steps.slice(0, 1), deadEnds: [] };
      const menu = elementsOf(renderCard(viewOf({}, { answer }), TRANSLATORS).blocks).at(-1);
      const values = menu?.options?.map(({ value }) => value);
      expect(values).toEqual(['checklist', 'related', 'not_mine', 'own_copy']);
    });

    it('offer a copy in the other language where a card is shared and the menu has room', () => {
      const answer = { ...ENGLISH, deadEnds: [] };
      const valuesOf = (audience: 'private' | 'shared'): readonly unknown[] => {
        const menu = elementsOf(renderCard(viewOf({ audience }, { answer }), TRANSLATORS).blocks).at(-1);
        return (menu?.options ?? []).map(({ value }) => value);
      };
      expect(valuesOf('shared')).toContain('own_copy');
      expect(valuesOf('private')).not.toContain('own_copy');
    });
  });

  it('says when nobody has confirmed the entry for a year', () => {
    const answer = { ...ENGLISH, trust: { ...ENGLISH.trust, lastConfirmed: '2024-06-01' } };
    expect(shown(renderCard(viewOf({}, { answer, isStale: true }), TRANSLATORS))).toContain(
      'last confirmed Jun 1, 2024, may be outdated',
    );
    expect(shown(renderCard(viewOf({ lang: 'zh' }, { answer, isStale: true }), TRANSLATORS))).toContain(
      '已过时',
    );
    expect(shown(renderCard(viewOf({}, { answer }), TRANSLATORS))).not.toContain('outdated');
  });

  describe('languages', () => {
    it('labels what was never translated', () => {
      const card = shown(renderCard(viewOf({ lang: 'zh' }), TRANSLATORS));
      expect(card).toContain('The base image must exist for the platform（英文）');
      expect(card).toContain('镜像是为其他 CPU 架构构建的，内核拒绝执行其中的程序。');
      expect(card).not.toContain('程序。（');
    });

    it('labels a title and still keeps it within its limit', () => {
      const answer = { ...ENGLISH, title: en('T'.repeat(200)) };
      const card = renderCard(viewOf({ lang: 'zh' }, { answer }), TRANSLATORS);
      const header = card.blocks.find((block) => block.type === 'header');
      expect(header?.text.text).toMatch(/^T+…（英文）$/);
      expect(header?.text.text).toHaveLength(150);
    });

    it('does not label commands', () => {
      const card = shown(renderCard(viewOf({ lang: 'zh' }), TRANSLATORS));
      expect(card).toContain('x86_64');
      expect(card).not.toContain('x86_64（英文）');
    });
  });

  describe('the text for notifications', () => {
    it('carries title, cause and the filled commands', () => {
      expect(renderCard(viewOf(), TRANSLATORS).text).toBe(
        [
          'Docker: image built for another CPU architecture',
          'The image was built for another CPU than the one of this host, so the kernel refuses its programs.',
          '```',
          'docker build --platform linux/amd64 -t registry.local/api:1.4 .',
          'docker push registry.local/api:1.4',
          '```',
        ].join('\n'),
      );
    });

    it('carries the prose of a step without commands', () => {
      const steps = [{ code: [], body: en('Ask the `network` team.'), destructive: false }];
      const card = renderCard(viewOf({}, { answer: { ...ENGLISH, steps } }), TRANSLATORS);
      expect(card.text).toContain('\nAsk the network team.');
    });

    it('keeps whole lines of long commands, and its fence closed', () => {
      const code = Array.from({ length: 900 }, (_, index) => `echo '<${index}>' && end`).join('\n');
      const steps = [{ code: [{ language: 'bash', code }], destructive: false }];
      const { text } = renderCard(viewOf({}, { answer: { ...ENGLISH, steps } }), TRANSLATORS);
      const [, fenced = '', after] = text.split('```');
      expect(text.length).toBeGreaterThan(3000);
      expect(text.length).toBeLessThanOrEqual(3900);
      expect(after).toBe('');
      const lines = fenced.trim().split('\n');
      expect(lines.at(-1)).toBe('…');
      expect(lines.slice(0, -1).every((line) => line.endsWith(' &amp;&amp; end'))).toBe(true);
    });

    it('does not let code break out of its fence', () => {
      const code = 'cat <<EOF\n```\n<!channel>\nEOF';
      const steps = [{ code: [{ language: 'bash', code }], destructive: false }];
      const card = renderCard(viewOf({}, { answer: { ...ENGLISH, steps } }), TRANSLATORS);
      expect(card.text.split('```')).toHaveLength(2);
      expect(card.text).toContain('&lt;!channel&gt;');
    });
  });

  it.each(['<!channel>', '<@U1>', '*bold*', '`tick', '&lt;b&gt;', ':tada:', '@here'])(
    'shows %s as it is written, wherever it comes from',
    (injected) => {
      const answer = {
        ...ENGLISH,
        title: en(injected),
        cause: en(injected),
        domain: injected,
        steps: [{ title: en(injected), code: [{ language: '', code: injected }], destructive: false }],
        critical: [en(injected)],
      };
      const view = viewOf(
        { line: injected, span: [0, injected.length] },
        { answer, also: [{ id: 'a/b', title: injected }] },
      );
      const card = renderCard(view, TRANSLATORS);
      expect(JSON.stringify(card.blocks)).not.toContain('"mrkdwn"');
      expect(textsOf(card.blocks).filter((text) => text.includes(injected)).length).toBeGreaterThanOrEqual(7);
      expect(card.text).not.toMatch(/<|>|&(?!amp;|lt;|gt;)/);
    },
  );
});

function textsOf(blocks: readonly KnownBlock[]): readonly string[] {
  const texts: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts;
}

function shown(card: { readonly blocks: readonly KnownBlock[] }): string {
  return textsOf(card.blocks).join('');
}

function codeOf(blocks: readonly KnownBlock[]): readonly string[] {
  return blocks
    .flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
    .flatMap((element) => (element.type === 'rich_text_preformatted' ? textOf(element.elements) : []));
}

function textOf(elements: readonly { readonly text?: string }[]): string {
  return elements.map(({ text }) => text ?? '').join('');
}

function contextOf(blocks: readonly KnownBlock[]): readonly string[] {
  return blocks.flatMap((block) => (block.type === 'context' ? textOf(block.elements.map(toTexted)) : []));
}

function toTexted(element: object): { readonly text?: string } {
  return 'text' in element && typeof element.text === 'string' ? { text: element.text } : {};
}

interface Clickable {
  readonly type: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
  readonly options?: readonly { readonly value?: string }[];
}

function elementsOf(blocks: readonly KnownBlock[]): readonly Clickable[] {
  return blocks.flatMap((block): readonly Clickable[] => {
    return block.type === 'actions' ? (block.elements as readonly Clickable[]) : [];
  });
}

function labelsOf(blocks: readonly KnownBlock[]): readonly string[] {
  return elementsOf(blocks).map(({ text }) => text?.text ?? '');
}
