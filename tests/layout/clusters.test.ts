import { describe, expect, it } from 'vitest';
import { layoutTimeline } from '../../src/layout/index.ts';
import { ringDistance } from '../../src/layout/clusters.ts';
import { crowd, input, item } from './items.ts';

const small = (count: number, tone: number, name: string) =>
  Array.from({ length: count }, (_, i) => item(`${name}${i}`, `2024-03-0${i + 1}`, { tone, salience: 0.02 }));
const big = item('big', '2022-03-01', { salience: 1 });

describe('rings', () => {
  it('count three or more that would overlap, but never conflict with cooperation', () => {
    const scene = layoutTimeline(input([big, ...small(5, 4, 'up'), ...small(4, -4, 'down'), ...crowd(1, 20)]));
    const of = (name: string) => scene.clusters.filter((ring) => ring.ids.some((id) => id.startsWith(name)));
    expect(of('up')).toHaveLength(1);
    expect(of('up')[0]!.ids.filter((id) => id.startsWith('down'))).toEqual([]);
    expect(of('down')[0]!.count).toBeGreaterThanOrEqual(4);
  });

  it('leave two alone, and never absorb what is selected', () => {
    const items = [big, ...small(3, 4, 'up'), ...crowd(1, 20)];
    const scene = layoutTimeline(input(items, { selected: 'up1' }));
    expect(scene.marks.map((mark) => mark.id)).toContain('up1');
    expect(scene.clusters.flatMap((ring) => ring.ids)).not.toContain('up1');
  });

  it('give shares that sum to one and the extent they zoom to', () => {
    const scene = layoutTimeline(input(crowd(5, 300)));
    expect(scene.clusters.length).toBeGreaterThan(3);
    for (const ring of scene.clusters) {
      expect(Object.values(ring.shares).reduce((p, q) => p + q)).toBeCloseTo(1);
      expect(ring.extent[0]).toBeLessThanOrEqual(ring.extent[1]);
      expect(ring.count).toBe(ring.ids.length);
    }
  });

  it('form sooner over long spans', () => {
    expect([100, 2000, 40000].map(ringDistance)).toEqual([15, 27, 36]);
  });
});
