import { describe, expect, it } from 'vitest';
import { createFormValues } from '../../src/playground/page/view/form-values.ts';

const text = (value: string) => ({ type: 'plain_text_input', value });

describe('playground/page/view/form-values', () => {
  it('keeps what was typed when the view is drawn again', () => {
    const values = createFormValues();
    values.write('name', 'input', text('nginx'));
    values.startDrawing();
    expect(values.read('name', 'input')).toEqual(text('nginx'));
  });

  it('submits only what the last drawing holds', () => {
    const values = createFormValues();
    values.write('gone', 'input', text('old'));
    values.startDrawing();
    values.write('name', 'input', text('nginx'));
    expect(values.all()).toEqual({ name: { input: text('nginx') } });
  });

  it('prefers what was typed after the drawing', () => {
    const values = createFormValues();
    values.write('name', 'input', text('nginx'));
    values.startDrawing();
    values.write('name', 'input', text('redis'));
    expect(values.read('name', 'input')).toEqual(text('redis'));
  });
});
