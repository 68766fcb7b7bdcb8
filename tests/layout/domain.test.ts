import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampDomain,
  domainOfExtent,
  domainOfTransform,
  transformOfDomain,
  wholeDomain,
  zoomLimits,
} from '../../src/layout/index.ts';
import { item } from './items.ts';

const whole: [number, number] = [1000, 5000];

describe('domains', () => {
  it('show the whole data and 5 % at each end', () => {
    expect(wholeDomain([item('p', '2000-01-01'), item('q', '2020-01-01')], 0)).toEqual([10957 - 365.3, 18263 + 365.3]);
  });

  it('show the year before today when there is nothing', () => {
    expect(wholeDomain([], 20000)).toEqual([19635, 20001]);
  });

  it('turn into a zoom transform and back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1000, max: 4000, noNaN: true }),
        fc.double({ min: 1, max: 900, noNaN: true }),
        (from, span) => {
          const domain = domainOfTransform(whole, transformOfDomain(whole, [from, from + span], 820), 820);
          expect(domain[0]).toBeCloseTo(from, 6);
          expect(domain[1]).toBeCloseTo(from + span, 6);
        },
      ),
    );
  });

  it('go to the end of the whole where they are open', () => {
    expect(clampDomain([2000, Infinity], whole)).toEqual([2000, 5000]);
    expect(clampDomain([-Infinity, 2000], whole)).toEqual([1000, 2000]);
    expect(clampDomain([-Infinity, Infinity], whole)).toEqual([1000, 5000]);
  });

  it('stay between one day and the whole', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -9e3, max: 9e3, noNaN: true }),
        fc.double({ min: 0, max: 9e3, noNaN: true }),
        (from, span) => {
          const [p, q] = clampDomain([from, from + span], whole);
          expect(p).toBeGreaterThanOrEqual(whole[0] - 1e-9);
          expect(q).toBeLessThanOrEqual(whole[1] + 1e-9);
          expect(q - p).toBeGreaterThanOrEqual(1 - 1e-9);
        },
      ),
    );
    expect(zoomLimits(whole)).toEqual([1, 4000]);
  });

  it('hold an extent with air at both ends', () => {
    expect(domainOfExtent([2000, 2009], whole)).toEqual([1999, 2011]);
  });
});
