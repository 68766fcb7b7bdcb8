import type { LaneCluster, LaneEvent, LaneMark, LanesInput } from './lane-scene.ts';
import { ARROW, HALO, radiusOf } from './marks.ts';
import type { Scales } from './scale.ts';
import type { TimelineItem } from './scene.ts';

/** Marks of one day step this far (px) out of their row, by turns up and down, at most so often. */
const STEP = 13;
const LEVELS = [0, -1, 1, -2, 2] as const;
/** Events of a row are looked at by stretches of so many px; one that holds more than {@link MOST} becomes a counted ring. */
const STRETCH = 34;
const MOST = 4;
/** From this salience on the weightiest event of a stretch stands beside its ring. */
const WEIGHTY = 0.6;

/** An event in one of its rows. */
interface Spot {
  readonly event: LaneEvent;
  readonly along: number;
  readonly radius: number;
}

/** Marks and counted rings of one row. Whoever is selected, focused or hovered is never absorbed. */
export function rowMarks(
  row: number,
  across: number,
  events: readonly LaneEvent[],
  input: LanesInput,
  scales: Scales,
): { marks: LaneMark[]; clusters: LaneCluster[] } {
  const spots = events.map((event) => ({
    event,
    along: scales.time(event.item.at + 0.5),
    radius: radiusOf(event.item.salience),
  }));
  const asked = new Set([input.selected, input.focused, input.hovered]);
  const alone: Spot[] = [];
  const crowds: Spot[][] = [];
  for (const held of stretches(spots, Math.floor(scales.ends[0]))) {
    const kept = held.length > MOST ? keptOf(held, asked) : held;
    alone.push(...kept);
    if (kept !== held) crowds.push(held.filter((spot) => !kept.includes(spot)));
  }
  const rings = joined(crowds.filter((held) => held.length > 0));
  alone.push(...rings.filter((held) => held.length === 1).flat());
  alone.sort((p, q) => p.along - q.along);
  const clusters = rings.filter((held) => held.length > 1).map((held) => ringOf(held, row, across, input, scales));
  return { marks: stepped(alone, row, across, clusters, input, scales), clusters };
}

/** Of a crowded stretch: who was asked for, and the weightiest if it weighs enough. */
function keptOf(held: readonly Spot[], asked: ReadonlySet<string | null>): Spot[] {
  const kept = held.filter(({ event }) => asked.has(event.item.id));
  const heaviest = held.reduce((best, spot) => (spot.event.item.salience > best.event.item.salience ? spot : best));
  return heaviest.event.item.salience >= WEIGHTY && !kept.includes(heaviest) ? [...kept, heaviest] : kept;
}

/** By fixed stretches of the surface's own grid, in the order of time. */
function stretches(spots: readonly Spot[], origin: number): Spot[][] {
  const held = new Map<number, Spot[]>();
  for (const spot of spots) {
    const key = Math.floor((spot.along - origin) / STRETCH);
    const there = held.get(key);
    if (there) there.push(spot);
    else held.set(key, [spot]);
  }
  return [...held.values()];
}

const middleOf = (held: readonly Spot[]): number => held.reduce((sum, spot) => sum + spot.along, 0) / held.length;
const ringRadius = (count: number): number => Math.min(8 + 2.2 * Math.log2(count), 15);

/** Crowds whose rings would overlap become one. */
function joined(crowds: readonly Spot[][]): Spot[][] {
  const rings: Spot[][] = [];
  for (const held of crowds) {
    const last = rings.at(-1);
    const room = last && middleOf(held) - middleOf(last) - ringRadius(held.length) - ringRadius(last.length);
    if (last && room! < 2) last.push(...held);
    else rings.push([...held]);
  }
  return rings;
}

function ringOf(
  held: readonly Spot[],
  row: number,
  across: number,
  { matches }: LanesInput,
  scales: Scales,
): LaneCluster {
  const [x, y] = scales.point(middleOf(held), across);
  const ats = held.map(({ event }) => event.item.at);
  return {
    ids: held.map(({ event }) => event.item.id),
    row,
    x,
    y,
    radius: ringRadius(held.length),
    count: held.length,
    extent: [Math.min(...ats), Math.max(...ats)],
    dim: matches !== null && held.every(({ event }) => !matches.has(event.item.id)),
  };
}

/** Marks from left to right; one that would hide another, or a ring, steps out of the row. */
function stepped(
  spots: readonly Spot[],
  row: number,
  across: number,
  rings: readonly LaneCluster[],
  input: LanesInput,
  scales: Scales,
): LaneMark[] {
  const ends = LEVELS.map(() => -Infinity);
  const taken = rings.map(({ x, y, radius }): [number, number] => {
    const along = scales.vertical ? y : x;
    return [along - radius, along + radius];
  });
  return spots.map((spot) => {
    const [from, to] = [spot.along - spot.radius - HALO, spot.along + spot.radius + HALO];
    const ringed = taken.some(([start, end]) => from < end && start < to);
    // A ring takes the row itself and the steps beside it.
    const free = ends.findIndex((end, level) => from >= end && !(ringed && level < 1));
    const level = free < 0 ? ends.indexOf(Math.min(...ends.slice(ringed ? 1 : 0))) : free;
    ends[level] = to;
    const step = LEVELS[level]! * (ringed ? STEP + 6 : STEP);
    return markOf(spot, row, across + step, input, scales);
  });
}

function markOf(
  { event, along, radius }: Spot,
  row: number,
  across: number,
  input: LanesInput,
  scales: Scales,
): LaneMark {
  const { item, mutual } = event;
  const [x, y] = scales.point(along, across);
  const bar = barOf(item, scales);
  const exact = item.start !== null && item.start === item.end && !item.approximate;
  return {
    id: item.id,
    row,
    x,
    y,
    radius,
    side: mutual ? 'both' : input.rows[row]!.side,
    fill: item.fromPublication ? 'dotted' : exact ? 'solid' : 'hollow',
    status: item.status,
    bar,
    dim: input.matches !== null && !input.matches.has(item.id),
    selected: input.selected === item.id,
    focused: input.focused === item.id,
  };
}

function barOf(item: TimelineItem, scales: Scales): readonly [number, number] | null {
  const { start, end } = item;
  if (start !== null && end !== null) return start === end ? null : [scales.time(start), scales.time(end + 1)];
  const at = scales.time(item.at + 0.5);
  return start === null ? [at - ARROW, at] : [at, at + ARROW];
}
