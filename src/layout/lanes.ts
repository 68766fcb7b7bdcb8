import { laneArcs } from './lane-arcs.ts';
import { laneLabels } from './lane-labels.ts';
import { rowMarks } from './lane-marks.ts';
import type { LaneEvent, LanesInput, LanesScene } from './lane-scene.ts';
import { makeScales, MONTHS_MARGIN, type Scales } from './scale.ts';
import type { Box } from './scene.ts';
import { axisTicks } from './ticks.ts';

export * from './lane-events.ts';
export * from './lane-scene.ts';

/** Air (px) before the first row and behind the last one. */
const AIR = 44;
/** Marks this far (px) outside still reach into the view. */
const MARGIN = 16;

/** Rows of actors with who did what to whom between them; time runs as in the relation view, so that zoom and minimap serve both. */
export function layoutLanes(input: LanesInput): LanesScene {
  const scales = laneScales(input);
  const { plot } = scales;
  const across = rowPlaces(input.rows.length, plot, scales.vertical);
  const inView = eventsBetween(input.events, input, scales);
  const byRow = across.map((): LaneEvent[] => []);
  for (const event of inView)
    for (const row of event.mutual ? event.from : event.from.slice(0, 1)) byRow[row]!.push(event);
  const rows = byRow.map((events, row) => rowMarks(row, across[row]!, events, input, scales));
  const [marks, clusters] = [rows.flatMap((row) => row.marks), rows.flatMap((row) => row.clusters)];
  const labels = scales.vertical ? [] : laneLabels(marks, clusters, inView, input, plot);
  const today = scales.time(input.today + 0.5);
  return {
    orientation: input.orientation,
    size: input.size,
    plot,
    rows: across,
    ...axisTicks(scales, input.domain, (text) => input.measure(text, 'axis')),
    today: today >= scales.ends[0] && today <= scales.ends[1] ? today : null,
    marks,
    clusters,
    ...laneArcs(inView, across, input, scales),
    labels,
    counts: { inView: inView.filter(({ item }) => isWithin(item.at + 0.5, input.domain)).length, named: labels.length },
  };
}

const isWithin = (day: number, [from, to]: readonly [number, number]): boolean => day >= from && day <= to;

/** The relation view's time axis; upright the rows take the whole width. */
function laneScales(input: LanesInput): Scales {
  const scales = makeScales(input);
  if (!scales.vertical) return scales;
  return { ...scales, plot: { ...scales.plot, width: Math.max(input.size.width - MONTHS_MARGIN - 8, 60) } };
}

/** Rows evenly across the plot. */
function rowPlaces(count: number, plot: Box, vertical: boolean): number[] {
  const [from, length] = vertical ? [plot.x, plot.width] : [plot.y, plot.height];
  const air = vertical ? length / Math.max(2 * count, 2) : Math.min(AIR, length / 4);
  const step = count > 1 ? (length - 2 * air) / (count - 1) : 0;
  return Array.from({ length: count }, (_, row) => from + (count > 1 ? air + row * step : length / 2));
}

/** The events that can be seen, by binary search. */
function eventsBetween(events: readonly LaneEvent[], { domain }: LanesInput, scales: Scales): readonly LaneEvent[] {
  const reach = MARGIN / scales.perDay + 0.5;
  return events.slice(firstFrom(events, domain[0] - reach), firstFrom(events, domain[1] + reach));
}

function firstFrom(events: readonly LaneEvent[], day: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle]!.item.at < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
