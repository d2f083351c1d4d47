import { describe, expect, it } from 'vitest';
import { encodeState } from '../../src/card/encode-state.ts';
import { findState } from '../../src/card/find-state.ts';
import { renderCard } from '../../src/card/render-card.ts';
import { STATE, TRANSLATORS, viewOf } from './answers.ts';

const LONG = { ...STATE, line: 'x'.repeat(200), span: [0, 9] as const };
const { blocks } = renderCard(viewOf(LONG), TRANSLATORS);
const blockId = blocks.at(-1)?.block_id ?? '';

describe('card/find-state', () => {
  it('takes the state that a button carries', () => {
    expect(findState({ value: encodeState({ ...LONG, lang: 'zh' }), block_id: blockId }, blocks)).toEqual({
      ...LONG,
      lang: 'zh',
    });
  });

  it('takes the whole state of a menu from the buttons beside it, the language from its own block', () => {
    expect(findState({ block_id: blockId }, blocks)).toEqual(LONG);
  });

  it('takes the short state when the message is not there, as with private answers', () => {
    expect(findState({ block_id: blockId })).toEqual({ ...STATE, line: '', span: [0, 0] });
  });

  it.each([
    ['a foreign block id', { block_id: 'x' }],
    ['a broken block id', { block_id: 'card:{' }],
    ['a broken value', { value: '{}' }],
    ['nothing', {}],
  ])('finds none in %s', (_, clicked) => {
    expect(findState(clicked, [null, 'text', ...blocks])).toBeUndefined();
  });

  it('does not take the state of another entry that stands beside it', () => {
    const other = encodeState({ ...STATE, entryId: 'a/b' });
    const foreign = [{ block_id: blockId, elements: [{ value: other }, null, { value: 1 }] }];
    expect(findState({ block_id: blockId }, foreign)?.entryId).toBe(STATE.entryId);
  });
});
