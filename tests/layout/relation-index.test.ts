import { describe, expect, it } from 'vitest';
import { layoutTimeline } from '../../src/layout/index.ts';
import { input, item } from './items.ts';

describe('the relation index', () => {
  const scene = layoutTimeline(
    input([item('up', '2023-01-01', { tone: 8, salience: 1 }), item('down', '2025-06-01', { tone: -8, salience: 1 })]),
  );
  const near = (x: number) =>
    scene.index.reduce((best, point) => (Math.abs(point[0] - x) < Math.abs(best[0] - x) ? point : best));

  it('rises where there was cooperation, falls where there was conflict, and is neutral in between', () => {
    const mark = (id: string) => scene.marks.find((one) => one.id === id)!;
    expect(near(mark('up').x)[1]).toBeLessThan(scene.zero - 60);
    expect(near(mark('down').x)[1]).toBeGreaterThan(scene.zero + 60);
    expect(near((mark('up').x + mark('down').x) / 2)[1]).toBeCloseTo(scene.zero, 0);
  });

  it('ends today', () => {
    expect(scene.index.at(-1)![0]).toBeCloseTo(scene.today!, 5);
  });

  it('leaves out what is planned or denied', () => {
    const quiet = layoutTimeline(
      input([
        item('p', '2023-01-01', { tone: 8, status: 'planned' }),
        item('d', '2024', { tone: -8, status: 'denied' }),
      ]),
    );
    expect(quiet.index).toEqual([]);
  });
});
