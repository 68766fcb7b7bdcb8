import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eraItems, sceneEras } from '../../src/layout/index.ts';

const plot = { x: 100, y: 16, width: 1000, height: 400 };

test('eras stand where their days stand, clipped to the plot', () => {
  const eras = [
    { name: 'before', start: -100, end: -1 },
    { name: 'first', start: -50, end: 499 },
    { name: 'second', start: 500, end: null },
  ];
  expect(sceneEras(eras, { plot, domain: [0, 1000] })).toEqual([
    { name: 'first', from: 100, to: 600, starts: false, named: true },
    { name: 'second', from: 600, to: 1100, starts: true, named: true },
  ]);
});

test('one too short to be named keeps its place', () => {
  const [era] = sceneEras([{ name: 'brief', start: 10, end: 29 }], { plot, domain: [0, 1000] });
  expect(era).toEqual({ name: 'brief', from: 110, to: 130, starts: true, named: false });
});

test('dates of any precision, years before 100 and before Christ', () => {
  expect(eraItems([{ name: 'a', start: '-0043', end: '0099' }])).toHaveLength(1);
  expect(eraItems([{ name: 'a', start: 'XXXX', end: null }])).toEqual([]);
});

test('whatever is in view, no era leaves the plot or lies over the next', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -100000, max: 100000 }), { minLength: 2, maxLength: 9 }),
      fc.integer({ min: -100000, max: 100000 }),
      fc.integer({ min: 1, max: 90000 }),
      (starts, low, span) => {
        const days = [...new Set(starts)].sort((a, b) => a - b);
        const eras = days.map((start, k) => ({
          name: `${k}`,
          start,
          end: k + 1 < days.length ? days[k + 1]! - 1 : null,
        }));
        const drawn = sceneEras(eras, { plot, domain: [low, low + span] });
        for (const { from, to } of drawn)
          expect(from >= plot.x && to <= plot.x + plot.width + 1e-9 && to > from).toBe(true);
        for (const [k, era] of drawn.entries())
          if (k > 0) expect(era.from).toBeGreaterThanOrEqual(drawn[k - 1]!.to - 1e-6);
      },
    ),
  );
});
