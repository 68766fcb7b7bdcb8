import { labelCandidates } from './candidates.ts';
import { ALWAYS_SINGLE, gather, ringDistance, ringOf, type Placed } from './clusters.ts';
import { columnLabels } from './column.ts';
import { crowdBox, findCrowd } from './crowd.ts';
import { spreadRings } from './give-way.ts';
import { obstacleField, placeLabels, type Candidate } from './labels.ts';
import { BAR_HALF, makeMark, spreadMarks } from './marks.ts';
import { relationIndex } from './relation-index.ts';
import { GUIDES, makeScales, type Scales } from './scale.ts';
import type { Box, LayoutInput, Scene, SceneCluster, SceneLabel, SceneMark, TimelineItem } from './scene.ts';
import { sceneTerms } from './terms.ts';
import { axisTicks } from './ticks.ts';
import { itemsBetween, weightiest } from './view.ts';

/** Marks this far (px) outside the view still join rings, so that rings do not change while panning. */
const MARGIN = 90;
/** Beyond so many, even weighty or matching marks may be absorbed: the surface could not show them apart. */
const MOST_SINGLES = 250;

/**
 * Everything the painters draw, from everything the view depends on: same input, same Scene. Work follows the items in view
 * (binary search), labels only the 60 most salient.
 */
export function layoutTimeline(input: LayoutInput): Scene {
  const scales = makeScales(input);
  const inView = itemsBetween(input.items, input.domain[0] - 0.5, input.domain[1] - 0.5);
  const crowd = findCrowd(inView, scales, input.domain);
  const candidates = labelCandidates(inView, input);
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
    index: relationIndex(input.items, scales, today),
    terms: sceneTerms(input, scales),
    marks,
    clusters,
    labels,
    crowd,
    counts: { inView: inView.length, labelled: labels.length, total: input.items.length },
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
  const reach = MARGIN / scales.perDay + 0.5;
  const around = itemsBetween(input.items, input.domain[0] - reach, input.domain[1] + reach);
  const single = neverAbsorbed(around, named, input);
  const alone: Placed[] = [];
  const loose: Placed[] = [];
  for (const item of around) {
    const [x, y] = scales.point(scales.time(item.at + 0.5), scales.tone(item.tone));
    (single.has(item.id) ? alone : loose).push({ item, x, y });
  }
  const { groups, singles } = gather(
    loose,
    scales,
    ringDistance(input.domain[1] - input.domain[0]),
    ringsBefore(input),
  );
  for (const one of singles) alone.push(one);
  const shown = alone.map(({ item }) => makeMark(item, scales, input)).filter((mark) => reachesIn(mark, scales));
  const marks = spreadMarks(shown, scales);
  const visible = groups.filter((group) => group.some((one) => inside(one, scales)));
  const rings = visible.map((group) => keepInside(ringOf(group, scales, input), scales));
  const weights = new Map(alone.map(({ item }) => [item.id, item.salience]));
  return { marks, clusters: spreadRings(rings, marks, scales), weights };
}

/** Which ring of the last scene an event was in. */
function ringsBefore({ previousClusters }: LayoutInput): ReadonlyMap<string, number> {
  const rings = new Map<string, number>();
  previousClusters?.forEach((ring, i) => {
    for (const id of ring.ids) rings.set(id, i);
  });
  return rings;
}

function neverAbsorbed(around: readonly TimelineItem[], named: ReadonlySet<string>, input: LayoutInput): Set<string> {
  const weighty = around.filter((item) => item.salience > ALWAYS_SINGLE || input.matches?.has(item.id));
  const ids = new Set(named);
  for (const item of weightiest(weighty, MOST_SINGLES)) ids.add(item.id);
  for (const id of [input.selected, input.focused, input.hovered]) if (id !== null) ids.add(id);
  return ids;
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
