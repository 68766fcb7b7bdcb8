import { message } from '../messages/index.ts';
import type { Day } from '../model/index.ts';
import type { Box, LayoutInput } from './scene.ts';

/** Room for the tone words at the left, and what is left of it in a narrow embed. */
export const GUTTER = 120;
export const NARROW_GUTTER = 16;
/** Below this width (px) there is no gutter. */
export const NARROW = 600;
export const RIGHT = 24;
/** Height of the axis with both its levels. */
export const AXIS = 44;
export const TOP = 16;
/** Vertical orientation: months margin, the share of the width that marks take, and the gap to the labels' column. */
export const MONTHS_MARGIN = 48;
export const VERTICAL_SHARE = 0.37;
export const COLUMN_GAP = 20;

/** Air inside the plot above the friendliest and below the most hostile mark; the lower one also holds the crowd bracket. */
const TONE_AIR = [12, 26] as const;

/** Words along the tone axis; never numbers. */
export const GUIDES = [
  { tone: 8, text: message('Alliance') },
  { tone: 4, text: message('Meeting') },
  { tone: 0, text: message('Neutral') },
  { tone: -3, text: message('Criticism') },
  { tone: -6, text: message('Sanction, threat') },
  { tone: -9, text: message('Force') },
] as const;

/** Extra room for labels right of the newest events, growing with the width up to 124 px; depends on nothing that zooming changes. */
export function labelMargin(width: number): number {
  return Math.round(Math.min(Math.max((width - 900) * 0.25, 0), 124));
}

/** The area of marks of a surface of this size. */
export function plotBox(size: LayoutInput['size'], orientation: LayoutInput['orientation']): Box {
  if (orientation === 'vertical') {
    const width = Math.max(Math.round(size.width * VERTICAL_SHARE), 60);
    return { x: MONTHS_MARGIN, y: 8, width, height: Math.max(size.height - 16, 1) };
  }
  const left = size.width < NARROW ? NARROW_GUTTER : GUTTER;
  const right = RIGHT + labelMargin(size.width);
  return {
    x: left,
    y: TOP,
    width: Math.max(size.width - left - right, 1),
    height: Math.max(size.height - TOP - AXIS, 1),
  };
}

/** Both axes as functions, in one orientation-free form: `at` runs along time, `across` along tone. */
export interface Scales {
  readonly vertical: boolean;
  readonly plot: Box;
  /** Position in px of a day number; a whole number is midnight, so the middle of a day is `day + 0.5`. */
  readonly time: (day: Day) => number;
  readonly dayAt: (px: number) => Day;
  readonly tone: (tone: number) => number;
  /** px a day. */
  readonly perDay: number;
  /** First and last px of the time axis. */
  readonly ends: readonly [number, number];
  /** x and y of a place in time and tone px. */
  readonly point: (along: number, across: number) => [x: number, y: number];
}

/** Linear scales for a surface: time is never bent, one point of tone is as long above zero as below it. */
export function makeScales(
  input: Pick<LayoutInput, 'size' | 'orientation' | 'domain'>,
  plot: Box = plotBox(input.size, input.orientation),
): Scales {
  const vertical = input.orientation === 'vertical';
  const ends: [number, number] = vertical ? [plot.y, plot.y + plot.height] : [plot.x, plot.x + plot.width];
  const domain: [Day, Day] = [input.domain[0], input.domain[1]];
  return {
    vertical,
    plot,
    time: linear(domain, ends),
    dayAt: linear(ends, domain),
    tone: vertical
      ? linear([-10, 10], [plot.x + 12, plot.x + plot.width - 12])
      : linear([-10, 10], [plot.y + plot.height - TONE_AIR[1], plot.y + TONE_AIR[0]]),
    perDay: (ends[1] - ends[0]) / (input.domain[1] - input.domain[0]),
    ends,
    point: (along, across) => (vertical ? [across, along] : [along, across]),
  };
}

/** What d3's linear scale does with two numbers, without its guards: it is called several times for every event in view. */
function linear([a, b]: readonly [number, number], [from, to]: readonly [number, number]): (value: number) => number {
  const span = b - a;
  return (value) => {
    const share = (value - a) / span;
    return from * (1 - share) + to * share;
  };
}
