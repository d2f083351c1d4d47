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

  it('never throws on foreign metadata', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(decodeMetadata(text)).toBeUndefined();
      }),
    );
  });
});
