import { describe, expect, it } from 'vitest';
import { crowdBox, hitTest, layoutOverview, layoutTimeline } from '../../src/layout/index.ts';
import { toDay } from '../../src/model/index.ts';
import { crowd, input, item } from './items.ts';

const term = (side: 'a' | 'b', from: number, to: number | null, name: string) => ({
  side,
  start: toDay(from, 1, 20),
  end: to === null ? null : toDay(to, 1, 20),
  name: `Very Long Given and Middle Names ${name}`,
  familyName: name,
});

describe('terms of office', () => {
  const terms = [
    term('a', 2017, 2021, 'Early'),
    term('a', 2021, 2025, 'Middle'),
    term('a', 2025, null, 'Late'),
    term('b', 2022, 2022.5, 'Brief'),
  ];
  const scene = layoutTimeline(input([], { terms }));
  const named = (name: string) => scene.terms.filter(({ fullName }) => fullName.endsWith(name));

  it('are clipped to the plot and left out beyond it', () => {
    expect(named('Early')).toEqual([]);
    expect(named('Middle')[0]).toMatchObject({
      from: scene.plot.x,
      starts: false,
      text: 'Very Long Given and Middle Names Middle',
      shade: 1,
    });
  });

  it('give the surname where the name has no room', () => {
    expect(named('Late')[0]).toMatchObject({ text: 'Late', starts: true, shade: 0, future: false });
  });

  it('fade after today', () => {
    const [past, future] = named('Late');
    expect(future).toMatchObject({ future: true, text: '', to: scene.plot.x + scene.plot.width });
    expect(future!.from).toBeCloseTo(past!.to);
  });
});

describe('the crowd bracket', () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    item(`c${i}`, `2025-03-${String(i + 1).padStart(2, '0')}`, { tone: -4, salience: 0.05 }),
  );

  it('spans a tenth of the width that holds over a third of the events', () => {
    const scene = layoutTimeline(input([...many, item('p', '2022-06-01'), item('q', '2023-06-01')]));
    expect(scene.crowd).toMatchObject({ count: 30, extent: [toDay(2025, 3, 1), toDay(2025, 3, 30)] });
    const box = crowdBox(scene)!;
    expect(hitTest(scene, box.x + 4, box.y + 8)).toEqual({ kind: 'crowd' });
  });

  it('is left out when events are spread', () => {
    const spread = Array.from({ length: 48 }, (_, i) =>
      item(`s${i}`, `${2022 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-05`),
    );
    expect(layoutTimeline(input(spread)).crowd).toBeNull();
  });
});

describe('hitTest', () => {
  it('finds the nearest centre within 24 px across, for the smallest mark too', () => {
    const scene = layoutTimeline(
      input([item('p', '2023-01-01', { salience: 0, tone: 5 }), item('q', '2023-01-16', { salience: 0.5, tone: 5 })]),
    );
    const [p, q] = ['p', 'q'].map((id) => scene.marks.find((mark) => mark.id === id)!);
    expect(hitTest(scene, p!.x - 11, p!.y)).toEqual({ kind: 'mark', id: 'p' });
    expect(hitTest(scene, q!.x + 1, q!.y)).toEqual({ kind: 'mark', id: 'q' });
    expect(hitTest(scene, p!.x - 40, p!.y)).toBeNull();
  });

  it('finds rings', () => {
    const scene = layoutTimeline(input(crowd(5, 300)));
    const ring = scene.clusters[0]!;
    expect(hitTest(scene, ring.x, ring.y)).toEqual({ kind: 'cluster', cluster: ring });
  });
});

describe('layoutOverview', () => {
  it('counts every event above or below the line and flags matches', () => {
    const items = crowd(9, 200);
    const overview = layoutOverview(items, [toDay(2021), toDay(2027)], 800, new Set(['n3']));
    expect(overview.bins.reduce((sum, bin) => sum + bin.up + bin.down, 0)).toBe(200);
    expect(overview.bins.filter((bin) => bin.match)).toHaveLength(1);
    expect(overview.max).toBe(Math.max(...overview.bins.map((bin) => Math.max(bin.up, bin.down))));
    expect(overview.ticks.map((tick) => tick.text)).toContain('2024');
  });
});
