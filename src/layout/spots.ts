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
const ANGLES = Array.from({ length: 12 }, (_, i) => (i * Math.PI) / 6);

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

/**
 * All spots around a disc, cheapest first: right, left, above, below at 3 px, then rings further out, each with one line and then
 * narrower wraps. Distance costs .6 a px, each wrap 6. The caller takes the first legal one.
 */
export function* spotsAround(x: number, y: number, radius: number, sizes: readonly Sized[]): Generator<Spot> {
  const pairs = RINGS.flatMap((distance) =>
    sizes.map((sized, i) => ({ distance, sized, cost: distance * PER_PX + i * PER_WRAP })),
  ).sort((p, q) => p.cost - q.cost);
  for (const { distance, sized, cost } of pairs) {
    if (distance === RINGS[0]) yield* touching(x, y, radius, distance, sized, cost);
    else yield* ring(x, y, radius + distance, sized, cost);
  }
}

function* touching(x: number, y: number, radius: number, gap: number, sized: Sized, cost: number): Generator<Spot> {
  const { width, height } = sized;
  const reach = radius + gap;
  const at = (left: number, top: number, align: SceneLabel['align'], extra: number): Spot => ({
    box: { x: left, y: top, width, height },
    align,
    cost: cost + extra,
    sized,
  });
  const tops = [y - height / 2, y - height + 8, y - 8];
  for (const [i, top] of tops.entries()) yield at(x + reach, top, 'left', i);
  for (const [i, top] of tops.entries()) yield at(x - reach - width, top, 'right', i + 0.5);
  yield at(x - radius, y - reach - height, 'left', 2);
  yield at(x + radius - width, y - reach - height, 'right', 2.5);
  yield at(x - radius, y + reach, 'left', 3);
  yield at(x + radius - width, y + reach, 'right', 3.5);
}

function* ring(x: number, y: number, reach: number, sized: Sized, cost: number): Generator<Spot> {
  const { width, height } = sized;
  for (const angle of ANGLES) {
    const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
    const [px, py] = [x + reach * ux, y + reach * uy];
    const top = uy > 0.3 ? py : uy < -0.3 ? py - height : py - height / 2;
    if (ux > -0.95) yield { box: { x: ux > 0.3 ? px : x - 8, y: top, width, height }, align: 'left', cost, sized };
    if (ux < 0.95)
      yield { box: { x: ux < -0.3 ? px - width : x + 8 - width, y: top, width, height }, align: 'right', cost, sized };
  }
}
