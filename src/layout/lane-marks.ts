import type { LaneCluster, LaneEvent, LaneMark, LanesInput } from './lane-scene.ts';
import { ARROW, HALO, radiusOf } from './marks.ts';
import type { Scales } from './scale.ts';
import type { TimelineItem } from './scene.ts';

/** Marks of one day step this far (px) out of their row, by turns up and down, at most so often. */
const STEP = 13;
const LEVELS = [0, -1, 1, -2, 2] as const;
/** Beyond so many marks in a row's view they are gathered by stretches of {@link STRETCH} px, and only the weightiest stand alone. */
const MOST = 36;
const ALONE = 8;
const STRETCH = 34;

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
  const singles = spots.length > MOST ? weightiest(spots, input) : new Set(spots);
  const rings = gather(
    spots.filter((spot) => !singles.has(spot)),
    Math.floor(scales.ends[0]),
  );
  const alone = [...singles, ...rings.filter((held) => held.length === 1).flat()].sort((p, q) => p.along - q.along);
  return {
    marks: stepped(alone, row, across, input, scales),
    clusters: rings.filter((held) => held.length > 1).map((held) => ringOf(held, row, across, input, scales)),
  };
}

function weightiest(spots: readonly Spot[], { selected, focused, hovered, matches }: LanesInput): Set<Spot> {
  const asked = new Set([selected, focused, hovered]);
  const weight = ({ event: { item } }: Spot): number => item.salience + (matches?.has(item.id) ? 2 : 0);
  const heaviest = [...spots].sort((p, q) => weight(q) - weight(p) || p.along - q.along).slice(0, ALONE);
  return new Set([...heaviest, ...spots.filter(({ event }) => asked.has(event.item.id))]);
}

/** By fixed stretches of the surface's own grid, so that panning by a stretch changes nothing. */
function gather(spots: readonly Spot[], origin: number): Spot[][] {
  const stretches = new Map<number, Spot[]>();
  for (const spot of spots) {
    const key = Math.floor((spot.along - origin) / STRETCH);
    const held = stretches.get(key);
    if (held) held.push(spot);
    else stretches.set(key, [spot]);
  }
  return [...stretches.values()];
}

function ringOf(
  held: readonly Spot[],
  row: number,
  across: number,
  { matches }: LanesInput,
  scales: Scales,
): LaneCluster {
  const along = held.reduce((sum, spot) => sum + spot.along, 0) / held.length;
  const [x, y] = scales.point(along, across);
  const ats = held.map(({ event }) => event.item.at);
  return {
    ids: held.map(({ event }) => event.item.id),
    row,
    x,
    y,
    radius: Math.min(8 + 2.2 * Math.log2(held.length), 15),
    count: held.length,
    extent: [Math.min(...ats), Math.max(...ats)],
    dim: matches !== null && held.every(({ event }) => !matches.has(event.item.id)),
  };
}

/** Marks from left to right; one that would hide another steps out of the row. */
function stepped(spots: readonly Spot[], row: number, across: number, input: LanesInput, scales: Scales): LaneMark[] {
  const ends = LEVELS.map(() => -Infinity);
  return spots.map((spot) => {
    const free = ends.findIndex((end) => spot.along - spot.radius - HALO >= end);
    const level = free < 0 ? ends.indexOf(Math.min(...ends)) : free;
    ends[level] = spot.along + spot.radius + HALO;
    return markOf(spot, row, across + LEVELS[level]! * STEP, input, scales);
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
