import { describe, expect, test } from 'vitest';
import { traceOf } from '../support.ts';

const placesOf = (text: string) => traceOf(text).events.map(({ place }) => place);

describe('where it took place', () => {
  test.each([
    ['the place in its clause', 'Chile and Peru met in Vienna.', [{ name: 'Vienna', country: 'AUT' }]],
    ['without its article', 'Chile and Peru met in the Netherlands.', [{ name: 'Netherlands', country: 'NLD' }]],
    ['no side', 'Chile bombed Peru.', [undefined]],
    [
      'not what another clause says',
      'Chile bombed Peru when Ecuador met Bolivia in Vienna.',
      [undefined, { name: 'Vienna', country: 'AUT' }],
    ],
    ['the first of two', 'Chile and Peru met in Vienna and in Paris.', [{ name: 'Vienna', country: 'AUT' }]],
  ])('%s: %s', (_, text, places) => {
    expect(placesOf(text)).toEqual(places);
  });
});
