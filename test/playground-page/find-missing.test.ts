import { describe, expect, it } from 'vitest';
import { findMissing } from '../../src/playground/page/view/find-missing.ts';
import type { PageValue } from '../../src/playground/page-api.ts';

const INPUT = { type: 'input', block_id: 'name' };
const option = { text: { type: 'plain_text', text: 'One' }, value: '1' };

describe('playground/page/view/find-missing', () => {
  it.each<[string, PageValue]>([
    ['an empty text', { type: 'plain_text_input', value: null }],
    ['nothing but blanks', { type: 'plain_text_input', value: '  \n' }],
    ['no choice', { type: 'static_select', selected_option: null }],
    ['no tick', { type: 'checkboxes', selected_options: [] }],
    ['no file', { type: 'file_input', files: [] }],
  ])('complains about %s', (_name, value) => {
    expect(Object.keys(findMissing([INPUT], { name: { input: value } }))).toEqual(['name']);
  });

  it.each<[string, PageValue]>([
    ['a text', { type: 'plain_text_input', value: 'nginx' }],
    ['a choice', { type: 'static_select', selected_option: option }],
    ['a tick', { type: 'checkboxes', selected_options: [option] }],
    ['a file', { type: 'file_input', files: [{ id: 'F1' }] }],
  ])('takes %s', (_name, value) => {
    expect(findMissing([INPUT], { name: { input: value } })).toEqual({});
  });

  it('lets optional inputs and other blocks be', () => {
    expect(findMissing([{ ...INPUT, optional: true }, { type: 'divider' }], {})).toEqual({});
  });
});
