import { describe, expect, it } from 'vitest';
import { CROWDED } from '../../src/layout/cells.ts';
import { layoutTimeline, type Scene } from '../../src/layout/index.ts';
import { RING_SPAN } from '../../src/layout/clusters.ts';
import { toDay } from '../../src/model/index.ts';
import { crowd, input } from './items.ts';

const items = crowd(7, 3 * CROWDED);
const tones = new Map(items.map((item) => [item.id, item.tone]));
const wide: [number, number] = [toDay(2021), toDay(2028)];
const days = new Map(items.map((item) => [item.id, item.at]));

/** Widest stretch in px that one ring stands for. */
function widest(scene: Scene): number {
  const perDay = scene.plot.width / (scene.domain[1] - scene.domain[0]);
  return Math.max(
    ...scene.clusters.map(({ ids }) => {
      const at = ids.map((id) => days.get(id)!);
      return (Math.max(...at) - Math.min(...at)) * perDay;
    }),
  );
}

describe('crowds', () => {
  const scene = layoutTimeline(input(items, { domain: wide }));

  it('lose no event and draw none twice', () => {
    const drawn = [...scene.marks.map((mark) => mark.id), ...scene.clusters.flatMap((ring) => ring.ids)];
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn).toHaveLength(items.length);
  });

  it('never mix conflict and cooperation, and keep rings short', () => {
    for (const ring of scene.clusters) expect(new Set(ring.ids.map((id) => tones.get(id)! >= 0)).size).toBe(1);
    // A cell's own extent comes on top at either end.
    expect(widest(scene)).toBeLessThan(RING_SPAN * 1.5);
  });

  it('still hold no ring of fewer than three', () => {
    expect(Math.min(...scene.clusters.map((ring) => ring.count))).toBeGreaterThanOrEqual(3);
  });

  it('keep their rings together while panning', () => {
    const by = ((wide[1] - wide[0]) / scene.plot.width) * 7;
    const panned = layoutTimeline(
      input(items, {
        domain: [wide[0] + by, wide[1] + by],
        moving: true,
        previous: scene.labels,
        previousClusters: scene.clusters,
      }),
    );
    const was = new Map(scene.clusters.flatMap((ring, i) => ring.ids.map((id) => [id, i] as const)));
    const stayed = panned.clusters.filter((ring) => new Set(ring.ids.map((id) => was.get(id))).size === 1).length;
    expect(stayed / panned.clusters.length).toBeGreaterThan(0.9);
  });

  it('read the rings of a scene that was made elsewhere by their ids', () => {
    const copy = structuredClone(scene.clusters);
    const more = { domain: wide, previous: scene.labels };
    const own = layoutTimeline(input(items, { ...more, previousClusters: scene.clusters }));
    const foreign = layoutTimeline(input(items, { ...more, previousClusters: copy }));
    expect(foreign).toEqual(own);
  });
});
