import { AXIS, COLUMN_GAP, makeScales, MONTHS_MARGIN, RIGHT, TOP, VERTICAL_SHARE, type Scales } from './scale.ts';
import type { Box, LayoutInput } from './scene.ts';

/** Room (px) for the rows' names at the left, on wide and on narrow surfaces. */
const GUTTER = 216;
const SMALL_GUTTER = 156;
const WIDE = 960;
/** Upright: room for the names above, and the least between two rows. */
const HEAD = 52;
const COLUMN = 46;
/** A column of headlines narrower than this is not worth its room. */
const LEAST_LABELS = 120;
/** Most air (px) before the first row and behind the last one; a headline of two lines finds a place there. */
const AIR = 76;

/** The area of the rows on a surface of this size. */
export function lanePlot(size: LayoutInput['size'], orientation: LayoutInput['orientation'], rows: number): Box {
  if (orientation === 'vertical') {
    const all = Math.max(size.width - MONTHS_MARGIN - 12, 60);
    const asked = Math.max(Math.round(size.width * VERTICAL_SHARE), rows * COLUMN);
    const left = all - asked - COLUMN_GAP;
    const width = left < LEAST_LABELS ? all : asked;
    return { x: MONTHS_MARGIN, y: HEAD, width, height: Math.max(size.height - HEAD - 8, 1) };
  }
  const left = size.width < WIDE ? SMALL_GUTTER : GUTTER;
  return {
    x: left,
    y: TOP,
    width: Math.max(size.width - left - RIGHT, 1),
    height: Math.max(size.height - TOP - AXIS, 1),
  };
}

/** The axes of lanes: time as in the relation view, but beside the rows' names. */
export function laneScales(input: Pick<LayoutInput, 'size' | 'orientation' | 'domain'>, rows: number): Scales {
  return makeScales(input, lanePlot(input.size, input.orientation, rows));
}

/** Whether there is a column for headlines beside upright rows. */
export function hasLabelColumn({ plot }: Scales, { width }: LayoutInput['size']): boolean {
  return width - plot.x - plot.width - COLUMN_GAP >= LEAST_LABELS;
}

/** Where the rows stand across time: y, or x when vertical; evenly, with air at both ends. */
export function rowPlaces(count: number, { vertical, plot }: Scales): number[] {
  const [from, length] = vertical ? [plot.x, plot.width] : [plot.y, plot.height];
  const air = vertical ? length / Math.max(2 * count, 2) : Math.min(AIR, length / Math.max(2 * count, 4));
  const step = count > 1 ? (length - 2 * air) / (count - 1) : 0;
  return Array.from({ length: count }, (_, row) => from + (count > 1 ? air + row * step : length / 2));
}
