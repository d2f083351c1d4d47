import { describe, expect, it } from 'vitest';
import { toCardView } from '../../src/card/to-card-view.ts';
import { toPlainState } from '../../src/card/to-plain-state.ts';
import { createKnowledgeBase } from '../../src/kb/create-knowledge-base.ts';
import { toEntry } from '../support/entry.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

describe('card/to-card-view', () => {
  it.each([
    ['2025-11-20', true],
    ['2025-11-22', undefined],
    [undefined, undefined],
    ['long ago', undefined],
  ])('takes an entry last confirmed %s for stale: %s', (day, expected) => {
    const entry = toEntry('disk/full', day === undefined ? {} : { last_confirmed: day });
    const base = createKnowledgeBase([entry]);
    const view = toCardView(base, toPlainState('disk/full', 'en'), {
      tally: { worked: 0, total: 0 },
      now: NOW,
    });
    expect(view?.isStale).toBe(expected);
  });
});
