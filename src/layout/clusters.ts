import type { Day } from '../model/index.ts';
import type { SceneCluster, SceneMark, Side, TimelineItem } from './scene.ts';
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
  readonly mark: SceneMark;
}

interface Group {
  readonly members: Placed[];
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
  let open: Group[] = [];
  for (const one of placed) {
    const along = scales.vertical ? one.mark.y : one.mark.x;
    const stale = (group: Group): boolean =>
      along - (scales.vertical ? group.y1 : group.x1) > distance * HYSTERESIS ||
      along - (scales.vertical ? group.y0 : group.x0) > RING_SPAN;
    done.push(...open.filter(stale));
    open = open.filter((group) => !stale(group));
    const home = nearestGroup(open, one, distance, before);
    if (home) add(home, one);
    else open.push(groupOf(one));
  }
  return settleSingles([...done, ...open]);
}

function nearestGroup(
  open: readonly Group[],
  one: Placed,
  distance: number,
  before: ReadonlyMap<string, number>,
): Group | undefined {
  const ring = before.get(one.item.id);
  let best: Group | undefined;
  let least = Infinity;
  for (const group of open) {
    if (group.up !== isUp(one) || !fits(group, one)) continue;
    const kept = ring !== undefined && group.members.some((member) => before.get(member.item.id) === ring);
    const [x, y] = centre(group);
    const apart = Math.hypot(one.mark.x - x, one.mark.y - y) / (kept ? HYSTERESIS : 1);
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
  const loose = all.filter((group) => group.members.length < 3).flatMap((group) => group.members);
  for (const one of loose) {
    const ring = rings.find((group) => {
      const [x, y] = centre(group);
      return group.up === isUp(one) && Math.hypot(one.mark.x - x, one.mark.y - y) <= JOIN && fits(group, one);
    });
    if (ring) add(ring, one);
    else singles.push(one);
  }
  return { groups: rings.map((group) => group.members), singles };
}

/** The ring of a group, at its mean place along time and its mean tone. */
export function ringOf(members: readonly Placed[], scales: Scales, focused: string | null): SceneCluster {
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
    dim: members.every(({ mark }) => mark.dim),
    focused: focused !== null && members.some(({ item }) => item.id === focused),
  };
}

/** How far (px) a ring may give way along tone, and along time: it stands for a stretch, not for a day. */
const SHIFTS = Array.from({ length: 33 }, (_, i) => (i % 2 ? 1 : -1) * Math.ceil(i / 2) * 3);
const SLIDES = [0, 7, -7, 14, -14];

/** Moves rings off single marks and off each other, largest first; never over the zero line. */
export function spreadRings(
  rings: readonly SceneCluster[],
  marks: readonly SceneMark[],
  scales: Scales,
): SceneCluster[] {
  const settled: SceneCluster[] = [];
  for (const ring of [...rings].sort((p, q) => q.count - p.count || p.x - q.x || p.y - q.y)) {
    const near = (disc: Disc): boolean => Math.abs(disc.x - ring.x) < 80 && Math.abs(disc.y - ring.y) < 80;
    settled.push(giveWay(ring, [...marks.filter(near), ...settled.filter(near)], scales));
  }
  return settled;
}

function giveWay(ring: SceneCluster, near: readonly Disc[], scales: Scales): SceneCluster {
  const zero = scales.tone(0);
  const across = scales.vertical ? ring.x : ring.y;
  const { plot } = scales;
  const [low, high] = scales.vertical ? [plot.x, plot.x + plot.width] : [plot.y, plot.y + plot.height];
  let best = ring;
  let least = near.reduce((sum, other) => sum + overlap(ring, other), 0);
  if (least === 0) return ring;
  for (const slide of SLIDES) {
    for (const shift of SHIFTS) {
      if (Math.sign(across - zero) !== Math.sign(across + shift - zero)) continue;
      if (across + shift < low + ring.radius || across + shift > high - ring.radius) continue;
      const price = Math.abs(shift) * 0.05 + Math.abs(slide) * 0.1;
      if (price >= least) continue;
      const moved = scales.vertical
        ? { ...ring, x: ring.x + shift, y: ring.y + slide }
        : { ...ring, x: ring.x + slide, y: ring.y + shift };
      const cost = near.reduce((sum, other) => sum + overlap(moved, other), price);
      if (cost < least) [best, least] = [moved, cost];
    }
  }
  return best;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const overlap = (p: Disc, q: Disc): number => Math.max(0, p.radius + q.radius + 1 - Math.hypot(p.x - q.x, p.y - q.y));

// By tone, not by place: a nudge must not change sides.
const isUp = ({ item }: Placed): boolean => item.tone >= 0;

const groupOf = (one: Placed): Group => ({
  members: [one],
  up: isUp(one),
  x0: one.mark.x,
  x1: one.mark.x,
  y0: one.mark.y,
  y1: one.mark.y,
});

const centre = (group: Group): [number, number] => [(group.x0 + group.x1) / 2, (group.y0 + group.y1) / 2];

function fits(group: Group, { mark }: Placed): boolean {
  const width = Math.max(group.x1, mark.x) - Math.min(group.x0, mark.x);
  const height = Math.max(group.y1, mark.y) - Math.min(group.y0, mark.y);
  return width <= RING_SPAN && height <= RING_SPAN;
}

function add(group: Group, one: Placed): void {
  group.members.push(one);
  group.x0 = Math.min(group.x0, one.mark.x);
  group.x1 = Math.max(group.x1, one.mark.x);
  group.y0 = Math.min(group.y0, one.mark.y);
  group.y1 = Math.max(group.y1, one.mark.y);
}
