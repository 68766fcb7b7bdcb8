import type { Scales } from './scale.ts';
import type { SceneCluster, SceneMark } from './scene.ts';

/** How far (px) a ring may give way along tone, and along time: it stands for a stretch, not for a day. */
const SHIFTS = Array.from({ length: 33 }, (_, i) => (i % 2 ? 1 : -1) * Math.ceil(i / 2) * 3);
const SLIDES = [0, 7, -7, 14, -14];
/** Prices of a px of either. */
const PER_SHIFT = 0.05;
const PER_SLIDE = 0.1;
/** No disc further away (px) can be touched. */
const NEAR = 80;

/** A disc by where it stands along time and across it. */
interface Disc {
  readonly along: number;
  readonly across: number;
  readonly radius: number;
}

/** A disc that may be touched at one slide: `square` is its squared distance along time, `reach` the distance at which edges meet. */
interface Neighbour {
  readonly square: number;
  readonly across: number;
  readonly reach: number;
}

/** Moves rings off single marks and off each other, largest first; never over the zero line. */
export function spreadRings(
  rings: readonly SceneCluster[],
  marks: readonly SceneMark[],
  scales: Scales,
): SceneCluster[] {
  const columns = new Map<number, Disc[]>();
  for (const mark of marks) addTo(columns, discOf(mark, scales));
  return [...rings]
    .sort((p, q) => q.count - p.count || p.x - q.x || p.y - q.y)
    .map((ring) => {
      const settled = giveWay(ring, scales, columns);
      addTo(columns, discOf(settled, scales));
      return settled;
    });
}

function giveWay(ring: SceneCluster, scales: Scales, columns: ReadonlyMap<number, readonly Disc[]>): SceneCluster {
  const { vertical, plot } = scales;
  const zero = scales.tone(0);
  const here = discOf(ring, scales);
  const near = discsNear(here, columns);
  const [low, high] = vertical ? [plot.x, plot.x + plot.width] : [plot.y, plot.y + plot.height];
  let best: readonly [slide: number, shift: number] = [0, 0];
  let least = overlapOf(neighbours(here, 0, near), here.across, 0, Infinity);
  if (least === 0) return ring;
  for (const slide of SLIDES) {
    const dear = Math.abs(slide) * PER_SLIDE;
    if (dear >= least) break;
    const others = neighbours(here, slide, near);
    for (const shift of SHIFTS) {
      const price = Math.abs(shift) * PER_SHIFT + dear;
      if (price >= least) break;
      const across = here.across + shift;
      if (Math.sign(here.across - zero) !== Math.sign(across - zero)) continue;
      if (across < low + ring.radius || across > high - ring.radius) continue;
      const cost = overlapOf(others, across, price, least);
      if (cost < least) [best, least] = [[slide, shift], cost];
    }
  }
  const [slide, shift] = best;
  return vertical
    ? { ...ring, x: ring.x + shift, y: ring.y + slide }
    : { ...ring, x: ring.x + slide, y: ring.y + shift };
}

const discOf = ({ x, y, radius }: SceneMark | SceneCluster, { vertical }: Scales): Disc => ({
  along: vertical ? y : x,
  across: vertical ? x : y,
  radius,
});

const columnOf = (along: number): number => Math.floor(along / NEAR);

function addTo(columns: Map<number, Disc[]>, disc: Disc): void {
  const column = columns.get(columnOf(disc.along));
  if (column) column.push(disc);
  else columns.set(columnOf(disc.along), [disc]);
}

function discsNear(here: Disc, columns: ReadonlyMap<number, readonly Disc[]>): Disc[] {
  const near: Disc[] = [];
  const middle = columnOf(here.along);
  for (let column = middle - 1; column <= middle + 1; column++) {
    for (const disc of columns.get(column) ?? [])
      if (Math.abs(disc.along - here.along) < NEAR && Math.abs(disc.across - here.across) < NEAR) near.push(disc);
  }
  return near;
}

/** Of the discs near a ring, those that it can touch once it has slid along time. */
function neighbours(here: Disc, slide: number, near: readonly Disc[]): Neighbour[] {
  const found: Neighbour[] = [];
  for (const { along, across, radius } of near) {
    const reach = here.radius + radius + 1;
    const apart = here.along + slide - along;
    if (Math.abs(apart) < reach) found.push({ square: apart * apart, across, reach });
  }
  return found;
}

/** `price` and how far (px) the ring reaches into others; stops counting at `enough`, as it would not be taken. */
function overlapOf(others: readonly Neighbour[], across: number, price: number, enough: number): number {
  let sum = price;
  for (const other of others) {
    const apart = across - other.across;
    const square = other.square + apart * apart;
    if (square >= other.reach * other.reach) continue;
    sum += other.reach - Math.sqrt(square);
    if (sum >= enough) return sum;
  }
  return sum;
}
