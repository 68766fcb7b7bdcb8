import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  castOf,
  defaultRows,
  laneEvents,
  laneRows,
  layoutLanes,
  toItems,
  type LanesInput,
  type LanesScene,
} from '../../src/layout/index.ts';
import { toDay, type PoliticalEvent } from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';

const actor = (id: string, country?: string) =>
  country === undefined
    ? { id, name: id, kind: 'country' as const, country: id }
    : { id, name: id, kind: 'leader' as const, country };

function scene(events: readonly PoliticalEvent[], ids: readonly string[], more: Partial<LanesInput> = {}): LanesScene {
  const items = toItems(events, 'USA', 'COL');
  const rows = laneRows(
    ids,
    castOf(events, (country) => country),
    'USA',
    'COL',
  );
  return layoutLanes({
    rows,
    events: laneEvents(items, new Map(events.map((event) => [event.id, event])), rows),
    size: { width: 1200, height: 600 },
    domain: [toDay(2020), toDay(2021)],
    orientation: 'horizontal',
    today: toDay(2026),
    selected: null,
    focused: null,
    hovered: null,
    matches: null,
    measure: (text) => text.length * 7,
    ...more,
  });
}

const made = (id: string, day: string, from: string[], to: string[], salience = 0.5): PoliticalEvent => ({
  ...anEvent({
    id,
    salience,
    date: { edtf: day, start: day, end: day, precision: 'day', basis: 'stated' },
  }),
  initiators: from.map((one) => (one === 'trump' ? actor(one, 'USA') : actor(one))),
  recipients: to.map((one) => (one === 'petro' ? actor(one, 'COL') : actor(one))),
});

describe('layoutLanes', () => {
  test('a leader with a row of his own stands there, without one in his country’s', () => {
    const events = [made('e1', '2020-03-01', ['trump'], ['petro'])];
    const [own] = scene(events, ['trump', 'USA', 'COL']).marks;
    expect(own?.row).toBe(0);
    const [country] = scene(events, ['USA', 'COL']).marks;
    expect(country?.row).toBe(0);
    expect(scene(events, ['COL']).marks).toEqual([]);
  });

  test('an arc runs from who acts to who is acted on; mutual acts have a mark in each row and no arrow', () => {
    const events = [made('e1', '2020-03-01', ['USA'], ['COL'], 0.9), made('e2', '2020-06-01', ['USA', 'COL'], [], 0.9)];
    const { arcs, marks } = scene(events, ['USA', 'COL']);
    expect(arcs.map(({ id, arrow, side }) => [id, arrow !== '', side])).toEqual([
      ['e1', true, 'a'],
      ['e2', false, 'both'],
    ]);
    expect(marks.filter(({ id }) => id === 'e2').map(({ row }) => row)).toEqual([0, 1]);
  });

  test('nothing in view is left out: marks and rings hold every event of a row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 364 }), fc.double({ min: 0, max: 1, noNaN: true })), {
          maxLength: 120,
        }),
        (days) => {
          const events = days.map(([day, salience], at) =>
            made(`e${at}`, new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10), ['USA'], ['COL'], salience),
          );
          const { marks, clusters } = scene(events, ['USA', 'COL']);
          const shown = [...marks.map(({ id }) => id), ...clusters.flatMap(({ ids }) => ids)];
          expect(shown.sort()).toEqual(events.map(({ id }) => id).sort());
          for (const ring of clusters) expect(ring.count).toBe(ring.ids.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('labels cover neither marks nor rings nor one another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 60 }), (days) => {
        const events = days.map((day, at) =>
          made(
            `e${at}`,
            new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10),
            ['USA'],
            ['COL'],
            (at % 10) / 10,
          ),
        );
        const { labels, marks, clusters, plot } = scene(events, ['USA', 'COL']);
        labels.forEach(({ box }, at) => {
          expect(box.y).toBeGreaterThanOrEqual(plot.y);
          for (const { box: other } of labels.slice(at + 1))
            expect(
              box.x < other.x + other.width &&
                other.x < box.x + box.width &&
                box.y < other.y + other.height &&
                other.y < box.y + box.height,
            ).toBe(false);
          for (const { x, y } of [...marks, ...clusters])
            expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('who is selected is never absorbed', () => {
    const events = Array.from({ length: 30 }, (_, at) => made(`e${at}`, '2020-03-01', ['USA'], ['COL'], 0.1));
    const { marks } = scene(events, ['USA', 'COL'], { selected: 'e17' });
    expect(marks.find(({ id }) => id === 'e17')?.selected).toBe(true);
  });

  test('upright time runs down and rows across', () => {
    const events = [made('e1', '2020-03-01', ['USA'], ['COL']), made('e2', '2020-09-01', ['COL'], ['USA'])];
    const { marks } = scene(events, ['USA', 'COL'], { orientation: 'vertical', size: { width: 390, height: 700 } });
    expect(marks[0]!.y).toBeLessThan(marks[1]!.y);
    expect(marks[0]!.x).toBeLessThan(marks[1]!.x);
  });
});

describe('rows', () => {
  test('to begin with: leaders outside, countries, the busiest others between', () => {
    const events = [
      made('e1', '2020-03-01', ['trump'], ['petro']),
      made('e2', '2020-03-02', ['USA'], ['VEN']),
      made('e3', '2020-03-03', ['VEN'], ['COL']),
    ];
    const cast = castOf(events, (country) => country);
    expect(defaultRows(cast, 'USA', 'COL')).toEqual(['trump', 'USA', 'VEN', 'COL', 'petro']);
    expect(laneRows(['VEN', 'PER', 'USA'], cast, 'USA', 'COL').map(({ side }) => side)).toEqual([
      'third',
      'other',
      'a',
    ]);
  });
});
