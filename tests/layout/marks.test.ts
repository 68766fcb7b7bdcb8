import { describe, expect, it } from 'vitest';
import { layoutTimeline, makeScales, radiusOf, type SceneMark, type TimelineItem } from '../../src/layout/index.ts';
import { toDay } from '../../src/model/index.ts';
import { crowd, input, item } from './items.ts';

function mark(one: TimelineItem, more: Parameters<typeof input>[1] = {}): SceneMark {
  return layoutTimeline(input([one], more)).marks[0]!;
}

describe('marks', () => {
  it('have an area that follows salience', () => {
    expect(radiusOf(0)).toBe(2.4);
    expect(radiusOf(1)).toBeCloseTo(11.2);
  });

  it('are solid on a known day and hollow on a bar over exactly the interval', () => {
    const domain: [number, number] = [toDay(2025, 9), toDay(2025, 12)];
    expect(mark(item('d', '2025-10-24'))).toMatchObject({ fill: 'solid', bar: null });
    const month = mark(item('m', '2025-10'), { domain });
    const scales = makeScales(input([], { domain }));
    expect(month.fill).toBe('hollow');
    expect(month.bar).toMatchObject({
      from: scales.time(toDay(2025, 10)),
      to: scales.time(toDay(2025, 11)),
      arrow: 'none',
    });
    expect((month.bar!.from + month.bar!.to) / 2).toBeCloseTo(month.x);
  });

  it('show tails past a disc wider than its month: 11 px, 22 when selected', () => {
    const one = item('m', '2025-10', { salience: 0.7 });
    const plain = mark(one, { domain: [toDay(2020), toDay(2027)] });
    const whole = radiusOf(0.7);
    expect(plain.radius).toBeCloseTo(whole * 0.74);
    expect(plain.bar!.to - plain.x).toBeCloseTo(whole + 11);
    const selected = mark(one, { domain: [toDay(2020), toDay(2027)], selected: 'm' });
    expect(selected.bar!.to - selected.x).toBeCloseTo(whole + 22);
  });

  it('fade a third at both ends when the date is "about"', () => {
    const { bar } = mark(item('m', '2025~'));
    expect(bar!.fade).toBeCloseTo((bar!.to - bar!.from) / 3);
  });

  it('stand on the known day of an open interval, with an arrow', () => {
    const since = mark(item('s', '2025-03-05/..'));
    expect(since).toMatchObject({ fill: 'solid', bar: { arrow: 'end' } });
    expect(since.bar!.from).toBeCloseTo(since.x);
    expect(mark(item('u', '../2025-03-05')).bar).toMatchObject({ arrow: 'start' });
  });

  it('never bend time, and move across it by at most their diameter', () => {
    const items = crowd(3, 80);
    const scene = layoutTimeline(input(items));
    const scales = makeScales(input(items));
    for (const one of scene.marks) {
      const source = items.find(({ id }) => id === one.id)!;
      expect(one.x).toBeCloseTo(scales.time(source.at + 0.5), 6);
      expect(Math.abs(one.y - scales.tone(source.tone))).toBeLessThanOrEqual(2 * one.radius + 1e-6);
    }
  });

  it('dim what a search leaves out', () => {
    const scene = layoutTimeline(input([item('p', '2023'), item('q', '2025')], { matches: new Set(['q']) }));
    expect(scene.marks.map(({ id, dim, match }) => [id, dim, match]).sort()).toEqual([
      ['p', true, false],
      ['q', false, true],
    ]);
    expect(scene.labels.map((label) => label.id)).toEqual(['q']);
  });
});
