import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintBlocks, lintView } from '../../src/card/lint-blocks.ts';
import { renderCardModal } from '../../src/card/render-card-modal.ts';
import { renderHelp } from '../../src/card/render-help.ts';
import { renderMutes } from '../../src/card/render-mutes.ts';
import { renderStats } from '../../src/card/render-stats.ts';
import { renderWhy } from '../../src/card/render-why.ts';
import type { Candidate } from '../../src/match/verdict.ts';
import { renderHome } from '../../src/slack/render-home.ts';
import { TRANSLATORS } from '../card/answers.ts';
import { anyText, anyView } from '../card/arbitraries.ts';

const RUNS = { numRuns: 40 };
const lang = fc.constantFrom('en', 'zh');
const time = fc.integer({ min: 0, max: 2_000_000_000_000 });
const entryId = fc.stringMatching(/^[\w.+-]{1,99}\/[\w.+-]{1,90}$/);
const row = fc.record({ id: entryId, title: anyText, details: fc.array(anyText, { maxLength: 2 }) });
const rows = fc.array(row, { maxLength: 20 });

const candidate: fc.Arbitrary<Candidate> = fc.record({
  entryId,
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  stage: fc.constantFrom('pattern' as const, 'signature' as const, 'fuzzy' as const),
  line: anyText,
  lineNumber: fc.nat(9_999),
  span: fc.constantFrom([0, 0] as const, [3, 20] as const, [0, 9_999] as const),
  groups: fc.constant({}),
  evidence: anyText,
  reasons: fc.array(anyText, { maxLength: 5 }),
});

describe('slack/own-limits', () => {
  it('keeps the Home tab within the limits of Slack, whatever is on it', () => {
    const domains = fc.array(fc.record({ name: anyText.filter(Boolean), count: fc.nat(999) }), {
      maxLength: 150,
    });
    const front = fc.record({
      kind: fc.constant('front' as const),
      frequent: rows,
      latest: rows,
      watched: fc.array(fc.stringMatching(/^C[A-Z0-9]{8}$/), { maxLength: 50 }),
    });
    const list = fc.record({
      kind: fc.constant('list' as const),
      heading: anyText,
      note: anyText,
      rows,
      before: fc.option(anyText, { nil: undefined }),
      after: fc.option(anyText, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.record({ lang, domains, page: fc.oneof(front, list) }), (view) => {
        expect(lintView(renderHome(view, TRANSLATORS))).toEqual([]);
      }),
      RUNS,
    );
  }, 60_000);

  it('keeps the account of an answer within the limits of Slack', () => {
    const considered = fc.array(candidate, { maxLength: 10 });
    fc.assert(
      fc.property(lang, considered, fc.boolean(), (code, all, partial) => {
        const verdict = { kind: 'unsure', considered: all, partial, ms: 12 } as const;
        const view = { lang: code, verdict, searched: { lines: 4, entries: 300 }, titles: [] };
        const { text, blocks } = renderWhy(view, TRANSLATORS);
        expect(lintBlocks(blocks, 'message')).toEqual([]);
        expect(text.length).toBeLessThanOrEqual(3900);
      }),
      RUNS,
    );
  }, 60_000);

  it('keeps counts and mutes within the limits of Slack', () => {
    const frequent = fc.record({
      entryId,
      title: anyText,
      count: fc.nat(9_999),
      trend: fc.constantFrom('new' as const, 'up' as const, 'down' as const, 'steady' as const),
      last: time,
    });
    const mute = fc.record({ entryId, title: anyText, user: fc.constantFrom('', 'U0ADA'), at: time });
    fc.assert(
      fc.property(
        lang,
        fc.array(frequent, { maxLength: 10 }),
        fc.array(mute, { maxLength: 60 }),
        (code, a, b) => {
          const stats = renderStats({ lang: code, rows: a, days: 30 }, TRANSLATORS);
          const mutes = renderMutes({ lang: code, rows: b }, TRANSLATORS);
          expect(lintBlocks(stats.blocks, 'message')).toEqual([]);
          expect(lintBlocks(mutes.blocks, 'message')).toEqual([]);
        },
      ),
      RUNS,
    );
  }, 60_000);

  it('keeps a card in a modal, and the help, within the limits of Slack', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(lintView(renderCardModal(view, TRANSLATORS, { metadata: '{}' }))).toEqual([]);
      }),
      RUNS,
    );
    for (const code of TRANSLATORS.languages) {
      expect(lintBlocks(renderHelp({ lang: code }, TRANSLATORS).blocks, 'message')).toEqual([]);
    }
  }, 60_000);
});
