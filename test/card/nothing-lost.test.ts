import { describe, expect, it } from 'vitest';
import type { CardView } from '../../src/card/card-view.ts';
import { renderCard } from '../../src/card/render-card.ts';
import { type DetailsSection, renderDetailsModal } from '../../src/card/render-details-modal.ts';
import { renderPlain } from '../../src/card/render-plain.ts';
import { toLocalDay, toPercent } from '../../src/i18n/formats.ts';
import { ENGLISH, TRANSLATORS, viewOf } from './answers.ts';

const SECTIONS: readonly DetailsSection[] = ['checklist', 'steps', 'dead_ends', 'related', 'command'];
const marked = toMarked();
const view: CardView = viewOf({ values: {} }, { answer: marked.answer, neighbours: [] });

describe('card/nothing-lost', () => {
  it('shows every value of an answer in the plain twin', () => {
    const plain = renderPlain(view, TRANSLATORS, { color: false });
    expect(marked.values.filter((value) => !plain.includes(value))).toEqual([]);
  });

  it('shows every value of an answer on the card or behind its menu', () => {
    const steps = view.answer.steps.map((_, step) => ({ ...view, state: { ...view.state, step } }));
    const surfaces = [
      ...steps.map((one) => renderCard(one, TRANSLATORS).blocks),
      ...SECTIONS.flatMap((section) =>
        steps.map((one) => renderDetailsModal(one, TRANSLATORS, { section }).blocks),
      ),
    ];
    const shown = JSON.stringify(surfaces);
    expect(marked.values.filter((value) => !shown.includes(value))).toEqual([]);
  });
});

/** The example answer with every text and number made unique, and those as a reader sees them. */
function toMarked(): { readonly answer: typeof ENGLISH; readonly values: readonly string[] } {
  const values: string[] = [];
  const copy = JSON.stringify(ENGLISH, (key, value: unknown) => {
    if (key === 'language' || key === 'lang' || key === 'label' || key === 'languages') return value;
    if (key === 'evidenceCount') return mark('4711', 4711);
    if (typeof value === 'number')
      return mark(toPercent((values.length % 90) / 100 + 0.05, 'en'), (values.length % 90) / 100 + 0.05);
    if (typeof value !== 'string') return value;
    if (key === 'firstSeen' || key === 'lastConfirmed' || key === 'lastUpdated')
      return mark(toLocalDay(value, 'en'), value);
    const text = `v${values.length}x`;
    return key === 'docUrl' ? mark(text, `https://x.io/${text}`) : mark(text, text);
  });
  return { answer: JSON.parse(copy), values };

  function mark(shown: string, value: unknown): unknown {
    values.push(shown);
    return value;
  }
}
