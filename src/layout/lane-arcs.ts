import type { LaneArc, LaneEvent, LaneMark, LaneSide } from './lane-scene.ts';
import type { LaneFrame, LaneRing } from './lane-standing.ts';
import type { Point } from './obstacles.ts';

/** How far (px) an arc bows along time, as a share of the way between the rows, and at most. */
const BOW = 0.085;
const MOST_BOW = 26;
/** Of arcs between the same rows at the same time each bows so much (px) more than the last. */
const APART = 8;
/** Room (px) between an arc's end and the row or mark that it points at, and the arrow's length. */
const SHORT = 5;
const HEAD = 7;
/** Straight pieces of an arc. */
const PIECES = 14;
/** Length (px) of the stub for somebody who has no row. */
const STUB = 24;

/** An arc before it is drawn: from row to row, or beside a mark. */
interface Way {
  readonly id: string;
  readonly along: number;
  readonly from: number;
  readonly to: number;
  readonly arrow: boolean;
  readonly side: LaneSide | 'both';
  readonly dashed: boolean;
  readonly stub: boolean;
}

/** What arcs are drawn between. */
export interface Standing {
  readonly marks: readonly LaneMark[];
  readonly rings: readonly LaneRing[];
  readonly places: readonly number[];
  readonly eventOf: (id: string) => LaneEvent | undefined;
}

/** All arcs between what stands: those of `full` in full, the others faint, a ring's one to each row that its events reach. */
export function laneArcs(
  full: ReadonlySet<string>,
  standing: Standing,
  frame: LaneFrame,
): { arcs: LaneArc[]; faint: LaneArc[] } {
  const arcs: LaneArc[] = [];
  const faint: LaneArc[] = [];
  const used = new Map<string, number>();
  for (const mark of standing.marks) {
    for (const way of waysOf(mark, standing, frame)) {
      const shown = full.has(mark.id);
      const key = `${Math.round(way.along / 6)} ${Math.round(way.from)} ${Math.round(way.to)}`;
      const bow = shown ? (used.get(key) ?? 0) : 0;
      if (shown) used.set(key, bow + 1);
      (shown ? arcs : faint).push(drawn(way, bow * APART, shown ? standing : null, frame));
    }
  }
  for (const ring of standing.rings) faint.push(...ringArcs(ring, standing, frame));
  return { arcs, faint };
}

/** From the mark of the first row to each row acted on; rows that act together are joined each to the next. */
function waysOf(mark: LaneMark, { places, eventOf }: Standing, { scales }: LaneFrame): Way[] {
  const event = eventOf(mark.id);
  if (!event) return [];
  const { from, to, stub } = event;
  const [along, across] = scales.vertical ? [mark.y, mark.x] : [mark.x, mark.y];
  const way: Omit<Way, 'to' | 'arrow'> = {
    id: mark.id,
    along,
    from: across,
    side: mark.side === 'both' ? 'both' : mark.halves[0],
    dashed: mark.status !== 'occurred',
    stub: false,
  };
  if (mark.incoming) return [{ ...way, to: places[mark.row]!, arrow: true, stub: true }];
  const ways: Way[] = [];
  const next = from[from.indexOf(mark.row) + 1];
  if (next !== undefined) ways.push({ ...way, to: places[next]!, arrow: false });
  if (mark.row !== from[0]) return ways;
  for (const row of to) ways.push({ ...way, to: places[row]!, arrow: true });
  if (stub && ways.length === 0) {
    const down = mark.row < places.length - 1 || places.length === 1 ? 1 : -1;
    ways.push({ ...way, to: across + down * (mark.radius + STUB), arrow: !event.mutual, stub: true });
  }
  return ways;
}

function drawn(way: Way, extra: number, standing: Standing | null, { scales }: LaneFrame): LaneArc {
  const toward = Math.sign(way.to - way.from) || 1;
  const gap = way.stub && standing === null ? 0 : way.arrow ? gapBefore(way, standing, scales.vertical) : 0;
  const end = way.to - toward * gap;
  const bow = (way.stub ? 5 : Math.min(Math.abs(end - way.from) * BOW, MOST_BOW)) + extra;
  const at = (t: number): Point =>
    scales.point(round(way.along + bow * 4 * t * (1 - t)), round(way.from + (end - way.from) * t));
  const points = Array.from({ length: PIECES + 1 }, (_, piece) => at(piece / PIECES));
  const { id, side, dashed, stub } = way;
  return { id, points, arrow: way.arrow ? headOf(points) : [], side, dashed, stub };
}

/** A mark that stands where the arc arrives keeps the arrow off itself. */
function gapBefore({ along, to }: Way, standing: Standing | null, vertical: boolean): number {
  let gap = SHORT;
  for (const { x, y, radius } of standing ? [...standing.marks, ...standing.rings.map(({ ring }) => ring)] : []) {
    const [there, across] = vertical ? [y, x] : [x, y];
    if (Math.abs(across - to) < 1 && Math.abs(there - along) < radius + 2) gap = Math.max(gap, radius + 4);
  }
  return gap;
}

/** Two strokes against the direction in which the arc arrives. */
function headOf(points: readonly Point[]): Point[] {
  const [tip, before] = [points.at(-1)!, points.at(-3)!];
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
  const stroke = (turn: number): Point => [
    round(tip[0] - HEAD * Math.cos(angle + turn)),
    round(tip[1] - HEAD * Math.sin(angle + turn)),
  ];
  return [stroke(0.5), tip, stroke(-0.5)];
}

function ringArcs({ ring, reached }: LaneRing, { places }: Standing, frame: LaneFrame): LaneArc[] {
  const [along, across] = frame.scales.vertical ? [ring.y, ring.x] : [ring.x, ring.y];
  const base = { id: ring.ids[0]!, along, from: across, dashed: false, stub: false };
  return [...reached].map(([row, way]) => drawn({ ...base, ...way, to: places[row]! }, 0, null, frame));
}

const round = (value: number): number => Math.round(value * 10) / 10;
