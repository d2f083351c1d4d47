import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintBlocks, lintView } from '../../src/card/lint-blocks.ts';
import { renderCandidates } from '../../src/card/render-candidates.ts';
import { renderCard } from '../../src/card/render-card.ts';
import { type DetailsSection, renderDetailsModal } from '../../src/card/render-details-modal.ts';
import { renderFillModal } from '../../src/card/render-fill-modal.ts';
import { renderNotice } from '../../src/card/render-notice.ts';
import { renderPlain } from '../../src/card/render-plain.ts';
import { renderSecretNotice } from '../../src/card/render-secret-notice.ts';
import { TRANSLATORS } from './answers.ts';
import { anyState, anyText, anyView } from './arbitraries.ts';

const RUNS = { numRuns: 150 };
const SECTIONS: readonly DetailsSection[] = ['checklist', 'steps', 'dead_ends', 'related', 'command'];
const anyMute = fc.constantFrom(undefined, {}, { by: { user: 'U0ADA', at: 1_764_000_000_000 } });
const LONE_SURROGATE = /\p{Cs}/u;

describe('card/limits', () => {
  it('keeps every card within the limits of Slack, its buttons on it', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { text, blocks } = renderCard(view, TRANSLATORS);
        expect(lintBlocks(blocks, 'message')).toEqual([]);
        expect(text.length).toBeLessThanOrEqual(3900);
        expect(blocks.at(-1)).toMatchObject({ type: 'actions' });
        expect(LONE_SURROGATE.test(text + shownIn(blocks))).toBe(false);
      }),
      RUNS,
    );
  });

  it('keeps every choice of candidates within the limits of Slack', () => {
    fc.assert(
      fc.property(fc.array(anyView, { maxLength: 4 }), fc.boolean(), (candidates, partial) => {
        const { text, blocks } = renderCandidates({ lang: 'zh', candidates, partial }, TRANSLATORS);
        expect(lintBlocks(blocks, 'message')).toEqual([]);
        expect(text.length).toBeLessThanOrEqual(3900);
      }),
      RUNS,
    );
  });

  it('keeps every modal within the limits of Slack', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(...SECTIONS), anyMute, (view, section, mute) => {
        const modal = renderDetailsModal(view, TRANSLATORS, { section, mute });
        expect(lintView(modal)).toEqual([]);
        expect(LONE_SURROGATE.test(shownIn(modal.blocks))).toBe(false);
        expect(lintView(renderFillModal(view, TRANSLATORS, { reply: 'C1 1.2' }))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keeps notices within the limits of Slack', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const notice = renderNotice({ kind: 'file_unreadable', lang: 'en', params: { name } }, TRANSLATORS);
        const secret = renderSecretNotice({ lang: 'en', secrets: [{ kind: name, count: 2 }] }, TRANSLATORS);
        expect(lintBlocks(notice.blocks, 'message')).toEqual([]);
        expect(lintBlocks(secret.blocks, 'message')).toEqual([]);
      }),
      RUNS,
    );
  });

  it('sends no control character to a terminal but those of its own colors', () => {
    fc.assert(
      fc.property(anyView, anyState, (view, state) => {
        const plain = renderPlain({ ...view, state }, TRANSLATORS, { color: false });
        expect(plain.match(/(?![\n\t])[\p{Cc}\p{Cs}]/u)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});

function shownIn(blocks: readonly unknown[]): string {
  const texts: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n');
}
