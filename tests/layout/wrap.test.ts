import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapWays } from '../../src/layout/wrap.ts';

const measure = (text: string): number => text.length * 7;

describe('wrapWays', () => {
  it('balances lines', () => {
    const ways = wrapWays('Trump and Petro meet for two hours, no press', 400, measure);
    expect(ways.slice(0, 3).map((way) => way.lines)).toEqual([
      ['Trump and Petro meet for two hours, no press'],
      ['Trump and Petro meet', 'for two hours, no press'],
      ['Trump and Petro', 'meet for two', 'hours, no press'],
    ]);
  });

  it('never loses, cuts or reorders a word, and never passes four lines or the width', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 16 }), (words) => {
        for (const way of wrapWays(words.join(' '), 200, measure)) {
          expect(way.lines.join(' ')).toBe(words.join(' '));
          expect(way.lines.length).toBeLessThanOrEqual(4);
          expect(Math.max(...way.lines.map(measure))).toBeCloseTo(way.width, 6);
          expect(way.width).toBeLessThanOrEqual(200);
        }
      }),
    );
  });

  it('offers nothing rather than an ellipsis', () => {
    expect(wrapWays('Donaudampfschifffahrtsgesellschaft', 100, measure)).toEqual([]);
  });
});
