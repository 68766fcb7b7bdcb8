import { crowdBox } from './crowd.ts';
import type { Hit, Scene } from './scene.ts';

/** Least half-width (px) of an area that can be pointed at: 24 px across. */
export const REACH = 12;

/** What lies under a point of the plot surface: the nearest centre among marks and rings whose area (24 px across at least) holds it. */
export function hitTest(scene: Pick<Scene, 'marks' | 'clusters' | 'crowd' | 'plot'>, x: number, y: number): Hit {
  let hit: Hit = null;
  let least = Infinity;
  for (const mark of scene.marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance > Math.max(mark.radius + 2, REACH) || distance >= least) continue;
    [hit, least] = [{ kind: 'mark', id: mark.id }, distance];
  }
  for (const cluster of scene.clusters) {
    const distance = Math.hypot(cluster.x - x, cluster.y - y);
    if (distance > Math.max(cluster.radius + 2, REACH) || distance >= least) continue;
    [hit, least] = [{ kind: 'cluster', cluster }, distance];
  }
  if (hit) return hit;
  const box = crowdBox(scene);
  if (box && x >= box.x && x <= box.x + box.width && y >= box.y - 2 && y <= box.y + box.height + 2)
    return { kind: 'crowd' };
  return null;
}
