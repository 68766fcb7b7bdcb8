import type { Box, SceneLabel } from './scene.ts';
import type { Wrapped } from './wrap.ts';

/** Line heights (px) of a label: the date, and each line of the headline. */
export const DATE_LINE = 15;
export const HEADLINE_LINE = 18;
/** Distances (px) from the mark at which spots are tried; the first touches it. */
const RINGS = [3, 10, 20, 34, 52, 74, 100, 130] as const;
/** Price of a px of distance, and of a line more than the fewest. */
const PER_PX = 0.6;
const PER_WRAP = 6;

/** Where on a ring a label may be held: by a point in one of twelve directions, or by one above or below the disc's middle. */
interface Direction {
  readonly ux: number;
  readonly uy: number;
  /** Distance (px) from the disc's middle along time, where it is not that of the ring's point. */
  readonly aside: number | null;
  readonly right: boolean;
  readonly down: Hold['down'];
}

const DIRECTIONS: readonly Direction[] = Array.from({ length: 12 }, (_, i) => (i * Math.PI) / 6).flatMap((angle) => {
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  const down = uy > 0.3 ? 0 : uy < -0.3 ? 1 : 0.5;
  const [left, right]: [Direction, Direction] = [
    { ux, uy, aside: ux > 0.3 ? null : -8, right: false, down },
    { ux, uy, aside: ux < -0.3 ? null : 8, right: true, down },
  ];
  return [...(ux > -0.95 ? [left] : []), ...(ux < 0.95 ? [right] : [])];
});

/** A wrap with the label's whole size (the date may be wider than the headline). */
export interface Sized {
  readonly way: Wrapped;
  readonly width: number;
  readonly height: number;
}

/** One place to try. */
export interface Spot {
  readonly box: Box;
  readonly align: SceneLabel['align'];
  readonly cost: number;
  readonly sized: Sized;
}

/** Label size of a wrap under a date of this width. */
export function sizeOf(way: Wrapped, dateWidth: number): Sized {
  return { way, width: Math.max(way.width, dateWidth), height: DATE_LINE + HEADLINE_LINE * way.lines.length };
}

/** A place to try by its box alone: most fail by that. What holds for a box must hold for any box inside it. */
export type Room = (x: number, y: number, width: number, height: number) => boolean;

/** A point that holds a label: at its left or right edge, and at a share of its height from the top. */
interface Hold {
  readonly x: number;
  readonly y: number;
  readonly right: boolean;
  readonly down: 0 | 0.5 | 1;
  /** Price beside that of the ring. */
  readonly extra: number;
}

/**
 * All spots around a disc that `room` does not rule out, cheapest first: right, left, above, below at 3 px, then rings further out, each
 * with one line and then narrower wraps. Distance costs .6 a px, each wrap 6. Made a ring at a time, as they are asked for. In a crowd
 * hardly any point has room for as much as the least width and height of all wraps, and the others need no look at each wrap.
 */
export function spotsAround(
  x: number,
  y: number,
  radius: number,
  sizes: readonly Sized[],
  room: Room,
): () => Spot | undefined {
  const rings = RINGS.flatMap((distance) =>
    sizes.map((sized, i) => ({ distance, sized, cost: distance * PER_PX + i * PER_WRAP })),
  ).sort((p, q) => p.cost - q.cost);
  const least = sizes.reduce(
    (size, { width, height }) => ({ width: Math.min(size.width, width), height: Math.min(size.height, height) }),
    { width: Infinity, height: Infinity },
  );
  const open = new Map<number, readonly Hold[]>();
  const holdsAt = (distance: number): readonly Hold[] => {
    let holds = open.get(distance);
    if (!holds) open.set(distance, (holds = holdsWithRoom(x, y, radius, distance, least, room)));
    return holds;
  };
  let spots: Spot[] = [];
  let [spot, ring] = [0, 0];
  return () => {
    while (spot >= spots.length && ring < rings.length) {
      const { distance, sized, cost } = rings[ring++]!;
      spot = 0;
      spots = holdsAt(distance)
        .filter((hold) => room(leftOf(hold, sized), topOf(hold, sized), sized.width, sized.height))
        .map((hold) => spotOf(hold, sized, cost));
    }
    return spots[spot++];
  };
}

/** Whether a label with a date so wide (px) could stand anywhere around a disc, however short its headline. */
export function hasRoom(x: number, y: number, radius: number, dateWidth: number, room: Room): boolean {
  const least = { width: dateWidth, height: DATE_LINE + HEADLINE_LINE };
  return RINGS.some((distance) => holdsWithRoom(x, y, radius, distance, least, room).length > 0);
}

function holdsWithRoom(x: number, y: number, radius: number, distance: number, size: Size, room: Room): Hold[] {
  if (distance !== RINGS[0]) return onRing(x, y, radius + distance, size, room);
  return touching(x, y, radius, distance).filter((hold) =>
    room(leftOf(hold, size), topOf(hold, size), size.width, size.height),
  );
}

type Size = Pick<Sized, 'width' | 'height'>;

const leftOf = ({ x, right }: Hold, { width }: Size): number => (right ? x - width : x);
const topOf = ({ y, down }: Hold, { height }: Size): number => y - down * height;

function spotOf(hold: Hold, sized: Sized, cost: number): Spot {
  const { width, height } = sized;
  const box = { x: leftOf(hold, sized), y: topOf(hold, sized), width, height };
  return { box, align: hold.right ? 'right' : 'left', cost: cost + hold.extra, sized };
}

function touching(x: number, y: number, radius: number, gap: number): Hold[] {
  const reach = radius + gap;
  const beside = (at: number, right: boolean, extra: number): Hold[] => [
    { x: at, y, right, down: 0.5, extra },
    { x: at, y: y + 8, right, down: 1, extra: extra + 1 },
    { x: at, y: y - 8, right, down: 0, extra: extra + 2 },
  ];
  return [
    ...beside(x + reach, false, 0),
    ...beside(x - reach, true, 0.5),
    { x: x - radius, y: y - reach, right: false, down: 1, extra: 2 },
    { x: x + radius, y: y - reach, right: true, down: 1, extra: 2.5 },
    { x: x - radius, y: y + reach, right: false, down: 0, extra: 3 },
    { x: x + radius, y: y + reach, right: true, down: 0, extra: 3.5 },
  ];
}

/** Asked for every ring of every label that wants a place, so nothing is made before it has room. */
function onRing(x: number, y: number, reach: number, { width, height }: Size, room: Room): Hold[] {
  const holds: Hold[] = [];
  for (const { ux, uy, aside, right, down } of DIRECTIONS) {
    const px = x + (aside ?? reach * ux);
    const py = y + reach * uy;
    if (room(right ? px - width : px, py - down * height, width, height))
      holds.push({ x: px, y: py, right, down, extra: 0 });
  }
  return holds;
}
