import { labelCandidates } from './candidates.ts';
import { rowsBetween, type Rows } from './columns.ts';
import type { Candidate } from './labels.ts';
import { laneArcs } from './lane-arcs.ts';
import { laneColumnsOf, rowsOfEvent, type LaneColumns } from './lane-columns.ts';
import { laneLabels } from './lane-labels.ts';
import { laneScales, rowPlaces } from './lane-scales.ts';
import type { LaneArc, LaneCluster, LaneLabel, LaneMark, LanesInput, LanesScene } from './lane-scene.ts';
import { isSeen, rowStanding, type LaneFrame } from './lane-standing.ts';
import type { Scales } from './scale.ts';
import type { LayoutInput } from './scene.ts';
import { neverAbsorbed } from './standing.ts';
import { sceneTerms } from './terms.ts';
import { axisTicks } from './ticks.ts';

export * from './lane-events.ts';
export * from './lane-notes.ts';
export * from './lane-scene.ts';
export * from './lane-spoken.ts';
export { lanePlot, laneScales } from './lane-scales.ts';

/** Marks this far (px) outside the view still join rings, so that rings do not change while panning. */
const MARGIN = 90;
/** One arc in full for so many px of time, at least and at most so many; of events that weigh at least this share of the weightiest. */
const PX_AN_ARC = 100;
const ARCS = [3, 14] as const;
const WEIGHTY = 0.3;
/** Weighty events that may stand by themselves in so many px of a row. */
const STRETCH = 26;
const A_STRETCH = 2;

/** Rows of actors with who did what to whom between them, along the relation view's time: same input, same scene. */
export function layoutLanes(input: LanesInput): LanesScene {
  const scales = laneScales(input, input.rows.length);
  const places = rowPlaces(input.rows.length, scales);
  const data = laneColumnsOf(input.events);
  const inView = rowsBetween(data.columns, input.domain[0] - 0.5, input.domain[1] - 0.5);
  const layout = layoutInputOf(input, data);
  const candidates = labelCandidates(data.columns, inView, layout);
  const { marks, clusters, arcs, faint, labels } = arrange(candidates, places, input, layout, data, scales);
  const today = scales.time(input.today + 0.5);
  return {
    orientation: input.orientation,
    size: input.size,
    plot: scales.plot,
    domain: input.domain,
    rows: input.rows.map((row, place) => ({ ...row, at: places[place]! })),
    ...axisTicks(scales, input.domain, (text) => input.measure(text, 'axis')),
    today: today >= scales.ends[0] && today <= scales.ends[1] ? today : null,
    terms: sceneTerms(layout, scales),
    marks,
    clusters,
    arcs,
    faint,
    labels,
    crowd: null,
    counts: { inView: inView.to - inView.from, named: labels.length, total: input.events.length },
  };
}

interface Attempt {
  readonly marks: readonly LaneMark[];
  readonly clusters: readonly LaneCluster[];
  readonly arcs: readonly LaneArc[];
  readonly faint: readonly LaneArc[];
  readonly labels: readonly LaneLabel[];
}

/** As in the relation view: candidates that find no place for their label are given back to the rings, and the rest is placed again. */
function arrange(
  candidates: readonly Candidate[],
  places: readonly number[],
  input: LanesInput,
  layout: LayoutInput,
  data: LaneColumns,
  scales: Scales,
): Attempt {
  const first = attempt(candidates, places, input, layout, data, scales);
  const named = new Set(first.labels.map(({ id }) => id));
  const kept = candidates.filter(({ item }) => named.has(item.id));
  if (input.moving || kept.length === candidates.length) return first;
  return attempt(kept, places, input, { ...layout, previous: first.labels }, data, scales);
}

function attempt(
  candidates: readonly Candidate[],
  places: readonly number[],
  input: LanesInput,
  layout: LayoutInput,
  data: LaneColumns,
  scales: Scales,
): Attempt {
  const frame = frameOf(new Set(candidates.map(({ item }) => item.id)), places, input, data, scales);
  const rows = places.map((at, row) => rowStanding(row, at, frame));
  const marks = rows.flatMap((row) => row.marks.filter((mark) => isSeen(mark, scales)));
  const rings = rows.flatMap((row) => row.rings);
  const clusters = rings.map(({ ring }) => ring);
  const eventOf = (id: string) => input.events[data.columns.rowOf.get(id) ?? -1];
  const salient = salientOf(marks, input, data, scales);
  const asked = [input.selected, input.focused, input.hovered].filter((id) => id !== null);
  const { arcs, faint } = laneArcs(new Set([...salient, ...asked]), { marks, rings, places, eventOf }, frame);
  // Arcs that come and go with the pointer move no label.
  const steady = arcs.filter(({ id }) => salient.has(id));
  const labels = laneLabels(candidates, marks, clusters, steady, places, input, layout, scales);
  return { marks, clusters, arcs, faint, labels };
}

function frameOf(
  named: ReadonlySet<string>,
  places: readonly number[],
  input: LanesInput,
  data: LaneColumns,
  scales: Scales,
): LaneFrame {
  const margin = MARGIN / scales.perDay + 0.5;
  const around: Rows = rowsBetween(data.columns, input.domain[0] - margin, input.domain[1] + margin);
  const lone = new Set(neverAbsorbed(data.columns, around, named, input));
  giveUp(lone, named, input, data, scales);
  const reach = places.length > 1 ? Math.abs(places[1]! - places[0]!) / 2 : Infinity;
  return { input, scales, data, around, lone, reach };
}

/** Of weighty events that nobody asked for, those that would crowd a stretch of their row may be absorbed after all. */
function giveUp(
  lone: Set<number>,
  named: ReadonlySet<string>,
  { events, matches, selected, focused, hovered }: LanesInput,
  { columns }: LaneColumns,
  scales: Scales,
): void {
  const asked = new Set([selected, focused, hovered]);
  const crowded = new Map<string, number>();
  for (const at of [...lone].sort((p, q) => columns.salience[q]! - columns.salience[p]! || p - q)) {
    const id = columns.ids[at]!;
    const stretch = Math.floor(scales.time(columns.at[at]!) / STRETCH);
    const keys = rowsOfEvent(events[at]!).map((row) => `${row} ${stretch}`);
    const kept = asked.has(id) || named.has(id) || matches?.has(id) === true;
    if (!kept && keys.some((key) => (crowded.get(key) ?? 0) >= A_STRETCH)) lone.delete(at);
    else for (const key of keys) crowded.set(key, (crowded.get(key) ?? 0) + 1);
  }
}

/** The events in view whose arcs are drawn in full whoever asks; of a search only matches. */
function salientOf(
  marks: readonly LaneMark[],
  { matches }: LanesInput,
  { columns }: LaneColumns,
  { ends }: Scales,
): ReadonlySet<string> {
  const weight = (id: string): number => columns.salience[columns.rowOf.get(id) ?? -1] ?? 0;
  const ids = [...new Set(marks.filter(({ dim }) => !dim).map(({ id }) => id))].sort((p, q) => weight(q) - weight(p));
  const most = Math.min(Math.max(Math.round((ends[1] - ends[0]) / PX_AN_ARC), ARCS[0]), ARCS[1]);
  const least = weight(ids[0] ?? '') * WEIGHTY;
  return new Set(ids.slice(0, most).filter((id) => matches !== null || weight(id) >= least));
}

/** What the relation view's labels and candidates ask for. */
function layoutInputOf(input: LanesInput, { items }: LaneColumns): LayoutInput {
  const { moving = false, previous = null, terms = [] } = input;
  return { ...input, items, terms, moving, previous, previousClusters: null };
}
