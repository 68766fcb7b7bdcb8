import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitTest, layoutLanes, type LanesScene } from '../../src/layout/index.ts';
import { formatDay, toDay, type PoliticalEvent } from '../../src/model/index.ts';
import { inputOf, lanes, made } from './lane-world.ts';

const ROWS = ['trump', 'USA', 'COL', 'petro'] as const;
const who = fc.constantFrom('trump', 'USA', 'COL', 'petro', 'maduro');

/** Collections of up to 150 events in a year, of anybody with anybody, some of them crowded into a few days. */
const collections = fc
  .array(
    fc.record({
      day: fc.oneof(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 200, max: 206 })),
      salience: fc.double({ min: 0, max: 1, noNaN: true }),
      from: fc.uniqueArray(who, { minLength: 1, maxLength: 2 }),
      to: fc.uniqueArray(who, { maxLength: 2 }),
      status: fc.constantFrom('occurred' as const, 'planned' as const, 'denied' as const),
    }),
    { maxLength: 150 },
  )
  .map((drafts) =>
    drafts.map(({ day, from, to, salience, status }, at) =>
      made(`e${at}`, formatDay(toDay(2020) + day), from, to, { salience, status }),
    ),
  );

/** Marks that an event has by the rules: one in each row of those who act, else of those who are acted on. */
function expected(events: readonly PoliticalEvent[]): string[] {
  const row = (id: string): number => ROWS.findIndex((one) => one === id);
  return events
    .flatMap(({ id, initiators, recipients }) => {
      const rows = (actors: typeof initiators): number[] =>
        [...new Set(actors.map((one) => row(one.id)))].filter((one) => one >= 0);
      const from = rows(initiators);
      return (from.length > 0 ? from : rows(recipients)).map((one) => `${one} ${id}`);
    })
    .sort();
}

const standing = ({ marks, clusters }: LanesScene): string[] =>
  [
    ...marks.map(({ row, id }) => `${row} ${id}`),
    ...clusters.flatMap(({ row, ids }) => ids.map((id) => `${row} ${id}`)),
  ].sort();

