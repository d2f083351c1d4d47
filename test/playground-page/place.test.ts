import { describe, expect, it } from 'vitest';
import { formatPlace, type Place, parsePlace } from '../../src/playground/page/view/place.ts';

const PLACES: readonly Place[] = [
  { as: 'U0ADA', channel: '', thread: '', tab: 'messages' },
  { as: 'U0LIN', channel: 'C0INCIDENT', thread: '1764000000.000100', tab: 'messages' },
  { as: 'U0LIN', channel: 'D0LIN', thread: '', tab: 'home' },
];

describe('playground/page/view/place', () => {
  it.each(PLACES)('finds the way back to $channel as $as', (place) => {
    expect(parsePlace(formatPlace(place), 'U0MAX')).toEqual(place);
  });

  it('begins in the first conversation', () => {
    expect(parsePlace('', 'U0ADA')).toEqual(PLACES[0]);
  });

  it('understands permalinks, as whoever one was', () => {
    expect(parsePlace('#C0INCIDENT/1764000000.000100', 'U0LIN')).toEqual(PLACES[1]);
  });
});
