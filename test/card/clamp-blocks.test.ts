import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampMessage } from '../../src/card/clamp-blocks.ts';
import { clampView } from '../../src/card/clamp-view.ts';
import { lintBlocks, lintView } from '../../src/card/lint-blocks.ts';
import { anyText } from './arbitraries.ts';

const plain = anyText.map((text) => ({ type: 'plain_text' as const, text }));
const mrkdwn = anyText.map((text) => ({ type: 'mrkdwn' as const, text }));
const richText = fc.record({
  type: fc.constant('text' as const),
  text: anyText,
});
const richLink = fc.record({ type: fc.constant('link' as const), url: anyText, text: anyText });
const richSection = fc.record({
  type: fc.constant('rich_text_section' as const),
  elements: fc.array(fc.oneof(richText, richLink), { maxLength: 4 }),
});
const option = fc.record({ text: plain, value: fc.constant('v'), description: plain });
const options = fc.array(option, { maxLength: 12 });
const button = fc.record({ type: fc.constant('button' as const), text: plain, value: anyText });

const anyBlock: fc.Arbitrary<KnownBlock> = fc.oneof(
  fc.record({ type: fc.constant('header' as const), text: plain, block_id: fc.constant('same') }),
  fc.record({
    type: fc.constant('section' as const),
    text: mrkdwn,
    fields: fc.array(plain, { maxLength: 12 }),
    accessory: button,
  }),
  fc.record({
    type: fc.constant('context' as const),
    elements: fc.array(fc.oneof(plain, mrkdwn), { maxLength: 12 }),
  }),
  fc.record({
    type: fc.constant('actions' as const),
    elements: fc.array(
      fc.oneof(
        button,
        fc.record({ type: fc.constant('overflow' as const), options }),
        fc.record({ type: fc.constant('checkboxes' as const), options }),
        fc.record({ type: fc.constant('radio_buttons' as const), options }),
      ),
      { maxLength: 28 },
    ),
  }),
  fc.record({
    type: fc.constant('rich_text' as const),
    elements: fc.array(
      fc.oneof(
        richSection,
        fc.record({
          type: fc.constant('rich_text_preformatted' as const),
          elements: fc.array(richText, { maxLength: 2 }),
        }),
        fc.record({
          type: fc.constant('rich_text_list' as const),
          style: fc.constant('bullet' as const),
          elements: fc.array(richSection, { maxLength: 30 }),
        }),
      ),
      { maxLength: 5 },
    ),
  }),
  fc.constant<KnownBlock>({ type: 'divider' }),
);

const markdown = anyText.map((text): KnownBlock => ({ type: 'markdown', text }));
const input = fc.record({ label: plain, hint: plain, initial: anyText, placeholder: plain }).map(
  ({ label, hint, initial, placeholder }): KnownBlock => ({
    type: 'input',
    label,
    hint,
    element: { type: 'plain_text_input', initial_value: initial, placeholder, max_length: 100 },
  }),
);

describe('card/clamp-blocks', () => {
  it('makes any message of ours one that Slack takes', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.oneof(anyBlock, markdown), { maxLength: 60 }), (text, blocks) => {
        const clamped = clampMessage({ text, blocks });
        expect(lintBlocks(clamped.blocks, 'message')).toEqual([]);
        expect(clamped.text.length).toBeLessThanOrEqual(3900);
      }),
      { numRuns: 150 },
    );
  });

  it('makes any modal of ours one that Slack takes', () => {
    fc.assert(
      fc.property(plain, fc.array(fc.oneof(anyBlock, input), { maxLength: 110 }), (label, blocks) => {
        const title = { ...label, text: `T${label.text}` };
        const submit = { type: 'plain_text', text: 'Go' } as const;
        expect(lintView(clampView({ type: 'modal', title, submit, blocks }))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves alone what fits', () => {
    const blocks: KnownBlock[] = [
      { type: 'header', text: { type: 'plain_text', text: 'Title' } },
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: ' a ' }] }],
      },
    ];
    expect(clampMessage({ text: 'Title', blocks })).toEqual({ text: 'Title', blocks });
  });

  it('does not change the blocks it is given', () => {
    const blocks: KnownBlock[] = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(200) } }];
    clampMessage({ text: '', blocks });
    expect(blocks[0]).toMatchObject({ text: { text: 'x'.repeat(200) } });
  });

  it('cuts long texts before it drops a block, and keeps buttons to the last', () => {
    const section = (length: number): KnownBlock => ({
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x'.repeat(length) }] }],
    });
    const last: KnownBlock = {
      type: 'actions',
      elements: [{ type: 'button', text: { type: 'plain_text', text: 'Go' } }],
    };
    const cut = clampMessage({ text: '', blocks: [section(50), section(9000), section(9000), last] });
    expect(cut.blocks).toHaveLength(4);
    expect(cut.blocks[0]).toEqual(section(50));
    const dropped = clampMessage({
      text: '',
      blocks: [...Array.from({ length: 70 }, () => section(9)), last],
    });
    expect(dropped.blocks).toHaveLength(50);
    expect(dropped.blocks.at(-1)).toEqual(last);
  });

  it('cuts code between lines', () => {
    const code = 'rm -rf /tmp/cache/one\n'.repeat(900);
    const { blocks } = clampMessage({
      text: '',
      blocks: [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: code }] }],
        },
      ],
    });
    const shown = JSON.stringify(blocks).match(/rm -rf [^\\"]*/g) ?? [];
    expect(new Set(shown)).toEqual(new Set(['rm -rf /tmp/cache/one']));
  });
});
