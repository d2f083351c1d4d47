import { describe, expect, it } from 'vitest';
import { lintBlocks, lintView } from '../../src/card/lint-blocks.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const option = (value: string) => ({ text: plain('label'), value });
const options = (count: number) => Array.from({ length: count }, (_, index) => option(String(index)));
const button = { type: 'button', text: plain('Go'), action_id: 'go', value: 'v', style: 'primary' };
const text = (content: string) => ({ type: 'text', text: content });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const input = (element: object) => ({ type: 'input', label: plain('Label'), element });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
const raw = (content: string) => ({ type: 'raw_text', text: content });
const divider = { type: 'divider' };
const long = (length: number) => 'x'.repeat(length);

const GOOD: readonly (readonly [string, object])[] = [
  ['section', { type: 'section', text: mrkdwn(long(3000)), accessory: button, expand: true }],
  ['section of fields', { type: 'section', fields: [plain('a'), mrkdwn(long(2000))] }],
  ['header', { type: 'header', block_id: 'b', text: { ...plain(long(150)), emoji: false } }],
  [
    'context',
    {
      type: 'context',
      elements: [mrkdwn('a'), { type: 'image', image_url: 'https://x.io/a.png', alt_text: 'a' }],
    },
  ],
  ['divider', divider],
  [
    'button',
    actions(button, { type: 'button', text: plain('Link'), url: 'https://x.io', action_id: 'link' }),
  ],
  [
    'overflow',
    actions({ type: 'overflow', options: [...options(4), { ...option('u'), url: 'https://x.io' }] }),
  ],
  [
    'select',
    actions({
      type: 'static_select',
      options: options(100),
      initial_option: option('3'),
      placeholder: plain('Pick'),
    }),
  ],
  ['groups', actions({ type: 'static_select', option_groups: [{ label: plain('g'), options: options(2) }] })],
  ['checkboxes', actions({ type: 'checkboxes', options: options(10), initial_options: [option('1')] })],
  ['radio', actions({ type: 'radio_buttons', options: [{ text: mrkdwn('*a*'), value: 'a' }] })],
  [
    'confirm',
    actions({
      ...button,
      confirm: { title: plain('Sure?'), text: mrkdwn('a'), confirm: plain('Yes'), deny: plain('No') },
    }),
  ],
  [
    'rich text',
    rich(
      {
        type: 'rich_text_section',
        elements: [
          { ...text('a'), style: { bold: true, code: true } },
          { type: 'link', url: 'https://x.io', text: 'x' },
          { type: 'emoji', name: 'wave' },
        ],
      },
      { type: 'rich_text_preformatted', elements: [text('ls -l')], border: 0, language: 'bash' },
      { type: 'rich_text_quote', elements: [text('q')] },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [{ type: 'rich_text_section', elements: [text('i')] }],
        indent: 1,
      },
    ),
  ],
  [
    'text input',
    input({ type: 'plain_text_input', multiline: true, min_length: 1, max_length: 3000, initial_value: 'a' }),
  ],
  ['image', { type: 'image', slack_file: { id: 'F1' }, alt_text: 'a', title: plain('t') }],
  ['markdown', { type: 'markdown', text: '**a**' }],
  [
    'table',
    {
      type: 'table',
      rows: [[raw('a'), { type: 'raw_number', value: 1, text: '1' }]],
      column_settings: [{ align: 'right' }],
    },
  ],
];

