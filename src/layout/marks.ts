import type { LayoutInput, SceneMark, TimelineItem } from './scene.ts';
import type { Scales } from './scale.ts';

/** White ring (px) around every disc, so that neighbours stay apart. */
export const HALO = 1.4;
/** A hollow disc whose bar is narrower than itself shrinks to this share. */
export const SHRUNK = 0.74;
/** How far (px) a bar's tail must be seen past its disc, plain and selected. */
export const TAIL = 11;
export const TAIL_SELECTED = 22;
/** Length (px) of the arrow of an open interval. */
export const ARROW = 56;
/** Thickness of a soft bar as a share of the disc's radius. */
export const BAR_HALF = 0.62;

/** Radius in px: area grows with salience. */
export function radiusOf(salience: number): number {
  return 2.4 + 8.8 * Math.sqrt(Math.min(Math.max(salience, 0), 1));
}

/** What of the input decides how a mark looks. */
export type MarkState = Pick<LayoutInput, 'selected' | 'focused' | 'hovered' | 'matches'>;

/** The mark of one item at its true place; {@link spreadMarks} then keeps marks from hiding each other. */
export function makeMark(item: TimelineItem, scales: Scales, state: MarkState): SceneMark {
  const selected = state.selected === item.id;
  const [x, y] = scales.point(scales.time(item.at + 0.5), scales.tone(item.tone));
  const whole = radiusOf(item.salience);
  const fill = fillOf(item);
  const truth = intervalOf(item, scales);
  const narrow = truth !== null && fill !== 'solid' && truth[1] - truth[0] < 2 * whole;
  const radius = narrow ? whole * SHRUNK : whole;
  return {
    id: item.id,
    x,
    y,
    radius,
    side: item.side,
    fill,
    status: item.status,
    bar: truth && barOf(item, truth, scales.vertical ? y : x, whole, selected),
    dim: state.matches !== null && !state.matches.has(item.id),
    match: state.matches?.has(item.id) ?? false,
    hovered: state.hovered === item.id,
    selected,
    focused: state.focused === item.id,
  };
}

function fillOf(item: TimelineItem): SceneMark['fill'] {
  if (item.fromPublication) return 'dotted';
  return item.start !== null && item.end !== null && item.end > item.start ? 'hollow' : 'solid';
}

/** The true interval in px, null for a known day. Open ends run an arrow's length. */
function intervalOf(item: TimelineItem, scales: Scales): [number, number] | null {
  if (item.start === item.end)
    return item.approximate && item.start !== null ? span(item.start, item.start, scales) : null;
  if (item.start === null) return [scales.time((item.end ?? 0) + 0.5) - ARROW, scales.time((item.end ?? 0) + 0.5)];
  if (item.end === null) return [scales.time(item.start + 0.5), scales.time(item.start + 0.5) + ARROW];
  return span(item.start, item.end, scales);
}

const span = (start: number, end: number, scales: Scales): [number, number] => [
  scales.time(start),
  scales.time(end + 1),
];

/** From true interval to drawn bar: the plateau is the interval, tails are added outside where it would not be seen. */
function barOf(
  item: TimelineItem,
  [from, to]: readonly [number, number],
  at: number,
  radius: number,
  selected: boolean,
): SceneMark['bar'] {
  if (item.start === null) return { from, to, fade: 0, arrow: 'start' };
  if (item.end === null) return { from, to, fade: 0, arrow: 'end' };
  const need = radius + (selected ? TAIL_SELECTED : TAIL);
  if (to - from >= 2 * radius || item.fromPublication) {
    const length = to - from;
    const start = item.fromPublication ? Math.min(from, at - need) : from;
    return {
      from: start,
      to,
      fade: item.approximate || item.fromPublication ? length / 3 : Math.min(8, length / 8),
      arrow: 'none',
    };
  }
  const fade = Math.max(need - (to - from) / 2, (to - from) / 3, TAIL);
  return { from: Math.min(from, at - need), to: Math.max(to, at + need), fade, arrow: 'none' };
}

/**
 * Moves marks off each other across time by at most their own diameter, smaller ones first to give way; time is never bent.
 * Largest first in the result, which is the order of drawing.
 */
export function spreadMarks(marks: readonly SceneMark[], scales: Scales): SceneMark[] {
  const ordered = [...marks].sort((p, q) => q.radius - p.radius || (p.id < q.id ? -1 : 1));
  const cells = new Map<number, SceneMark[]>();
  const across = scales.vertical
    ? ([scales.plot.x, scales.plot.x + scales.plot.width] as const)
    : ([scales.plot.y, scales.plot.y + scales.plot.height] as const);
  return ordered.map((mark) => {
    const cell = Math.floor((scales.vertical ? mark.y : mark.x) / CELL);
    const near = [cells.get(cell - 1), cells.get(cell), cells.get(cell + 1)];
    const moved = settle(mark, near, scales.vertical, across);
    const here = near[1];
    if (here) here.push(moved);
    else cells.set(cell, [moved]);
    return moved;
  });
}

const CELL = 24;
const STEPS = [0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2];

function settle(
  mark: SceneMark,
  near: readonly (readonly SceneMark[] | undefined)[],
  vertical: boolean,
  across: readonly [number, number],
): SceneMark {
  const place = vertical ? mark.x : mark.y;
  let best = 0;
  let least = Infinity;
  for (const step of STEPS) {
    const shift = step * mark.radius;
    const to = place + shift;
    if (step !== 0 && (to < across[0] + mark.radius || to > across[1] - mark.radius)) continue;
    const [x, y] = vertical ? [to, mark.y] : [mark.x, to];
    let hidden = 0;
    for (const list of near) if (list) for (const other of list) hidden += hiding(x, y, mark.radius, other);
    const cost = hidden + Math.abs(step) * 0.02;
    if (cost < least - 1e-9) [best, least] = [shift, cost];
    if (least === 0) break;
  }
  if (best === 0) return mark;
  return vertical ? { ...mark, x: place + best } : { ...mark, y: place + best };
}

/** How much a disc and a mark cover each other, 0 apart (slight overlaps are fine) to 1 concentric. */
function hiding(x: number, y: number, radius: number, other: SceneMark): number {
  const reach = (radius + other.radius) * 0.85;
  const [dx, dy] = [x - other.x, y - other.y];
  const square = dx * dx + dy * dy;
  return square >= reach * reach ? 0 : 1 - Math.sqrt(square) / reach;
}
