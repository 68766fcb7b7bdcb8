import type { Day } from '../model/index.ts';
import { SIDES, type Columns } from './columns.ts';
import type { LayoutInput, SceneCluster, Side } from './scene.ts';
import type { Scales } from './scale.ts';

/** Greatest extent (px) of what one ring may stand for. */
export const RING_SPAN = 44;
/** Marks of this salience or more are never absorbed. */
export const ALWAYS_SINGLE = 0.55;
/** Singles this near (px) to a ring join it. */
const JOIN = 24;
/** A ring splits at this multiple of the distance at which it forms. */
const HYSTERESIS = 1.15;

/** What is gathered: one event, or the few of a small cell in a crowd, at its true place. */
export interface Placed {
  /** Rows of the items, in the order of time. */
  readonly rows: ArrayLike<number>;
  readonly x: number;
  readonly y: number;
  /** Cooperation, or conflict: by tone, not by place, since a nudge must not change sides. */
  readonly up: boolean;
  /** The last scene's ring that it comes from, −1 for none. */
  readonly ring: number;
}

interface Group {
  readonly members: Placed[];
  /** Events in it. */
  count: number;
  /** Numbers of the last scene's rings that members come from. */
  readonly from: number[];
  readonly up: boolean;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** Distance (px) at which marks become a ring, by the span in view: the longer, the coarser. */
export function ringDistance(days: number): number {
  if (days > 50 * 365.25) return 36;
  return days < 365.25 ? 15 : 27;
}

/** Radius (px) of a ring of `count` events. */
export function ringRadius(count: number): number {
  return 6.4 + 1.25 * Math.sqrt(count);
}

/**
 * Gathers three or more events of one sign that lie closer than the ring distance; `placed` must be sorted along time and hold only
 * what may be absorbed. One pass along time, so the cost is the number of places times the few groups still open.
 * Rings of the last scene hold together up to 1.15 times that distance. `single` splits what found no ring into events.
 */
export function gather(
  placed: readonly Placed[],
  vertical: boolean,
  distance: number,
  single: (one: Placed) => readonly Placed[],
): { readonly groups: readonly (readonly Placed[])[]; readonly singles: readonly Placed[] } {
  const done: Group[] = [];
  const open: Group[] = [];
  for (const one of placed) {
    closeStale(open, done, one, vertical, distance * HYSTERESIS);
    const home = nearestGroup(open, one, distance);
    if (home) add(home, one);
    else open.push(groupOf(one));
  }
  return settleSingles([...done, ...open], single);
}

/** Moves the groups that `one`, and so whatever follows it in time, is too far from to `done`; both lists keep their order. */
function closeStale(open: Group[], done: Group[], one: Placed, vertical: boolean, distance: number): void {
  let kept = 0;
  for (const group of open) {
    const stale = vertical
      ? one.y - group.y1 > distance || one.y - group.y0 > RING_SPAN
      : one.x - group.x1 > distance || one.x - group.x0 > RING_SPAN;
    if (stale) done.push(group);
    else open[kept++] = group;
  }
  open.length = kept;
}

function nearestGroup(open: readonly Group[], one: Placed, distance: number): Group | undefined {
  let best: Group | undefined;
  let least = Infinity;
  for (const group of open) {
    if (group.up !== one.up || !fits(group, one)) continue;
    const kept = one.ring >= 0 && group.from.includes(one.ring);
    const apart = distanceTo(group, one) / (kept ? HYSTERESIS : 1);
    if (apart > distance || apart >= least) continue;
    best = group;
    least = apart;
  }
  return best;
}

/** Groups of one or two dissolve; their members join a ring within reach, else stay single. */
function settleSingles(all: readonly Group[], single: (one: Placed) => readonly Placed[]) {
  const rings = all.filter((group) => group.count >= 3);
  const singles: Placed[] = [];
  const loose = all.filter((group) => group.count < 3).flatMap((group) => group.members.flatMap(single));
  for (const one of loose) {
    const ring = rings.find((group) => group.up === one.up && fits(group, one) && distanceTo(group, one) <= JOIN);
    if (ring) add(ring, one);
    else singles.push(one);
  }
  return { groups: rings.map((group) => group.members), singles };
}

/** The rows of a ring's events, in the order in which they joined it. */
export function rowsOf(members: readonly Placed[]): number[] {
  const rows: number[] = [];
  for (const one of members) for (let i = 0; i < one.rows.length; i++) rows.push(one.rows[i]!);
  return rows;
}

/** The ring of some events, at its mean place along time and its mean tone. */
export function ringOf(
  rows: readonly number[],
  columns: Columns,
  scales: Scales,
  { focused, matches }: Pick<LayoutInput, 'focused' | 'matches'>,
): SceneCluster {
  const count = rows.length;
  const sides = [0, 0, 0, 0];
  let [days, tones, first, last]: [number, number, Day, Day] = [0, 0, Infinity, -Infinity];
  for (const row of rows) {
    const at = columns.at[row]!;
    sides[columns.side[row]!]!++;
    days += at + 0.5;
    tones += columns.tone[row]!;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  const ids = rows.map((row) => columns.ids[row]!);
  const [x, y] = scales.point(scales.time(days / count), scales.tone(tones / count));
  return {
    ids,
    x,
    y,
    radius: ringRadius(count),
    count,
    shares: sharesOf(sides, count),
    extent: [Math.floor(first), Math.floor(last)],
    dim: matches !== null && !ids.some((id) => matches.has(id)),
    focused: focused !== null && ids.includes(focused),
  };
}

function sharesOf(sides: readonly number[], count: number): Record<Side, number> {
  const shares: Record<Side, number> = { a: 0, b: 0, both: 0, other: 0 };
  SIDES.forEach((side, i) => (shares[side] = sides[i]! / count));
  return shares;
}

const groupOf = (one: Placed): Group => ({
  members: [one],
  count: one.rows.length,
  from: one.ring < 0 ? [] : [one.ring],
  up: one.up,
  x0: one.x,
  x1: one.x,
  y0: one.y,
  y1: one.y,
});

/** Distance (px) from the middle of a group. */
function distanceTo(group: Group, { x, y }: Placed): number {
  const dx = x - (group.x0 + group.x1) / 2;
  const dy = y - (group.y0 + group.y1) / 2;
  return Math.sqrt(dx * dx + dy * dy);
}

function fits(group: Group, { x, y }: Placed): boolean {
  const width = Math.max(group.x1, x) - Math.min(group.x0, x);
  const height = Math.max(group.y1, y) - Math.min(group.y0, y);
  return width <= RING_SPAN && height <= RING_SPAN;
}

function add(group: Group, one: Placed): void {
  group.members.push(one);
  group.count += one.rows.length;
  if (one.ring >= 0 && !group.from.includes(one.ring)) group.from.push(one.ring);
  group.x0 = Math.min(group.x0, one.x);
  group.x1 = Math.max(group.x1, one.x);
  group.y0 = Math.min(group.y0, one.y);
  group.y1 = Math.max(group.y1, one.y);
}
