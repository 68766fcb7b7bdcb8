import { dateLine } from './labels.ts';
import type { LaneCluster, LaneEvent, LaneLabel, LaneMark, LanesInput } from './lane-scene.ts';
import type { Box } from './scene.ts';
import { DATE_LINE, HEADLINE_LINE } from './spots.ts';
import { cachedWays } from './wrap.ts';

/** Widest line (px), and the air between a mark and its label. */
const WIDTH = 168;
const AIR = 5;
/** One label for so many px of the surface at most. */
const ROOM = 64;
/** Labels are at least this salient, unless asked for. */
const LEAST = 0.12;

/** Labels beside the weightiest marks, where they cover neither a mark, a ring nor one another; those that find no place are left out. */
export function laneLabels(
  marks: readonly LaneMark[],
  clusters: readonly LaneCluster[],
  events: readonly LaneEvent[],
  input: LanesInput,
  plot: Box,
): LaneLabel[] {
  const items = new Map(events.map(({ item }) => [item.id, item]));
  const asked = new Set([input.selected, input.focused, input.hovered]);
  const rank = ({ id }: LaneMark): number =>
    (items.get(id)?.salience ?? 0) + (asked.has(id) ? 4 : 0) + (input.matches?.has(id) ? 2 : 0);
  const taken: Box[] = [...marks.map(discOf), ...clusters.map(discOf)];
  const labels: LaneLabel[] = [];
  const named = new Set<string>();
  for (const mark of [...marks].sort((p, q) => rank(q) - rank(p) || p.x - q.x)) {
    if (labels.length * ROOM >= plot.width || rank(mark) < LEAST) break;
    const item = items.get(mark.id);
    if (!item || named.has(mark.id) || mark.dim) continue;
    const label = placeOf(mark, item, input, plot, taken);
    if (!label) continue;
    labels.push(label);
    taken.push(label.box);
    named.add(mark.id);
  }
  return labels;
}

const discOf = ({ x, y, radius }: LaneMark | LaneCluster): Box => ({
  x: x - radius - 1,
  y: y - radius - 1,
  width: 2 * radius + 2,
  height: 2 * radius + 2,
});

function placeOf(
  mark: LaneMark,
  item: LaneEvent['item'],
  input: LanesInput,
  plot: Box,
  taken: readonly Box[],
): LaneLabel | null {
  const date = dateLine(item);
  const dateWidth = input.measure(date, 'date');
  for (const { lines, width: longest } of cachedWays(item.headline, WIDTH, input.measure)) {
    const [width, height] = [Math.ceil(Math.max(longest, dateWidth)), DATE_LINE + lines.length * HEADLINE_LINE];
    for (const spot of spotsOf(mark, width, height)) {
      if (!isInside(spot.box, plot) || taken.some((other) => overlaps(spot.box, other))) continue;
      return { id: item.id, ...spot, side: mark.side, date, lines };
    }
  }
  return null;
}

/** Above and below its row, to the right first; never on it, where other marks stand. */
function spotsOf({ x, y, radius }: LaneMark, width: number, height: number): { box: Box; align: LaneLabel['align'] }[] {
  const [above, below] = [y - radius - AIR - height, y + radius + AIR];
  const [right, left] = [x - radius, x + radius - width];
  return [
    { box: { x: right, y: above, width, height }, align: 'left' },
    { box: { x: right, y: below, width, height }, align: 'left' },
    { box: { x: left, y: above, width, height }, align: 'right' },
    { box: { x: left, y: below, width, height }, align: 'right' },
  ];
}

const isInside = (box: Box, plot: Box): boolean =>
  box.x >= plot.x - 4 &&
  box.x + box.width <= plot.x + plot.width + 4 &&
  box.y >= plot.y &&
  box.y + box.height <= plot.y + plot.height;

const overlaps = (p: Box, q: Box): boolean =>
  p.x < q.x + q.width && q.x < p.x + p.width && p.y < q.y + q.height && q.y < p.y + p.height;
