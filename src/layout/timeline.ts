import { say } from '../messages/index.ts';
import { labelCandidates } from './candidates.ts';
import { columnsOf, rowsBetween } from './columns.ts';
import { columnLabels } from './column.ts';
import { crowdBox, findCrowd } from './crowd.ts';
import { obstacleField, placeLabels, type Candidate } from './labels.ts';
import { BAR_HALF } from './marks.ts';
import type { Ground } from './place.ts';
import { relationIndex } from './relation-index.ts';
import { GUIDES, makeScales, type Scales } from './scale.ts';
import type { Box, LayoutInput, Scene, SceneLabel } from './scene.ts';
import { standing, type Standing } from './standing.ts';
import { sceneTerms } from './terms.ts';
import { axisTicks } from './ticks.ts';

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
  const { stands, labels } = arrange(candidates, crowd, input, scales);
  const today = scales.time(input.today + 0.5);
  return {
    orientation: input.orientation,
    size: input.size,
    plot: scales.plot,
    domain: input.domain,
    zero: scales.tone(0),
    guides: GUIDES.map(({ tone, text }) => ({ position: scales.tone(tone), text: say(text) })),
    ...axisTicks(scales, input.domain, (text) => input.measure(text, 'axis')),
    today: today >= scales.ends[0] && today <= scales.ends[1] ? today : null,
    index: relationIndex(columns, scales, today),
    terms: sceneTerms(input, scales),
    marks: [...stands.marks.values()],
    clusters: stands.clusters,
    labels,
    crowd,
    counts: { inView: inView.to - inView.from, labelled: labels.length, total: input.items.length },
  };
}

/** Labels, and what they were placed around; a column of labels needs no ground. */
interface Attempt {
  readonly stands: Standing;
  readonly ground: Ground | null;
  readonly labels: readonly SceneLabel[];
}

/**
 * Labels need rings as obstacles, rings may not absorb what is labelled: so candidates are placed first with none of them absorbed,
 * then those that found no place are given back to the rings and the rest is placed again from where it stood.
 */
function arrange(candidates: readonly Candidate[], crowd: Scene['crowd'], input: LayoutInput, scales: Scales): Attempt {
  const first = attempt(candidates, crowd, input, scales, null);
  if (input.moving) return first;
  const named = new Set(first.labels.map((label) => label.id));
  const kept = candidates.filter(({ item }) => named.has(item.id));
  if (kept.length === candidates.length) return first;
  return attempt(kept, crowd, { ...input, previous: first.labels }, scales, first);
}

function attempt(
  candidates: readonly Candidate[],
  crowd: Scene['crowd'],
  input: LayoutInput,
  scales: Scales,
  before: Attempt | null,
): Attempt {
  const named = new Set(candidates.map(({ item }) => item.id));
  const stands = standing(named, input, scales, before?.stands ?? null);
  if (scales.vertical) {
    return { stands, ground: null, labels: columnLabels(candidates, stands.marks, stands.clusters, input, scales) };
  }
  const ground = before?.stands === stands ? before.ground : null;
  const found = ground ?? groundOf(stands, crowd, input, scales);
  return { stands, ground: found, labels: placeLabels(candidates, stands.marks, input, scales, found) };
}

function groundOf(stands: Standing, crowd: Scene['crowd'], input: LayoutInput, scales: Scales): Ground {
  const { plot } = scales;
  const zero: Box = { x: 0, y: scales.tone(0) - 1, width: input.size.width, height: 2 };
  const bracket = crowdBox({ crowd, plot });
  const lines = bracket ? [zero, bracket] : [zero];
  const field = obstacleField([...stands.marks.values()], stands.weights, stands.clusters, lines, BAR_HALF);
  const bounds: Box = { x: plot.x + 2, y: 2, width: input.size.width - plot.x - 6, height: plot.y + plot.height - 6 };
  return { field, bounds };
}
