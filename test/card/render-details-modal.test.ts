import { describe, expect, it } from 'vitest';
import { decodeState } from '../../src/card/encode-state.ts';
import { lintView } from '../../src/card/lint-blocks.ts';
import { type DetailsSection, renderDetailsModal } from '../../src/card/render-details-modal.ts';
import { ENGLISH, en, TRANSLATORS, viewOf } from './answers.ts';

const SECTIONS: readonly DetailsSection[] = ['checklist', 'steps', 'dead_ends', 'related', 'command'];

describe('card/render-details-modal', () => {
  it.each(SECTIONS)('renders the section %s', (section) => {
    const modal = renderDetailsModal(viewOf(), TRANSLATORS, { section });
    expect(modal).toMatchSnapshot();
    expect(lintView(modal)).toEqual([]);
  });

  it.each([
    ['steps', '全部方案'],
    ['dead_ends', '不要这样做'],
  ] as const)('is all in the language of the card: %s', (section, title) => {
    const modal = renderDetailsModal(viewOf({ lang: 'zh' }), TRANSLATORS, { section });
    expect(modal.title.text).toBe(title);
    expect(modal.close?.text).toBe('关闭');
  });

  it('has boxes to tick, ten in a group, long ones in full below', () => {
    const long = `${'sign '.repeat(40)}end`;
    const checklist = [en(long), ...Array.from({ length: 11 }, (_, index) => en(`Sign ${index}`))];
    const modal = renderDetailsModal(viewOf({}, { answer: { ...ENGLISH, checklist } }), TRANSLATORS, {
      section: 'checklist',
    });
    const elements = modal.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    const groups = elements.filter((element) => element.type === 'checkboxes');
    expect(groups.map((group) => group.options.length)).toEqual([10, 2]);
    expect(JSON.stringify(modal.blocks)).toContain(long);
  });

  it('opens the card of each neighbour that has one', () => {
    const modal = renderDetailsModal(viewOf(), TRANSLATORS, { section: 'related' });
    const buttons = modal.blocks.flatMap((block) => (block.type === 'section' ? [block.accessory] : []));
    const values = buttons.map((button) => (button?.type === 'button' ? (button.value ?? '') : ''));
    expect(values.map((value) => decodeState(value)?.entryId)).toEqual(['kubernetes/crash-loop']);
    expect(JSON.stringify(modal.blocks)).toContain('linux/no-such-file');
  });

  it('offers a copy in the other language beside a card that everybody sees', () => {
    const labels = (audience: 'private' | 'shared'): string =>
      JSON.stringify(renderDetailsModal(viewOf({ audience }), TRANSLATORS, { section: 'steps' }).blocks);
    expect(labels('shared')).toContain('中文，仅自己可见');
    expect(labels('private')).not.toContain('中文，仅自己可见');
  });

  it('spreads a sign over label and description between words', () => {
    const sign = 'The container stops right after it was started, and its log has one line that names a file';
    const modal = renderDetailsModal(
      viewOf({ audience: 'private' }, { answer: { ...ENGLISH, checklist: [en(sign)] } }),
      TRANSLATORS,
      {
        section: 'checklist',
      },
    );
    const [box] = modal.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(box).toMatchObject({
      options: [
        {
          text: { text: 'The container stops right after it was started, and its log has one line' },
          description: { text: 'that names a file' },
        },
      ],
    });
  });

  it('lists all steps but keeps destructive commands behind a button', () => {
    const modal = renderDetailsModal(viewOf({ audience: 'private' }), TRANSLATORS, { section: 'steps' });
    const shown = JSON.stringify(modal.blocks);
    expect(shown).toContain('docker build');
    expect(shown).toContain('tonistiigi/binfmt');
    expect(shown).not.toContain('prune');
    const [button] = modal.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(button).toMatchObject({ action_id: 'command_shown' });
    expect(decodeState(button?.type === 'button' ? (button.value ?? '') : '')).toMatchObject({ step: 2 });
  });

  it('shows the destructive command that was asked for, with its risk', () => {
    const modal = renderDetailsModal(viewOf({ step: 2 }), TRANSLATORS, { section: 'command' });
    const shown = JSON.stringify(modal.blocks);
    expect(shown).toContain('docker system prune --all --force');
    expect(shown).toContain('Every unused image is gone');
    expect(shown).toContain('⚠️');
  });

  it('names neighbours by title where the knowledge base has them', () => {
    const shown = JSON.stringify(renderDetailsModal(viewOf(), TRANSLATORS, { section: 'related' }).blocks);
    expect(shown).toContain('Pod restarts again and again');
    expect(shown).toContain('docker/no-manifest');
    expect(shown).toContain('60%');
  });

  it('shows a fact under the word of its source when the dictionary has none', () => {
    const facts = [
      { label: 'House rule', text: en('one') },
      { label: 'fact.no_such_key', text: en('two') },
    ];
    const view = viewOf({}, { answer: { ...ENGLISH, facts } });
    const shown = JSON.stringify(renderDetailsModal(view, TRANSLATORS, { section: 'related' }).blocks);
    expect(shown).toContain('"House rule"');
    expect(shown).toContain('"no such key"');
  });

  it('links the documentation', () => {
    const shown = JSON.stringify(renderDetailsModal(viewOf(), TRANSLATORS, { section: 'related' }).blocks);
    expect(shown).toContain(JSON.stringify({ type: 'link', url: ENGLISH.docUrl }));
  });
});
