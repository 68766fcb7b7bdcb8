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
const DIRECTIONS = Array.from(
  { length: 12 },
  (_, i) => [Math.cos((i * Math.PI) / 6), Math.sin((i * Math.PI) / 6)] as const,
);

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

/** A place to try by its box alone: most fail by that. */
export type Room = (x: number, y: number, width: number, height: number) => boolean;

/**
 * All spots around a disc that `room` does not rule out, cheapest first: right, left, above, below at 3 px, then rings further out, each
 * with one line and then narrower wraps. Distance costs .6 a px, each wrap 6. Made a ring at a time, as they are asked for.
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
  let spots: Spot[] = [];
  let [spot, ring] = [0, 0];
  return () => {
    while (spot >= spots.length && ring < rings.length) {
      const { distance, sized, cost } = rings[ring++]!;
      spots = [];
      spot = 0;
      const add = (left: number, top: number, align: SceneLabel['align'], extra: number): void => {
        const { width, height } = sized;
        if (room(left, top, width, height))
          spots.push({ box: { x: left, y: top, width, height }, align, cost: cost + extra, sized });
      };
      if (distance === RINGS[0]) touching(x, y, radius, distance, sized, add);
      else onRing(x, y, radius + distance, sized, add);
    }
    return spots[spot++];
  };
}

type Add = (left: number, top: number, align: SceneLabel['align'], extra: number) => void;

function touching(x: number, y: number, radius: number, gap: number, { width, height }: Sized, add: Add): void {
  const reach = radius + gap;
  const tops = [y - height / 2, y - height + 8, y - 8];
  tops.forEach((top, i) => add(x + reach, top, 'left', i));
  tops.forEach((top, i) => add(x - reach - width, top, 'right', i + 0.5));
  add(x - radius, y - reach - height, 'left', 2);
  add(x + radius - width, y - reach - height, 'right', 2.5);
  add(x - radius, y + reach, 'left', 3);
  add(x + radius - width, y + reach, 'right', 3.5);
}

function onRing(x: number, y: number, reach: number, { width, height }: Sized, add: Add): void {
  for (const [ux, uy] of DIRECTIONS) {
    const [px, py] = [x + reach * ux, y + reach * uy];
    const top = uy > 0.3 ? py : uy < -0.3 ? py - height : py - height / 2;
    if (ux > -0.95) add(ux > 0.3 ? px : x - 8, top, 'left', 0);
    if (ux < 0.95) add(ux < -0.3 ? px - width : x + 8 - width, top, 'right', 0);
  }
}