const BAD: readonly (readonly [string, object, string])[] = [
  ['an unknown block', { type: 'carousel' }, 'blocks[0].type: not a type that may stand here'],
  ['no block at all', [], 'blocks[0]'],
  ['an unknown field', { type: 'divider', color: 'red' }, 'color'],
  ['a long section', { type: 'section', text: mrkdwn(long(3001)) }, 'blocks[0].text.text'],
  ['an empty section', { type: 'section' }, 'expected text or fields'],
  [
    'too many fields',
    { type: 'section', fields: Array.from({ length: 11 }, () => plain('a')) },
    'blocks[0].fields',
  ],
  ['a long field', { type: 'section', fields: [plain(long(2001))] }, 'blocks[0].fields[0].text'],
  [
    'a wrong accessory',
    { type: 'section', text: plain('a'), accessory: { type: 'file_input' } },
    'blocks[0].accessory.type',
  ],
  ['a long header', { type: 'header', text: plain(long(151)) }, 'blocks[0].text.text'],
  ['mrkdwn in a header', { type: 'header', text: mrkdwn('a') }, 'blocks[0].text.type'],
  ['a blank header', { type: 'header', text: plain(' \n') }, 'not blank'],
  ['an empty context', { type: 'context', elements: [] }, 'blocks[0].elements'],
  [
    'eleven context elements',
    { type: 'context', elements: Array.from({ length: 11 }, () => plain('a')) },
    'blocks[0].elements',
  ],
  ['a text input in actions', actions({ type: 'plain_text_input' }), 'blocks[0].elements[0].type'],
  ['no actions', actions(), 'blocks[0].elements'],
  [
    '26 actions',
    actions(...Array.from({ length: 26 }, (_, index) => ({ ...button, action_id: `a${index}` }))),
    'blocks[0].elements',
  ],
  ['an action id twice', actions(button, button), 'action_id "go" occurs twice'],
  ['a long action id', actions({ ...button, action_id: long(256) }), 'action_id'],
  ['a long label', actions({ ...button, text: plain(long(76)) }), 'elements[0].text.text'],
  ['a long value', actions({ ...button, value: long(2001) }), 'elements[0].value'],
  ['a long url', actions({ ...button, url: long(3001) }), 'elements[0].url'],
  ['an unknown style', actions({ ...button, style: 'default' }), 'elements[0].style'],
  ['a mrkdwn label', actions({ ...button, text: mrkdwn('a') }), 'elements[0].text.type'],
  ['a long confirm', actions({ ...button, confirm: { text: plain(long(301)) } }), 'confirm.text.text'],
  ['six options in an overflow', actions({ type: 'overflow', options: options(6) }), 'options'],
  ['101 options', actions({ type: 'static_select', options: options(101) }), 'options'],
  ['no options', actions({ type: 'static_select' }), 'either options or option_groups'],
  [
    'an initial option of its own',
    actions({ type: 'static_select', options: options(2), initial_option: option('9') }),
    'is not one of the options',
  ],
  [
    'a url in a select',
    actions({ type: 'static_select', options: [{ ...option('a'), url: 'https://x.io' }] }),
    'url',
  ],
  [
    'a long option',
    actions({ type: 'overflow', options: [{ text: plain(long(76)), value: 'a' }] }),
    'options[0].text.text',
  ],
  ['a long option value', actions({ type: 'overflow', options: [option(long(76))] }), 'options[0].value'],
  [
    'a long description',
    actions({ type: 'checkboxes', options: [{ ...option('a'), description: plain(long(76)) }] }),
    'description.text',
  ],
  ['eleven boxes', actions({ type: 'checkboxes', options: options(11) }), 'options'],
  ['eleven radio buttons', actions({ type: 'radio_buttons', options: options(11) }), 'options'],
  ['an empty rich text', rich(), 'blocks[0].elements'],
  [
    'an empty text in rich text',
    rich({ type: 'rich_text_section', elements: [text('')] }),
    'elements[0].elements[0].text',
  ],
  [
    'a mention',
    rich({ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U1' }] }),
    'not a type',
  ],
  [
    'an emoji in code',
    rich({ type: 'rich_text_preformatted', elements: [{ type: 'emoji', name: 'x' }] }),
    'not a type',
  ],
  [
    'an unknown style of text',
    rich({ type: 'rich_text_quote', elements: [{ ...text('a'), style: { blink: true } }] }),
    'blink',
  ],
  [
    'a list of texts',
    rich({ type: 'rich_text_list', style: 'bullet', elements: [text('a')] }),
    'rich_text_section',
  ],
  ['an input without label', { type: 'input', element: { type: 'plain_text_input' } }, 'blocks[0].label'],
  [
    'a long label of an input',
    { ...input({ type: 'plain_text_input' }), label: plain(long(2001)) },
    'blocks[0].label.text',
  ],
  ['a button as input', input(button), 'blocks[0].element.type'],
  [
    'a long initial value',
    input({ type: 'plain_text_input', max_length: 3, initial_value: 'abcd' }),
    'longer than max_length',
  ],
  [
    'an impossible length',
    input({ type: 'plain_text_input', min_length: 5, max_length: 3 }),
    'more than max_length',
  ],
  [
    'a long placeholder',
    input({ type: 'plain_text_input', placeholder: plain(long(151)) }),
    'placeholder.text',
  ],
  ['an image without source', { type: 'image', alt_text: 'a' }, 'either image_url or slack_file'],
  ['an image without words', { type: 'image', image_url: 'https://x.io/a.png' }, 'alt_text'],
  ['a long markdown', { type: 'markdown', text: long(12_001) }, 'blocks[0].text'],
  ['101 rows', { type: 'table', rows: Array.from({ length: 101 }, () => [raw('a')]) }, 'blocks[0].rows'],
  ['21 cells', { type: 'table', rows: [Array.from({ length: 21 }, () => raw('a'))] }, 'blocks[0].rows[0]'],
  ['ragged rows', { type: 'table', rows: [[raw('a')], [raw('a'), raw('b')]] }, 'as many cells in every row'],
  [
    'a table of long texts',
    { type: 'table', rows: [[raw(long(10_001))]] },
    '10001 characters, at most 10000',
  ],
  ['a file input in a message', input({ type: 'file_input' }), 'file_input is for modals only'],
];

describe('card/lint-blocks', () => {
  it.each(GOOD)('passes a %s', (_, block) => {
    expect(lintBlocks([block], 'message')).toEqual([]);
  });

  it.each(BAD)('finds %s', (_, block, expected) => {
    expect(lintBlocks([block], 'message').join('\n')).toContain(expected);
  });

  it('reports every violation, each with its place', () => {
    const blocks = [
      divider,
      { type: 'header', text: plain('') },
      actions({ ...button, value: long(2001), style: 'x' }),
    ];
    const places = lintBlocks(blocks, 'message').map((violation) => violation.split(':')[0]);
    expect(places).toEqual([
      'blocks[1].text.text',
      'blocks[2].elements[0].value',
      'blocks[2].elements[0].style',
    ]);
  });

  it.each([
    ['message', 50],
    ['modal', 100],
    ['home', 100],
  ] as const)('counts the blocks of a %s', (surface, max) => {
    const blocks = Array.from({ length: max }, () => divider);
    expect(lintBlocks(blocks, surface)).toEqual([]);
    expect(lintBlocks([...blocks, divider], surface)).toEqual([`blocks: ${max + 1}, at most ${max}`]);
  });

  it('counts all text of a message together', () => {
    const section = { type: 'section', text: plain(long(3000)) };
    expect(lintBlocks([section, section, section, section], 'message')).toEqual([]);
    expect(lintBlocks([section, section, section, section, actions(button)], 'message')).toEqual([
      'msg_blocks_too_long: blocks: 12002 characters, at most 12000',
    ]);
  });

  it('allows one table in a message and neither tables nor markdown elsewhere', () => {
    const table = { type: 'table', rows: [[raw('a')]] };
    expect(lintBlocks([table, table], 'message')).toEqual(['tables: 2, at most 1']);
    expect(lintBlocks([table, { type: 'markdown', text: 'a' }], 'modal')).toEqual([
      'blocks[0].type: table is for messages only',
      'blocks[1].type: markdown is for messages only',
    ]);
  });

  it('wants block ids to differ', () => {
    const block = { ...divider, block_id: 'same' };
    expect(lintBlocks([block, divider, block], 'message')).toEqual(['blocks: block_id "same" occurs twice']);
  });

  it.each([undefined, null, {}, 'blocks', [null], ['text'], [[]], [{ type: 1 }]])(
    'refuses %j without throwing',
    (blocks) => {
      expect(lintBlocks(blocks, 'message')).not.toEqual([]);
    },
  );
});

describe('card/lint-view', () => {
  const modal = { type: 'modal', title: plain('Title'), blocks: [divider] };

  it.each([
    ['a modal', modal],
    [
      'a modal with inputs',
      { ...modal, submit: plain('Go'), blocks: [input({ type: 'file_input', max_files: 10 })] },
    ],
    ['a Home tab', { type: 'home', blocks: [divider], private_metadata: long(3000) }],
  ])('passes %s', (_, view) => {
    expect(lintView(view)).toEqual([]);
  });

  it.each([
    ['no title', { type: 'modal', blocks: [] }, 'view.title'],
    ['a long title', { ...modal, title: plain(long(25)) }, 'view.title.text'],
    ['a long submit', { ...modal, submit: plain(long(25)) }, 'view.submit.text'],
    ['long metadata', { ...modal, private_metadata: long(3001) }, 'view.private_metadata'],
    ['a long callback id', { ...modal, callback_id: long(256) }, 'view.callback_id'],
    ['an unknown field', { ...modal, color: 'red' }, 'color'],
    ['an unknown type', { ...modal, type: 'page' }, 'view.type'],
    ['a title on a Home tab', { type: 'home', blocks: [], title: plain('a') }, 'title'],
    ['no blocks', { type: 'home' }, 'expected an array'],
    [
      'inputs without submit',
      { ...modal, blocks: [input({ type: 'plain_text_input' })] },
      'view.submit: required',
    ],
    ['a bad block', { ...modal, blocks: [{ type: 'header', text: plain('') }] }, 'blocks[0].text.text'],
    [
      'two focused inputs',
      {
        ...modal,
        submit: plain('Go'),
        blocks: ['a', 'b'].map((id) =>
          input({ type: 'plain_text_input', action_id: id, focus_on_load: true }),
        ),
      },
      'focus_on_load is for one element only',
    ],
    [
      'too many bytes',
      { ...modal, blocks: Array.from({ length: 90 }, () => ({ type: 'section', text: plain(long(3000)) })) },
      'at most 250000',
    ],
    ['nothing', null, 'view'],
  ])('finds %s', (_, view, expected) => {
    expect(lintView(view).join('\n')).toContain(expected);
  });
});
