import { describe, expect, it } from 'vitest';
import { formatPlace, type Place, parsePlace } from '../../src/playground/page/view/place.ts';

const PLACES: readonly Place[] = [
  { as: 'U0ADA', channel: '', thread: '', tab: 'messages' },
  { as: 'U0LIN', channel: 'C0INCIDENT', thread: '1764000000.000100', tab: 'messages' },
  { as: 'U0LIN', channel: 'D0LIN', thread: '', tab: 'home' },
];

describe('playground/page/view/place', () => {
  it.each(PLACES)('finds the way back to $channel as $as', (place) => {
    expect(parsePlace(formatPlace(place))).toEqual(place);
  });

  it('begins as Ada in the first conversation', () => {
    expect(parsePlace('')).toEqual(PLACES[0]);
  });
});
