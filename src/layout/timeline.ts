import { labelCandidates } from './candidates.ts';
import { loosePlaces, placeOf } from './cells.ts';
import { ALWAYS_SINGLE, gather, ringDistance, ringOf, rowsOf, type Placed } from './clusters.ts';
import { columnsOf, rowsBetween, rowsOfIds, weightiestRows, type Columns, type Rows } from './columns.ts';
import { columnLabels } from './column.ts';
import { crowdBox, findCrowd } from './crowd.ts';
import { spreadRings } from './give-way.ts';
import { obstacleField, placeLabels, type Candidate } from './labels.ts';
import { BAR_HALF, makeMark, spreadMarks } from './marks.ts';
import { relationIndex } from './relation-index.ts';
import { rememberRows, ringsBefore } from './rings-before.ts';
import { GUIDES, makeScales, type Scales } from './scale.ts';
import type { Box, LayoutInput, Scene, SceneCluster, SceneLabel, SceneMark } from './scene.ts';
import { sceneTerms } from './terms.ts';
import { axisTicks } from './ticks.ts';

/** Marks this far (px) outside the view still join rings, so that rings do not change while panning. */
const MARGIN = 90;
/** Beyond so many, even weighty or matching marks may be absorbed: the surface could not show them apart. */
const MOST_SINGLES = 250;

/**
 * Everything the painters draw, from everything the view depends on: same input, same Scene. Work follows the items in view
 * (binary search), in a crowd the surface, and labels only the 60 most salient.
 */
export function layoutTimeline(input: LayoutInput): Scene {
  const scales = makeScales(input);
  const columns = columnsOf(input.items);
  const inView = rowsBetween(columns, input.domain[0] - 0.5, input.domain[1] - 0.5);
  const crowd = findCrowd(columns, inView, scales, input.domain);
  const candidates = labelCandidates(columns, inView, input);
  const { marks, clusters, labels } = arrange(candidates, crowd, input, scales);
  const today = scales.time(input.today + 0.5);
  return {
    orientation: input.orientation,
    size: input.size,
    plot: scales.plot,
    domain: input.domain,
    zero: scales.tone(0),
    guides: GUIDES.map(({ tone, text }) => ({ position: scales.tone(tone), text })),
    ...axisTicks(scales, input.domain, (text) => input.measure(text, 'axis')),
    today: today >= scales.ends[0] && today <= scales.ends[1] ? today : null,
    index: relationIndex(columns, scales, today),
    terms: sceneTerms(input, scales),
    marks,
    clusters,
    labels,
    crowd,
    counts: { inView: inView.to - inView.from, labelled: labels.length, total: input.items.length },
  };
}

type Arranged = Pick<Scene, 'marks' | 'clusters' | 'labels'>;

/**
 * Labels need rings as obstacles, rings may not absorb what is labelled: so candidates are placed first with none of them absorbed,
 * then those that found no place are given back to the rings and the rest is placed again from where it stood.
 */
function arrange(
  candidates: readonly Candidate[],
  crowd: Scene['crowd'],
  input: LayoutInput,
  scales: Scales,
): Arranged {
  const first = attempt(candidates, crowd, input, scales);
  if (input.moving) return first;
  const named = new Set(first.labels.map((label) => label.id));
  const kept = candidates.filter(({ item }) => named.has(item.id));
  if (kept.length === candidates.length) return first;
  return attempt(kept, crowd, { ...input, previous: first.labels }, scales);
}

function attempt(
  candidates: readonly Candidate[],
  crowd: Scene['crowd'],
  input: LayoutInput,
  scales: Scales,
): Arranged {
  const named = new Set(candidates.map(({ item }) => item.id));
  const { marks, clusters, weights } = marksAndRings(named, input, scales);
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return { marks, clusters, labels: labelsOf(candidates, byId, clusters, weights, crowd, input, scales) };
}

