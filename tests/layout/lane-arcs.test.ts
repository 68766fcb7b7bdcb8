import { describe, expect, test } from 'vitest';
import { lanes, made } from './lane-world.ts';

const WEIGHTY = { salience: 0.9 };

describe('arcs', () => {
  test('run from who acts to who is acted on; those who act together are joined without an arrow', () => {
    const events = [
      made('e1', '2020-03-01', ['USA'], ['COL'], WEIGHTY),
      made('e2', '2020-06-01', ['USA', 'COL'], [], WEIGHTY),
    ];
    const { arcs, marks, rows } = lanes(events, ['USA', 'COL']);
    expect(arcs.map(({ id, arrow, side, stub }) => [id, arrow.length > 0, side, stub])).toEqual([
      ['e1', true, 'a', false],
      ['e2', false, 'both', false],
    ]);
    const [from, to] = rows.map(({ at }) => at);
    const [one] = arcs;
    expect(one!.points[0]![1]).toBeCloseTo(from!, 0);
    expect(one!.points.at(-1)![1]).toBeCloseTo(to! - 5, 0);
    expect(Math.max(...one!.points.map(([x]) => x))).toBeGreaterThan(one!.points[0]![0] + 10);
    expect(marks.filter(({ id }) => id === 'e2').map(({ row }) => row)).toEqual([0, 1]);
  });

  test('an arrow stops at a mark that stands where it arrives', () => {
    const events = [
      made('e1', '2020-03-01', ['USA'], ['COL'], WEIGHTY),
      made('e2', '2020-03-01', ['COL'], ['USA'], WEIGHTY),
    ];
    const { arcs, marks } = lanes(events, ['USA', 'COL']);
    for (const { points } of arcs) {
      const [x, y] = points.at(-1)!;
      for (const mark of marks) expect(Math.hypot(mark.x - x, mark.y - y)).toBeGreaterThan(mark.radius);
    }
  });

  test('together against a third: a mark in each row, one arrow to each who is acted on', () => {
    const { arcs, marks } = lanes(
      [made('e1', '2020-03-01', ['USA', 'COL'], ['VEN', 'maduro'], WEIGHTY)],
      ['USA', 'COL', 'VEN', 'maduro'],
    );
    expect(marks.map(({ row, side }) => [row, side])).toEqual([
      [0, 'both'],
      [1, 'both'],
    ]);
    expect(arcs.filter(({ arrow }) => arrow.length > 0)).toHaveLength(2);
    expect(arcs.filter(({ arrow }) => arrow.length === 0)).toHaveLength(1);
  });

  test('a leader without a row stands in his country’s; nobody there at all is left out', () => {
    const events = [made('e1', '2020-03-01', ['trump'], ['petro'])];
    expect(lanes(events, ['trump', 'USA', 'COL']).marks[0]?.row).toBe(0);
    expect(lanes(events, ['USA', 'COL']).marks[0]?.row).toBe(0);
    expect(lanes([...events, made('e2', '2020-03-01', ['VEN'], [])], ['VEN']).counts).toMatchObject({ inView: 1 });
  });

  test('a stub shows that who is acted on has no row; acts on nobody have none', () => {
    const events = [
      made('e1', '2020-03-01', ['USA'], ['VEN'], WEIGHTY),
      made('e2', '2020-09-01', ['USA'], [], WEIGHTY),
    ];
    const { arcs, rows } = lanes(events, ['USA', 'COL']);
    expect(arcs).toHaveLength(1);
    expect(arcs[0]).toMatchObject({ id: 'e1', stub: true });
    expect(arcs[0]!.arrow).not.toEqual([]);
    expect(Math.abs(arcs[0]!.points.at(-1)![1] - rows[0]!.at)).toBeLessThan(50);
  });

  test('who acts has no row: the mark stands off the row of who is acted on, and points into it', () => {
    const { marks, arcs, rows } = lanes(
      [made('e1', '2020-03-01', ['VEN'], ['USA'], WEIGHTY), made('e2', '2020-03-01', ['COL'], ['USA'])],
      ['COL', 'USA'],
    );
    const incoming = marks.find(({ id }) => id === 'e1')!;
    expect(incoming).toMatchObject({ row: 1, incoming: true, side: 'other', halves: ['other', 'other'] });
    expect(Math.abs(incoming.y - rows[1]!.at)).toBeGreaterThan(20);
    const stub = arcs.find(({ id }) => id === 'e1')!;
    expect(Math.abs(stub.points.at(-1)![1] - rows[1]!.at)).toBeLessThan(6);
  });

  test('the weightiest, the selected, the focused and the hovered are drawn in full, all others faintly', () => {
    const events = Array.from({ length: 40 }, (_, at) =>
      made(
        `e${at}`,
        `2020-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 4) * 7).padStart(2, '0')}`,
        ['USA'],
        ['COL'],
        {
          salience: at < 3 ? 0.9 : 0.2,
        },
      ),
    );
    const scene = lanes(events, ['USA', 'COL'], { selected: 'e20', focused: 'e21', hovered: 'e22' });
    expect(new Set(scene.arcs.map(({ id }) => id))).toEqual(new Set(['e0', 'e1', 'e2', 'e20', 'e21', 'e22']));
    const shown = new Set([...scene.arcs, ...scene.faint].map(({ id }) => id));
    for (const { id } of scene.marks) expect(shown.has(id)).toBe(true);
    for (const { ids } of scene.clusters) expect(shown.has(ids[0]!)).toBe(true);
  });

  test('what did not simply happen is dashed', () => {
    const { arcs } = lanes(
      [made('e1', '2020-03-01', ['USA'], ['COL'], { ...WEIGHTY, status: 'planned' })],
      ['USA', 'COL'],
    );
    expect(arcs[0]!.dashed).toBe(true);
  });
});
