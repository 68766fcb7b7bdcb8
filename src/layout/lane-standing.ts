import { CROWDED } from './cells.ts';
import { gather, ringDistance, ringRadius, rowsOf, type Placed } from './clusters.ts';
import type { Rows } from './columns.ts';
import { INCOMING_SHIFTS, LaneGround, MARK_SHIFTS, RING_SHIFTS } from './lane-apart.ts';
import { heldBetween, type LaneColumns } from './lane-columns.ts';
import type { LaneCluster, LaneEvent, LaneMark, LaneSide, LanesInput } from './lane-scene.ts';
import { makeMark } from './marks.ts';
import { rememberRows, ringsBefore } from './rings-before.ts';
import type { Scales } from './scale.ts';
import type { Side } from './scene.ts';

/** Largest ring (px); beyond it only the number grows. */
const LARGEST = 19;
/** Extent of a cell of a crowded row, as a share of the distance at which marks become a ring. */
const CELL = 1 / 3;

/** What is the same for all rows of a frame. */
export interface LaneFrame {
  readonly input: LanesInput;
  readonly scales: Scales;
  readonly data: LaneColumns;
  /** Places of the events in and around the view. */
  readonly around: Rows;
  /** Places of the events that no ring may absorb. */
  readonly lone: ReadonlySet<number>;
  /** Half of the way to the next row: nothing strays further. */
  readonly reach: number;
}

/** A ring, and the rows that its events reach from its own. */
export interface LaneRing {
  readonly ring: LaneCluster;
  readonly reached: Map<number, { readonly side: LaneSide | 'both'; readonly arrow: boolean }>;
}

/** Marks and counted rings of a row; every event that stands in it is in exactly one of them. */
export function rowStanding(row: number, across: number, frame: LaneFrame): { marks: LaneMark[]; rings: LaneRing[] } {
  const { input, scales, data } = frame;
  const held = heldBetween(data.held[row], frame.around);
  const distance = ringDistance(input.domain[1] - input.domain[0]);
  const alone: number[] = [];
  const loose = held.filter((at) => !frame.lone.has(at) || alone.push(at) === 0);
  const place = (at: number): Placed => placed([at], across, frame, -1);
  const { groups, singles } = gather(
    loosePlaces(row, loose, across, frame, distance),
    scales.vertical,
    distance,
    (one) => (one.rows.length === 1 ? [one] : Array.from(one.rows, place)),
  );
  alone.push(...rowsOf(singles));
  const ground = new LaneGround();
  const marks = alone
    .map((at) => markOf(input.events[at]!, row, across, frame))
    .sort((p, q) => q.radius - p.radius || (p.id < q.id ? -1 : 1))
    .map((mark) => apart(mark, across, ground, frame));
  const rings = groups
    .filter((group) => group.some((one) => isSeen({ ...one, radius: 0 }, scales)))
    .map((group) => ringOf(rowsOf(group), row, across, frame))
    .sort(({ ring: p }, { ring: q }) => q.count - p.count || p.extent[0] - q.extent[0])
    .map(({ ring, reached }) => ({ ring: apart(ring, across, ground, frame), reached }));
  return { marks, rings };
}

/** What may be absorbed, in the order of time: each event by itself, or in a crowd stretches of the calendar. */
function loosePlaces(row: number, loose: Uint32Array, across: number, frame: LaneFrame, distance: number): Placed[] {
  const { columns } = frame.data;
  const rings = (frame.input.previousClusters ?? []).filter((ring) => ring.row === row);
  const before = ringsBefore(columns, frame.around, rings);
  const ringOfPlace = (at: number): number => before[at - frame.around.from]!;
  const places: Placed[] = [];
  if (loose.length < CROWDED) {
    loose.forEach((at) => void places.push(placed([at], across, frame, ringOfPlace(at))));
    return places;
  }
  // Tied to the calendar, so that panning moves none of them, and of a length that changes in steps.
  const days = 2 ** (Math.floor(2 * Math.log2((distance * CELL) / frame.scales.perDay)) / 2);
  const cellOf = (i: number): number => Math.floor(columns.at[loose[i]!]! / days);
  for (let from = 0, to = 1; from < loose.length; from = to++) {
    while (to < loose.length && cellOf(to) === cellOf(from)) to++;
    places.push(placed(loose.subarray(from, to), across, frame, ringOfPlace(loose[from]!)));
  }
  return places;
}

