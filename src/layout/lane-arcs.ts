import type { LaneArc, LaneEvent, LaneRow, LanesInput } from './lane-scene.ts';
import type { Scales } from './scale.ts';

/** How far (px) an arc bows out, as a share of the way between the rows, and at most. */
const BOW = 0.14;
const MOST_BOW = 34;
/** Room (px) between an arc's end and the row it points at. */
const SHORT = 6;
const HEAD = 5;
/** Salience from which an arc is drawn in full; of more than {@link MOST} the weightiest. */
const SALIENT = 0.6;
const MOST = 24;

/** Arcs of the events in view: the weighty ones, and whoever is selected, focused or hovered, in full, the rest faint in one path a colour. */
export function laneArcs(
  events: readonly LaneEvent[],
  across: readonly number[],
  input: LanesInput,
  scales: Scales,
): { arcs: LaneArc[]; faint: { side: LaneArc['side']; path: string }[] } {
  const asked = new Set([input.selected, input.focused, input.hovered]);
  const joined = events.filter(({ from, to }) => from.length + to.length > 1);
  const weighty = joined
    .filter(({ item }) => item.salience >= SALIENT && (input.matches?.has(item.id) ?? true))
    .sort((p, q) => q.item.salience - p.item.salience || p.item.at - q.item.at)
    .slice(0, MOST);
  const full = new Set([...weighty, ...joined.filter(({ item }) => asked.has(item.id))]);
  const faint = new Map<LaneArc['side'], string[]>();
  const arcs: LaneArc[] = [];
  for (const event of joined) {
    for (const [from, to] of pairsOf(event)) {
      const arc = arcOf(event, from, to, across, input.rows, scales);
      if (full.has(event)) arcs.push(arc);
      else faint.set(arc.side, [...(faint.get(arc.side) ?? []), arc.path].slice(0, 400));
    }
  }
  return { arcs, faint: [...faint].map(([side, paths]) => ({ side, path: paths.join('') })) };
}

/** From who acts to each who is acted on; a mutual act joins each row to the next. */
function pairsOf({ from, to, mutual }: LaneEvent): [number, number][] {
  if (!mutual) return to.map((row) => [from[0]!, row]);
  const rows = [...from].sort((p, q) => p - q);
  return rows.slice(1).map((row, place) => [rows[place]!, row]);
}

function arcOf(
  { item, mutual }: LaneEvent,
  from: number,
  to: number,
  across: readonly number[],
  rows: readonly LaneRow[],
  scales: Scales,
): LaneArc {
  const along = scales.time(item.at + 0.5);
  const [start, target] = [across[from]!, across[to]!];
  const way = Math.sign(target - start);
  const end = target - way * SHORT;
  const bow = Math.min(Math.abs(end - start) * BOW, MOST_BOW);
  const [first, second] = [start + (end - start) / 3, end - (end - start) / 3];
  const at = (a: number, b: number): string => scales.point(round(a), round(b)).join(' ');
  return {
    id: item.id,
    path: `M${at(along, start)}C${at(along + bow, first)} ${at(along + bow, second)} ${at(along, end)}`,
    arrow: mutual ? '' : headAt(along, end, -bow, end - second, at),
    side: mutual ? 'both' : rows[from]!.side,
    dashed: item.status !== 'occurred',
  };
}

/** Two strokes against the direction in which the arc arrives. */
function headAt(
  along: number,
  across: number,
  dAlong: number,
  dAcross: number,
  at: (along: number, across: number) => string,
): string {
  const angle = Math.atan2(dAcross, dAlong);
  const stroke = (turn: number): string =>
    at(along - HEAD * Math.cos(angle + turn), across - HEAD * Math.sin(angle + turn));
  return `M${stroke(0.5)}L${at(along, across)}L${stroke(-0.5)}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
