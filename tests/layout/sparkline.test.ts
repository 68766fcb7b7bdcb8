import { expect, test } from 'vitest';
import { sparkline, yearsText } from '../../src/layout/sparkline.ts';

const heights = (curve: string): number[] =>
  [...curve.matchAll(/[ML]?[\d.]+,([\d.]+)/g)].map((match) => Number(match[1]));

test('cooperation runs above the line, conflict below, silence comes back to it', () => {
  const { curve, zero } = sparkline(
    [
      [1900, 5, 2],
      [2000, -5, 2],
    ],
    100,
    20,
  )!;
  const along = heights(curve);
  expect(along).toHaveLength(51);
  expect(along[0]).toBeLessThan(zero - 3);
  expect(along.at(-1)).toBeGreaterThan(zero + 3);
  expect(along[25]).toBeCloseTo(zero, 0);
});

test('little evidence is drawn nearer to neutral than much', () => {
  const first = (weight: number) => heights(sparkline([[2000, -6, weight]], 100, 20)!.curve)[25]!;
  expect(first(0.1)).toBeLessThan(first(3));
  expect(first(3)).toBeLessThanOrEqual(20);
});

test('without a year there is nothing to draw', () => expect(sparkline([], 100, 20)).toBeNull());

test('the span in years', () => {
  expect(yearsText('1822-06-19', '2026-02-28')).toBe('1822 – 2026');
  expect(yearsText('2008-03-01', '2008-03-07')).toBe('2008');
  expect(yearsText('-0043-03-15', null)).toBe('44 BCE');
  expect(yearsText(null, null)).toBe('');
});
