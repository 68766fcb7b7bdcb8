import { columnLabels } from './column.ts';
import { obstacleField, placeLabels, type Candidate } from './labels.ts';
import type { LaneArc, LaneCluster, LaneLabel, LaneMark, LanesInput } from './lane-scene.ts';
import { hasLabelColumn } from './lane-scales.ts';
import { BAR_HALF } from './marks.ts';
import type { Point } from './obstacles.ts';
import type { Scales } from './scale.ts';
import type { Box, LayoutInput } from './scene.ts';

/** Rows nearer to each other (px) than this leave no room for a label between them. */
const CLOSE = 64;

/**
 * Labels of the candidates that find a place: over no mark, ring, soft bar, row, arc drawn in full, nor one another; upright in a column
 * of their own, if there is room for one.
 */
export function laneLabels(
  candidates: readonly Candidate[],
  marks: readonly LaneMark[],
  rings: readonly LaneCluster[],
  arcs: readonly LaneArc[],
  places: readonly number[],
  input: LanesInput,
  layout: LayoutInput,
  scales: Scales,
): LaneLabel[] {
  // Who stands in several rows is named in the first.
  const first = new Map([...marks].reverse().map((mark) => [mark.id, mark]));
  const labels = scales.vertical
    ? hasLabelColumn(scales, input.size)
      ? columnLabels(candidates, first, rings, layout, scales)
      : []
    : placeLabels(candidates, first, layout, scales, groundOf(candidates, marks, rings, arcs, places, input, scales));
  return labels.map((label) => {
    const [one, other] = first.get(label.id)!.halves;
    return { ...label, half: one === other ? one : 'both' };
  });
}

function groundOf(
  candidates: readonly Candidate[],
  marks: readonly LaneMark[],
  rings: readonly LaneCluster[],
  arcs: readonly LaneArc[],
  places: readonly number[],
  { size }: LanesInput,
  { plot }: Scales,
) {
  // Where no label fits between two rows, the rows' lines stop behind labels instead.
  const close = places.length > 1 && Math.abs(places[1]! - places[0]!) < CLOSE;
  const rows = close ? [] : places.map((at): Box => ({ x: plot.x, y: at - 1, width: plot.width, height: 2 }));
  const weights = new Map(candidates.map(({ item }) => [item.id, item.salience]));
  const field = obstacleField(marks, weights, rings, [...rows, ...arcs.flatMap(boxesOf)], BAR_HALF);
  const bounds: Box = { x: plot.x + 2, y: 2, width: size.width - plot.x - 6, height: plot.y + plot.height - 6 };
  return { field, bounds };
}

/** A box around each piece of an arc; they are steep, so the boxes are slim. */
function boxesOf({ points, arrow }: LaneArc): Box[] {
  const around = (p: Point, q: Point): Box => ({
    x: Math.min(p[0], q[0]) - 1,
    y: Math.min(p[1], q[1]) - 1,
    width: Math.abs(p[0] - q[0]) + 2,
    height: Math.abs(p[1] - q[1]) + 2,
  });
  return [points, arrow].flatMap((line) => line.slice(1).map((point, i) => around(line[i]!, point)));
}
