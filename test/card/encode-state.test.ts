import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeState, encodeState } from '../../src/card/encode-state.ts';
import { STATE } from './answers.ts';
import { anyState } from './arbitraries.ts';

const FULL = { ...STATE, also: ['http/bad-gateway'] };

describe('card/encode-state', () => {
  it('gives back every state that it wrote down in full', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const encoded = encodeState(state, Number.POSITIVE_INFINITY);
        if (encoded.length <= 2000) expect(decodeState(encoded)).toEqual(state);
      }),
    );
  });

  it('keeps entry, language and step whatever has to go', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(2000, 600, 250), (state, max) => {
        const encoded = encodeState(state, max);
        expect(encoded.length).toBeLessThanOrEqual(max);
        expect(decodeState(encoded)).toMatchObject({
          entryId: state.entryId,
          lang: state.lang,
          step: state.step,
          audience: state.audience,
        });
      }),
    );
  });

  it('gives up the line first, then the consequences, then the values', () => {
    const long = { ...FULL, line: 'x'.repeat(300), span: [0, 1] as const };
    const sizes = [600, 200, 160, 110].map((max) => decodeState(encodeState(long, max)));
    expect(sizes).toMatchObject([
      { line: 'x'.repeat(300) },
      { line: '', span: [0, 0], also: FULL.also, values: FULL.values },
      { also: [], values: FULL.values },
      { also: [], values: {}, thread: FULL.thread },
    ]);
  });

  it('fits an ordinary card into a block id', () => {
    expect(decodeState(encodeState(STATE, 250))).toEqual(STATE);
  });

  it('does not write down what decoding would refuse', () => {
    const state = {
      ...STATE,
      values: { IMAGE_NAME: '; reboot', TAG: '1.4' },
      line: `${'a'.repeat(299)}🖍tail`,
    };
    expect(decodeState(encodeState(state))).toMatchObject({ values: { TAG: '1.4' }, line: 'a'.repeat(299) });
  });

  it.each([
    ['no JSON', '{'],
    ['a foreign value', '[]'],
    ['null', 'null'],
    ['no entry', '{"l":"en"}'],
    ['an entry id with a line end', '{"e":"a\\nb","l":"en"}'],
    ['an entry id too long', `{"e":"${'a'.repeat(201)}","l":"en"}`],
    ['a language that is no code', '{"e":"a/b","l":"english"}'],
    ['a step out of range', '{"e":"a/b","l":"en","s":21}'],
    ['a step below zero', '{"e":"a/b","l":"en","s":-1}'],
    ['a broken step', '{"e":"a/b","l":"en","s":0.5}'],
    ['a value for the shell', '{"e":"a/b","l":"en","v":{"A":"$(id)"}}'],
    ['a value that is an option', '{"e":"a/b","l":"en","v":{"A":"-rf"}}'],
    ['a value too long', `{"e":"a/b","l":"en","v":{"A":"${'a'.repeat(201)}"}}`],
    ['a name in lower case', '{"e":"a/b","l":"en","v":{"constructor":"a"}}'],
    ['a line too long', `{"e":"a/b","l":"en","m":"${'a'.repeat(301)}"}`],
    ['a span outside the line', '{"e":"a/b","l":"en","m":"abc","p":[0,9]}'],
    ['a span backwards', '{"e":"a/b","l":"en","m":"abc","p":[2,1]}'],
    ['too many consequences', '{"e":"a/b","l":"en","c":["a","b","c","d","e","f"]}'],
    ['an unknown audience', '{"e":"a/b","l":"en","a":2}'],
    ['too many next candidates', '{"e":"a/b","l":"en","n":["a","b","c"]}'],
    ['a tried command too long', `{"e":"a/b","l":"en","d":[0,"${'a'.repeat(101)}"]}`],
    ['a tried command of no dead end', '{"e":"a/b","l":"en","d":[-1,"a"]}'],
    ['a thread that is no timestamp', '{"e":"a/b","l":"en","t":"<!channel>"}'],
    ['an unknown field', '{"e":"a/b","l":"en","x":1}'],
    ['a text too long', `{"e":"a/b","l":"en"}${' '.repeat(2000)}`],
  ])('refuses %s', (_, text) => {
    expect(decodeState(text)).toBeUndefined();
  });

  it('lets nothing reach a prototype', () => {
    const text = '{"e":"a/b","l":"en","v":{"__proto__":"x"},"__proto__":{"polluted":1}}';
    const state = decodeState(text);
    expect(state?.values ?? {}).toEqual({});
    expect(Object.getPrototypeOf(state?.values ?? {})).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(() => decodeState(text)).not.toThrow();
      }),
    );
  });
});
