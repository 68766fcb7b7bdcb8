import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/layout/index.ts';
import { formatDay, toDay } from '../../src/model/index.ts';
import { lanes, made } from './lane-world.ts';

const ROWS = ['trump', 'USA', 'COL', 'petro'] as const;
const overlap = (p: Box, q: Box): boolean =>
  p.x < q.x + q.width && q.x < p.x + p.width && p.y < q.y + q.height && q.y < p.y + p.height;
const away = (x: number, y: number, { x: left, y: top, width, height }: Box): number =>
  Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));

const collections = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 360 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
    ),
    {
      maxLength: 70,
    },
  )
  .map((drafts) =>
    drafts.map(([day, from, step, month], at) => {
      const exact = formatDay(toDay(2020) + day);
      return made(`e${at}`, month ? exact.slice(0, 7) : exact, [ROWS[from]!], [ROWS[(from + step) % 4]!], {
        salience: ((at * 31) % 10) / 10,
      });
    }),
  );

describe('labels of lanes', () => {
  test.each([
    ['wide', { width: 1440, height: 640 }],
    ['low', { width: 680, height: 300 }],
  ])('cover no mark, ring, bar nor one another, %s', (_, size) => {
    fc.assert(
      fc.property(collections, (events) => {
        const { labels, marks, clusters } = lanes(events, ROWS, { size });
        labels.forEach(({ box, id }, at) => {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(size.width);
          for (const other of labels.slice(at + 1)) expect(overlap(box, other.box)).toBe(false);
          for (const { x, y, radius } of [...marks, ...clusters]) expect(away(x, y, box)).toBeGreaterThan(radius);
          for (const { bar, y, id: of } of marks)
            if (bar && of !== id)
              expect(overlap(box, { x: bar.from, y: y - 1, width: bar.to - bar.from, height: 2 })).toBe(false);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('cross no row and no arc that is drawn in full, where there is room between rows', () => {
    fc.assert(
      fc.property(collections, (events) => {
        const { labels, arcs, rows, plot } = lanes(events, ROWS, { size: { width: 1440, height: 640 } });
        for (const { box } of labels) {
          for (const { at } of rows)
            expect(overlap(box, { x: plot.x, y: at, width: plot.width, height: 0.1 })).toBe(false);
          for (const { points } of arcs) for (const [x, y] of points) expect(away(x, y, box)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('have the colour of their event, and the selected one is named', () => {
    const events = [
      made('both', '2020-02-01', ['USA', 'COL'], []),
      made('third', '2020-05-01', ['maduro'], ['USA']),
      made('faint', '2020-09-01', ['COL'], ['USA'], { salience: 0.01 }),
    ];
    const { labels } = lanes(events, ['USA', 'maduro', 'COL'], { selected: 'faint' });
    expect(new Map(labels.map(({ id, half }) => [id, half]))).toEqual(
      new Map([
        ['faint', 'b'],
        ['both', 'both'],
        ['third', 'third'],
      ]),
    );
  });
});
