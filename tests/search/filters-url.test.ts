import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVENT_TYPES, PRECISIONS, STATUSES } from '../../src/model/index.ts';
import { readFilter, writeFilter } from '../../src/search/filters-url.ts';
import { isFiltered, NO_FILTER, withTone, type Filter } from '../../src/search/filters.ts';

describe('the filter in the address', () => {
  test('reads as a person would write it', () => {
    const text =
      '?types=SANCTION,THREATEN&status=planned&tone=-10..-2&by=USA&actor=donald-trump,BRA,org:UN&precision=day&source=BBC+News';
    expect(readFilter(text)).toEqual({
      by: ['USA'],
      leader: ['donald-trump'],
      country: ['BRA', 'org:UN'],
      type: ['SANCTION', 'THREATEN'],
      status: ['planned'],
      precision: ['day'],
      source: ['BBC News'],
      tone: [-10, -2],
    });
    expect(writeFilter(readFilter(text)).join('&')).toBe(
      'by=USA&actor=donald-trump,BRA,org:UN&types=SANCTION,THREATEN&status=planned&precision=day&source=BBC+News&tone=-10..-2',
    );
  });

  test('is empty where there is none', () => {
    expect(readFilter('?relation=USA-COL&q=a&time=2022')).toEqual(NO_FILTER);
    expect(writeFilter(NO_FILTER)).toEqual([]);
  });

  test('leaves out what cannot be, and survives broken escapes', () => {
    expect(isFiltered(readFilter('?types=KISS&status=maybe&tone=warm&precision=hour&source=%E0%A4%A&by='))).toBe(false);
    expect(readFilter('?tone=-99..99').tone).toBeNull();
    expect(readFilter('?types=AID,AID').type).toEqual(['AID']);
  });

  test('commas that a messenger encoded part values all the same', () =>
    expect(readFilter('?types=SANCTION%2CTHREATEN').type).toEqual(['SANCTION', 'THREATEN']));

  test('gives any filter back, commas and apostrophes in names included', () => {
    const name = fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom('a', ',', ' ', "'", '&', '=', '+', '%', 'é', '/', '#'),
    });
    const some: fc.Arbitrary<Filter> = fc
      .record({
        by: fc.subarray(['USA', 'COL', 'both']),
        leader: fc.subarray(['donald-trump', 'gustavo-petro']),
        country: fc.subarray(['USA', 'org:EU']),
        type: fc.subarray([...EVENT_TYPES]),
        status: fc.subarray([...STATUSES]),
        precision: fc.subarray([...PRECISIONS, 'reported']),
        source: fc.uniqueArray(name, { maxLength: 3 }),
        tone: fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })),
      })
      .map(({ tone, ...rest }) => withTone({ ...NO_FILTER, ...rest }, [tone[0] / 2, tone[1] / 2]));
    fc.assert(
      fc.property(some, (filter) => {
        const text = `?${writeFilter(filter).join('&')}`;
        expect(readFilter(text)).toEqual(filter);
        // Nothing a browser would encode again: the app compares what it wrote with what stands there.
        if (text !== '?') expect(new URL(`https://example.org/${text}`).search).toBe(text);
      }),
    );
  });
});