function placed(rows: ArrayLike<number>, across: number, { data, scales }: LaneFrame, ring: number): Placed {
  let days = 0;
  for (let i = 0; i < rows.length; i++) days += data.columns.at[rows[i]!]!;
  const [x, y] = scales.point(scales.time(days / rows.length + 0.5), across);
  // A row gathers whatever its tone: what it tells is who acts.
  return { rows, x, y, up: true, ring };
}

function markOf(event: LaneEvent, row: number, across: number, { input, scales }: LaneFrame): LaneMark {
  const mark = makeMark(event.item, { ...scales, tone: () => across }, { ...input });
  const { halves } = event;
  return { ...mark, side: sideOfHalves(halves), row, halves, incoming: event.from.length === 0 };
}

const asSide = (side: LaneSide): Side => (side === 'third' ? 'other' : side);
const sideOfHalves = ([one, other]: LaneEvent['halves']): Side => (one === other ? asSide(one) : 'both');

function ringOf(rows: readonly number[], row: number, across: number, frame: LaneFrame): LaneRing {
  const { input, scales, data } = frame;
  const { columns } = data;
  const count = rows.length;
  const shares = { a: 0, both: 0, b: 0, other: 0 };
  const reached: LaneRing['reached'] = new Map();
  let [days, first, last] = [0, Infinity, -Infinity];
  for (const at of rows) {
    const day = columns.at[at]!;
    days += day;
    if (day < first) first = day;
    if (day > last) last = day;
    const event = input.events[at]!;
    shares[sideOfHalves(event.halves)] += 1 / count;
    noteReached(event, row, reached);
  }
  const ids = rows.map((at) => columns.ids[at]!);
  const along = Math.min(Math.max(scales.time(days / count + 0.5), scales.ends[0]), scales.ends[1]);
  const [x, y] = scales.point(along, across);
  const ring: LaneCluster = {
    ids,
    row,
    x,
    y,
    radius: Math.min(ringRadius(count), LARGEST),
    count,
    shares,
    extent: [Math.floor(first), Math.floor(last)],
    dim: input.matches !== null && !ids.some((id) => input.matches!.has(id)),
    focused: input.focused !== null && ids.includes(input.focused),
  };
  rememberRows(ring, columns, rows);
  return { ring, reached };
}

/** From a row on, whom an event acts on, and the next of those who act together. */
function noteReached({ from, to, halves }: LaneEvent, row: number, reached: LaneRing['reached']): void {
  const place = from.indexOf(row);
  if (place < 0) return;
  const side = halves[0] === halves[1] ? halves[0] : 'both';
  const next = from[place + 1];
  if (next !== undefined && !reached.has(next)) reached.set(next, { side, arrow: false });
  if (place === 0) for (const other of to) if (!reached.has(other)) reached.set(other, { side, arrow: true });
}

/** Moves a mark out of its row, or a ring along it, where it would cover another. */
function apart<T extends LaneMark | LaneCluster>(disc: T, across: number, ground: LaneGround, frame: LaneFrame): T {
  const { vertical } = frame.scales;
  const shifts = 'ids' in disc ? RING_SHIFTS : disc.incoming ? INCOMING_SHIFTS : MARK_SHIFTS;
  const along = vertical ? disc.y : disc.x;
  const stood = ground.put({ along, off: 0, radius: disc.radius }, shifts, frame.reach);
  const [x, y] = frame.scales.point(stood.along, across + stood.off);
  return { ...disc, x, y };
}

/** Whether a mark or ring can be seen. */
export function isSeen({ x, y, radius }: Pick<LaneMark, 'x' | 'y' | 'radius'>, { vertical, ends }: Scales): boolean {
  const along = vertical ? y : x;
  return along >= ends[0] - radius && along <= ends[1] + radius;
}
