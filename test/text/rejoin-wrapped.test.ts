import { describe, expect, it } from 'vitest';
import { rejoinWrapped } from '../../src/text/rejoin-wrapped.ts';

const LONG =
  'Error response from daemon: failed to create endpoint web on network bridge: no space left on device';

function wrapAt(text: string, width: number): string {
  const count = Math.ceil(text.length / width);
  return Array.from({ length: count }, (_, row) => text.slice(row * width, (row + 1) * width)).join('\n');
}

describe('text/rejoin-wrapped', () => {
  it.each([40, 52, 60, 72])('joins what a terminal of %i columns has cut', (width) => {
    expect(rejoinWrapped(wrapAt(LONG, width))).toContain(LONG);
  });

  it('joins what was broken before a word', () => {
    const wrapped =
      'Error response from daemon: failed to create endpoint\nweb on network bridge: no space left on device';
    expect(rejoinWrapped(wrapped)).toContain(LONG);
  });

  it('leaves a log of any length alone', () => {
    expect(rejoinWrapped('a line of a long log that nobody wrapped by hand\n'.repeat(300_000))).toEqual([]);
  });

  it('sees no width in short lines', () => {
    expect(rejoinWrapped('one\ntwo\nthree')).toEqual([]);
  });
});