function labelsOf(
  candidates: readonly Candidate[],
  marks: ReadonlyMap<string, SceneMark>,
  clusters: readonly SceneCluster[],
  weights: ReadonlyMap<string, number>,
  crowd: Scene['crowd'],
  input: LayoutInput,
  scales: Scales,
): SceneLabel[] {
  if (scales.vertical) return columnLabels(candidates, marks, clusters, input, scales);
  const { plot } = scales;
  const zero: Box = { x: 0, y: scales.tone(0) - 1, width: input.size.width, height: 2 };
  const bracket = crowdBox({ crowd, plot });
  const field = obstacleField([...marks.values()], weights, clusters, bracket ? [zero, bracket] : [zero], BAR_HALF);
  const bounds: Box = { x: plot.x + 2, y: 2, width: input.size.width - plot.x - 6, height: plot.y + plot.height - 6 };
  return placeLabels(candidates, marks, input, scales, { field, bounds });
}

function marksAndRings(named: ReadonlySet<string>, input: LayoutInput, scales: Scales) {
  const columns = columnsOf(input.items);
  const reach = MARGIN / scales.perDay + 0.5;
  const around = rowsBetween(columns, input.domain[0] - reach, input.domain[1] + reach);
  const lone = neverAbsorbed(columns, around, named, input);
  const before = ringsBefore(columns, around, input.previousClusters ?? []);
  const distance = ringDistance(input.domain[1] - input.domain[0]);
  const loose = loosePlaces(columns, around, lone, scales, before, distance);
  const { groups, singles } = gather(loose, scales.vertical, distance, (one) =>
    one.rows.length === 1 ? [one] : one.rows.map((row) => placeOf(row, columns, around, scales, before)),
  );
  const alone = [...lone, ...rowsOf(singles)].map((row) => input.items[row]!);
  const shown = alone.map((item) => makeMark(item, scales, input)).filter((mark) => reachesIn(mark, scales));
  const marks = spreadMarks(shown, scales);
  const rings = groups
    .filter((group) => group.some((one) => inside(one, scales)))
    .map((group) => ringOfGroup(group, columns, input, scales));
  const weights = new Map(alone.map((item) => [item.id, item.salience]));
  return { marks, clusters: spreadRings(rings, marks, scales), weights };
}

function ringOfGroup(group: readonly Placed[], columns: Columns, input: LayoutInput, scales: Scales): SceneCluster {
  const rows = rowsOf(group);
  const ring = ringOf(rows, columns, scales, input);
  rememberRows(ring, columns, rows);
  return keepInside(ring, scales);
}

function neverAbsorbed(columns: Columns, around: Rows, named: ReadonlySet<string>, input: LayoutInput): number[] {
  const weighty = weightiestRows(columns, around, MOST_SINGLES, ALWAYS_SINGLE);
  const matched = input.matches ? rowsOfIds(input.matches, columns, around) : [];
  const heavier = (p: number, q: number): number => columns.salience[q]! - columns.salience[p]! || p - q;
  const most = [...new Set([...weighty, ...matched])].sort(heavier).slice(0, MOST_SINGLES);
  const asked = [...named, input.selected, input.focused, input.hovered];
  return [...new Set([...most, ...rowsOfIds(asked, columns, around)])].sort((p, q) => p - q);
}

const along = ({ x, y }: { readonly x: number; readonly y: number }, scales: Scales): number =>
  scales.vertical ? y : x;

const inside = (one: Placed, scales: Scales): boolean =>
  along(one, scales) >= scales.ends[0] && along(one, scales) <= scales.ends[1];

/** Also marks whose disc reaches in from outside. */
function reachesIn(mark: SceneMark, scales: Scales): boolean {
  const at = along(mark, scales);
  return at >= scales.ends[0] - mark.radius && at <= scales.ends[1] + mark.radius;
}

function keepInside(ring: SceneCluster, scales: Scales): SceneCluster {
  const clamp = (value: number): number => Math.min(Math.max(value, scales.ends[0]), scales.ends[1]);
  return scales.vertical ? { ...ring, y: clamp(ring.y) } : { ...ring, x: clamp(ring.x) };
}