describe('layoutLanes', () => {
  test('nothing is left out and nothing shown twice: marks and rings hold every event of every row', () => {
    fc.assert(
      fc.property(collections, (events) => {
        const scene = lanes(events, ROWS);
        expect(standing(scene)).toEqual(expected(events));
        for (const ring of scene.clusters) {
          expect(ring.count).toBe(ring.ids.length);
          expect(ring.count).toBeGreaterThan(2);
          expect(Object.values(ring.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('counts add up', () => {
    fc.assert(
      fc.property(collections, fc.integer({ min: 0, max: 300 }), (events, first) => {
        const domain = [toDay(2020) + first, toDay(2020) + first + 60] as const;
        const input = inputOf(events, ROWS, { domain });
        const { counts, labels } = layoutLanes(input);
        const within = input.events.filter(({ item }) => item.at + 0.5 >= domain[0] && item.at + 0.5 <= domain[1]);
        expect(counts).toEqual({ inView: within.length, named: labels.length, total: input.events.length });
      }),
      { numRuns: 40 },
    );
  });

  test('a mark stands at its day and off its row by no more than half the way to the next', () => {
    fc.assert(
      fc.property(collections, (events) => {
        const scene = lanes(events, ROWS);
        const days = new Map(events.map(({ id, date }) => [id, date.start!]));
        for (const { id, x, y, row } of scene.marks) {
          const day = (x - scene.plot.x) / scene.plot.width;
          expect(formatDay(Math.floor(toDay(2020) + day * (toDay(2021) - toDay(2020)) + 1e-6))).toBe(days.get(id));
          const half = (scene.rows[1]!.at - scene.rows[0]!.at) / 2;
          expect(Math.abs(y - scene.rows[row]!.at)).toBeLessThanOrEqual(half);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('marks are drawn large to small in each row, so that none hides behind another', () => {
    fc.assert(
      fc.property(collections, (events) => {
        const { marks } = lanes(events, ROWS);
        marks.slice(1).forEach((mark, at) => {
          const before = marks[at]!;
          expect(before.row < mark.row || before.radius >= mark.radius).toBe(true);
        });
      }),
      { numRuns: 20 },
    );
  });

  test('who is selected, focused, hovered or found is never absorbed', () => {
    const events = Array.from({ length: 60 }, (_, at) =>
      made(`e${at}`, '2020-03-01', ['USA'], ['COL'], { salience: 0.1 }),
    );
    const scene = lanes(events, ROWS, { selected: 'e17', focused: 'e3', hovered: 'e5', matches: new Set(['e40']) });
    const alone = scene.marks.map(({ id }) => id);
    for (const id of ['e17', 'e3', 'e5', 'e40']) expect(alone).toContain(id);
    expect(scene.marks.find(({ id }) => id === 'e17')).toMatchObject({ selected: true, dim: true });
    expect(scene.marks.find(({ id }) => id === 'e40')).toMatchObject({ match: true, dim: false });
    expect(scene.clusters.map(({ dim }) => dim)).toEqual([true]);
  });

  test('a ring keeps what it held until it is split well apart', () => {
    const days = ['2020-03-01', '2020-03-05', '2020-03-09'];
    const events = days.map((day, at) => made(`e${at}`, day, ['USA'], [], { salience: 0.1 }));
    const input = inputOf(events, ['USA', 'COL'], { domain: [toDay(2020), toDay(2022)] });
    const named = { matches: new Set<string>() };
    const far = layoutLanes({ ...input, ...named });
    expect(far.clusters.map(({ count }) => count)).toEqual([3]);
    const near = { ...input, ...named, domain: [toDay(2020), toDay(2020) + 350] as const };
    expect(layoutLanes(near).clusters).toEqual([]);
    expect(layoutLanes({ ...near, previousClusters: far.clusters }).clusters.map(({ count }) => count)).toEqual([3]);
  });

  test('same input, same scene', () => {
    fc.assert(
      fc.property(collections, (events) => {
        expect(lanes(events, ROWS)).toEqual(lanes(events, ROWS));
      }),
      { numRuns: 10 },
    );
  });

  test('panning by px moves marks and rings, and changes none of them', () => {
    const events = Array.from({ length: 90 }, (_, at) =>
      made(`e${at}`, formatDay(toDay(2020) + ((at * 37) % 360)), [ROWS[at % 4]!], [], {
        salience: 0.1 + (at % 7) / 20,
      }),
    );
    const input = {
      ...inputOf(events, ROWS),
      domain: [toDay(2020, 3), toDay(2020, 9)] as const,
      matches: new Set<string>(),
    };
    const first = layoutLanes(input);
    const perDay = first.plot.width / (input.domain[1] - input.domain[0]);
    const moved = layoutLanes({ ...input, domain: [input.domain[0] + 10 / perDay, input.domain[1] + 10 / perDay] });
    const inner = (scene: LanesScene, by: number) =>
      scene.clusters
        .filter(({ x }) => x + by > scene.plot.x + 120 && x + by < scene.plot.x + scene.plot.width - 120)
        .map(({ ids, x, y }) => [ids.join(), Math.round(x + by), Math.round(y)]);
    expect(inner(moved, 10)).toEqual(inner(first, 0));
  });

  test('a pointer finds the nearest mark within 24 px, and rings', () => {
    const events = [
      made('one', '2020-03-01', ['USA'], ['COL'], { salience: 0.05 }),
      ...Array.from({ length: 8 }, (_, at) => made(`r${at}`, '2020-08-01', ['COL'], ['USA'], { salience: 0.01 })),
    ];
    const scene = lanes(events, ['USA', 'COL'], { matches: new Set(['one']) });
    const [mark] = scene.marks;
    expect(hitTest(scene, mark!.x + 11, mark!.y)).toEqual({ kind: 'mark', id: 'one' });
    expect(hitTest(scene, mark!.x + 13, mark!.y)).toBeNull();
    const [ring] = scene.clusters;
    expect(hitTest(scene, ring!.x, ring!.y)).toMatchObject({ kind: 'cluster', cluster: { count: 8 } });
  });

  test('a hundred thousand events in view: no more marks, rings, arcs and labels than the surface can show', () => {
    const events = Array.from({ length: 100_000 }, (_, at) =>
      made(`e${at}`, formatDay(toDay(2020) + (at % 365)), [ROWS[at % 4]!], [ROWS[(at + 2) % 4]!], {
        salience: ((at * 7919) % 1000) / 1000,
      }),
    );
    const scene = lanes(events, ROWS);
    expect(standing(scene)).toHaveLength(100_000);
    expect(scene.marks.length + scene.clusters.length).toBeLessThan(700);
    expect(scene.arcs.length + scene.faint.length).toBeLessThan(2000);
    expect(scene.labels.length).toBeLessThanOrEqual(60);
  });
});

describe('upright', () => {
  const size = { width: 390, height: 700 };
  const events = [made('e1', '2020-03-01', ['USA'], ['COL']), made('e2', '2020-09-01', ['COL'], ['USA'])];

  test('time runs down and rows across; headlines stand in a column right of them', () => {
    const { marks, labels, plot, rows } = lanes(events, ROWS, { orientation: 'vertical', size });
    expect(marks[0]!.y).toBeLessThan(marks[1]!.y);
    expect(marks.map(({ x }) => x)).toEqual([rows[1]!.at, rows[2]!.at]);
    expect(labels.map(({ id }) => id)).toEqual(['e1', 'e2']);
    for (const { box } of labels) expect(box.x).toBeGreaterThan(plot.x + plot.width);
  });

  test('many rows take the whole width, and the column goes', () => {
    const many = [...ROWS, 'maduro', 'VEN', 'rubio'];
    const more = [
      ...events,
      made('e3', '2020-05-01', ['rubio'], ['VEN']),
      made('e4', '2020-05-01', ['maduro'], ['VEN']),
    ];
    const { labels, rows, plot } = lanes(more, many, { orientation: 'vertical', size });
    expect(labels).toEqual([]);
    expect(rows.at(-1)!.at).toBeLessThan(plot.x + plot.width);
    expect(plot.x + plot.width).toBeLessThanOrEqual(size.width);
  });
});
