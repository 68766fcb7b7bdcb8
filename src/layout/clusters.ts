import type { Day } from '../model/index.ts';
import type { LayoutInput, SceneCluster, Side, TimelineItem } from './scene.ts';
import type { Scales } from './scale.ts';

/** Greatest extent (px) of what one ring may stand for. */
export const RING_SPAN = 44;
/** Marks of this salience or more are never absorbed. */
export const ALWAYS_SINGLE = 0.55;
/** Singles this near (px) to a ring join it. */
const JOIN = 24;
/** A ring splits at this multiple of the distance at which it forms. */
const HYSTERESIS = 1.15;

/** An item and its true place, before any ring. */
export interface Placed {
  readonly item: TimelineItem;
  readonly x: number;
  readonly y: number;
}

interface Group {
  readonly members: Placed[];
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
 * Gathers three or more marks of one sign that lie closer than the ring distance; `placed` must be sorted along time and hold only
 * what may be absorbed. One pass along time, so the cost is the number of marks times the few groups still open.
 * Rings of the last scene (`before`: event id → ring number) hold together up to 1.15 times that distance.
 */
export function gather(
  placed: readonly Placed[],
  scales: Scales,
  distance: number,
  before: ReadonlyMap<string, number>,
): { readonly groups: readonly (readonly Placed[])[]; readonly singles: readonly Placed[] } {
  const done: Group[] = [];
  const open: Group[] = [];
  for (const one of placed) {
    closeStale(open, done, one, scales.vertical, distance * HYSTERESIS);
    const ring = before.size > 0 ? before.get(one.item.id) : undefined;
    const home = nearestGroup(open, one, distance, ring);
    if (home) add(home, one, ring);
    else open.push(groupOf(one, ring));
  }
  return settleSingles([...done, ...open]);
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

function nearestGroup(
  open: readonly Group[],
  one: Placed,
  distance: number,
  ring: number | undefined,
): Group | undefined {
  const up = isUp(one);
  let best: Group | undefined;
  let least = Infinity;
  for (const group of open) {
    if (group.up !== up || !fits(group, one)) continue;
    const kept = ring !== undefined && group.from.includes(ring);
    const apart = distanceTo(group, one) / (kept ? HYSTERESIS : 1);
    if (apart > distance || apart >= least) continue;
    best = group;
    least = apart;
  }
  return best;
}

/** Groups of one or two dissolve; their members join a ring within reach, else stay single. */
function settleSingles(all: readonly Group[]) {
  const rings = all.filter((group) => group.members.length >= 3);
  const singles: Placed[] = [];
  for (const { members } of all) {
    if (members.length >= 3) continue;
    for (const one of members) {
      const up = isUp(one);
      const ring = rings.find((group) => group.up === up && fits(group, one) && distanceTo(group, one) <= JOIN);
      if (ring) add(ring, one, undefined);
      else singles.push(one);
    }
  }
  return { groups: rings.map((group) => group.members), singles };
}

/** The ring of a group, at its mean place along time and its mean tone. */
export function ringOf(
  members: readonly Placed[],
  scales: Scales,
  { focused, matches }: Pick<LayoutInput, 'focused' | 'matches'>,
): SceneCluster {
  const count = members.length;
  const shares: Record<Side, number> = { a: 0, b: 0, both: 0, other: 0 };
  let [along, tone, first, last]: [number, number, Day, Day] = [0, 0, Infinity, -Infinity];
  for (const { item } of members) {
    shares[item.side] += 1 / count;
    along += (item.at + 0.5) / count;
    tone += item.tone / count;
    first = Math.min(first, Math.floor(item.at));
    last = Math.max(last, Math.floor(item.at));
  }
  const [x, y] = scales.point(scales.time(along), scales.tone(tone));
  return {
    ids: members.map(({ item }) => item.id),
    x,
    y,
    radius: ringRadius(count),
    count,
    shares,
    extent: [first, last],
    dim: matches !== null && !members.some(({ item }) => matches.has(item.id)),
    focused: focused !== null && members.some(({ item }) => item.id === focused),
  };
}

// By tone, not by place: a nudge must not change sides.
const isUp = ({ item }: Placed): boolean => item.tone >= 0;

const groupOf = (one: Placed, ring: number | undefined): Group => ({
  members: [one],
  from: ring === undefined ? [] : [ring],
  up: isUp(one),
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

function add(group: Group, one: Placed, ring: number | undefined): void {
  group.members.push(one);
  if (ring !== undefined && !group.from.includes(ring)) group.from.push(ring);
  group.x0 = Math.min(group.x0, one.x);
  group.x1 = Math.max(group.x1, one.x);
  group.y0 = Math.min(group.y0, one.y);
  group.y1 = Math.max(group.y1, one.y);
}
