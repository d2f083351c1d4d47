import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMetadata, encodeMetadata } from '../../src/card/encode-metadata.ts';
import { STATE } from './answers.ts';
import { anyState } from './arbitraries.ts';

const REPLY = JSON.stringify({
  channel: 'C1',
  message: '1.2',
  url: 'https://hooks.slack.com/actions/T1/2/abc',
});

describe('card/encode-metadata', () => {
  it('gives back the state and the opaque reply', () => {
    expect(decodeMetadata(encodeMetadata({ state: STATE, reply: REPLY }))).toEqual({
      state: STATE,
      reply: REPLY,
    });
  });

  it('fits the metadata of a modal and keeps the reply whole', () => {
    fc.assert(
      fc.property(anyState, fc.string({ minLength: 300, maxLength: 450 }), (state, reply) => {
        const encoded = encodeMetadata({ state, reply });
        expect(encoded.length).toBeLessThanOrEqual(3000);
        expect(decodeMetadata(encoded)).toMatchObject({ reply, state: { entryId: state.entryId } });
      }),
    );
  });

  it('gives up parts of a large state rather than the reply', () => {
    const names = Array.from({ length: 20 }, (_, index) => `NAME_${index}`);
    const values = Object.fromEntries(names.map((name) => [name, 'v'.repeat(60)]));
    const reply = 'r'.repeat(1500);
    const encoded = encodeMetadata({ state: { ...STATE, values }, reply });
    expect(encoded.length).toBeLessThanOrEqual(3000);
    expect(decodeMetadata(encoded)).toEqual({
      reply,
      state: { ...STATE, values: {}, line: '', span: [0, 0] },
    });
  });

  it('never throws on foreign metadata', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(decodeMetadata(text)).toBeUndefined();
      }),
    );
  });
});
