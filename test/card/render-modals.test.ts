import { describe, expect, it } from 'vitest';
import { decodeMetadata } from '../../src/card/encode-metadata.ts';
import { lintView } from '../../src/card/lint-blocks.ts';
import type { Modal } from '../../src/card/modal.ts';
import { renderAskModal } from '../../src/card/render-ask-modal.ts';
import { renderFillModal } from '../../src/card/render-fill-modal.ts';
import { renderLookingModal } from '../../src/card/render-looking-modal.ts';
import { renderNoteModal } from '../../src/card/render-note-modal.ts';
import { renderUnknown } from '../../src/card/render-unknown.ts';
import { ENGLISH, STATE, TRANSLATORS, viewOf } from './answers.ts';

describe('card/render-ask-modal', () => {
  it.each(['en', 'zh'])('takes a text or files in %s, neither of them required', (lang) => {
    const modal = renderAskModal({ lang, metadata: 'C1' }, TRANSLATORS);
    expect(modal).toMatchSnapshot();
    expect(lintView(modal)).toEqual([]);
    expect(modal.private_metadata).toBe('C1');
    expect(inputsOf(modal).every(({ optional }) => optional)).toBe(true);
  });
});

describe('card/render-fill-modal', () => {
  const answer = { ...ENGLISH, placeholders: ['IMAGE_NAME', 'HOST', 'TAG'] };
  const values = { IMAGE_NAME: 'nginx:1.25', TAG: '$(id)' };

  it('asks for open placeholders first and offers known ones for correction', () => {
    const modal = renderFillModal(viewOf({ values }, { answer }), TRANSLATORS, { reply: '' });
    expect(inputsOf(modal).map(({ id, initial }) => [id, initial])).toEqual([
      ['placeholder:HOST', undefined],
      ['placeholder:TAG', undefined],
      ['placeholder:IMAGE_NAME', 'nginx:1.25'],
    ]);
    expect(lintView(modal)).toEqual([]);
  });

  it('asks for twenty values at most', () => {
    const placeholders = Array.from({ length: 30 }, (_, index) => `P${index}`);
    const view = viewOf({ values: {} }, { answer: { ...ENGLISH, placeholders } });
    expect(inputsOf(renderFillModal(view, TRANSLATORS, { reply: '' }))).toHaveLength(20);
  });

  it('remembers the card and where it is', () => {
    const modal = renderFillModal(viewOf({ step: 1 }), TRANSLATORS, { reply: 'C1 1764000000.000100' });
    expect(decodeMetadata(modal.private_metadata ?? '')).toEqual({
      state: { ...STATE, step: 1 },
      reply: 'C1 1764000000.000100',
    });
  });
});

describe('card/render-note-modal', () => {
  it('says that it is looking', () => {
    const modal = renderLookingModal({ lang: 'zh' }, TRANSLATORS);
    expect(JSON.stringify(modal)).toContain('正在查找');
    expect(lintView(modal)).toEqual([]);
  });

  it('shows any message', () => {
    const searched = { lines: 1, entries: 2 };
    const message = renderUnknown({ lang: 'en', searched, partial: false }, TRANSLATORS);
    const modal = renderNoteModal({ lang: 'en', message }, TRANSLATORS);
    expect(modal.blocks).toEqual(message.blocks);
    expect(lintView(modal)).toEqual([]);
  });
});

interface Input {
  readonly id: string | undefined;
  readonly optional: boolean;
  readonly initial: string | undefined;
}

function inputsOf(modal: Modal): readonly Input[] {
  return modal.blocks.flatMap((block) => {
    if (block.type !== 'input') return [];
    const initial = block.element.type === 'plain_text_input' ? block.element.initial_value : undefined;
    return [{ id: block.block_id, optional: block.optional ?? false, initial }];
  });
}
