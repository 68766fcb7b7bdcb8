import { countCentres, type CentreCount } from './centres.ts';
import type { Box } from './scene.ts';

/** Something a label must keep off: a box, or a disc when `radius` is given (then the box is its bounds). */
export interface Obstacle {
  readonly kind: 'mark' | 'bar' | 'ring' | 'line';
  readonly id: string | null;
  readonly box: Box;
  readonly disc: Disc | null;
  /** Salience for marks, so that a label never seems to name a weightier neighbour. */
  readonly weight: number;
  readonly dim: boolean;
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export type Point = readonly [x: number, y: number];

const CELL = 64;

/** Obstacles by grid cell: looking near a box costs what stands there, not what stands anywhere. */
export class ObstacleField {
  readonly #cells = new Map<number, Obstacle[]>();
  readonly #discs: Disc[] = [];
  #centres: CentreCount | null = null;

  add(obstacle: Obstacle): void {
    if (obstacle.disc) this.#discs.push(obstacle.disc);
    this.#centres = null;
    eachCell(obstacle.box, (key) => {
      const list = this.#cells.get(key);
      if (list) list.push(obstacle);
      else this.#cells.set(key, [obstacle]);
      return false;
    });
  }

  /** Whether any obstacle in the cells under `box` passes the test; one may be asked more than once. */
  some(box: Box, test: (obstacle: Obstacle) => boolean): boolean {
    return eachCell(box, (key) => this.#cells.get(key)?.some(test) ?? false);
  }

  /** Whether the middle of a disc lies well inside `box`: most places in a crowd fail by this alone, and it looks at no disc. */
  holdsCentre(x: number, y: number, width: number, height: number): boolean {
    this.#centres ??= countCentres(this.#discs);
    return this.#centres(x, y, width, height);
  }
}

/** Visits the cells under a box until a visit says true. */
function eachCell(box: Box, visit: (key: number) => boolean): boolean {
  const [x1, y1] = [Math.floor((box.x + box.width) / CELL), Math.floor((box.y + box.height) / CELL)];
  for (let x = Math.floor(box.x / CELL); x <= x1; x++) {
    for (let y = Math.floor(box.y / CELL); y <= y1; y++) if (visit(x * 4096 + y)) return true;
  }
  return false;
}

/** Box around a disc. */
export function discBox(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Box grown by `by` px on every side. */
export function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

/** Whether two boxes share area. */
export function overlaps(p: Box, q: Box): boolean {
  return p.x < q.x + q.width && q.x < p.x + p.width && p.y < q.y + q.height && q.y < p.y + p.height;
}

/** Distance (px) from a point to a box; 0 inside. */
export function distanceToBox(x: number, y: number, box: Box): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.sqrt(dx * dx + dy * dy);
}

/** Distance (px) from a point to a segment. */
export function distanceToSegment(x: number, y: number, [a, b]: readonly [Point, Point]): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / length));
  const [ex, ey] = [x - a[0] - t * dx, y - a[1] - t * dy];
  return Math.sqrt(ex * ex + ey * ey);
}

/** Whether two segments cross. */
export function segmentsCross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const turn = (p: Point, q: Point, r: Point): number => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Whether a segment touches a box (Liang and Barsky's clipping). */
export function segmentHitsBox([a, b]: readonly [Point, Point], box: Box): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  const sides: readonly (readonly [number, number])[] = [
    [-dx, a[0] - box.x],
    [dx, box.x + box.width - a[0]],
    [-dy, a[1] - box.y],
    [dy, box.y + box.height - a[1]],
  ];
  for (const [p, q] of sides) {
    if (p === 0) {
      if (q < 0) return false;
    } else if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
    if (from > to) return false;
  }
  return true;
}
