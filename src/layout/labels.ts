import { sayKnown } from '../messages/index.ts';
import { discBox, ObstacleField, type Obstacle } from './obstacles.ts';
import {
  findPlace,
  hasRoomBeside,
  keepPlace,
  openPlaces,
  outerRadius,
  type Ground,
  type OpenPlace,
  type Place,
  type Taken,
  type Wish,
} from './place.ts';
import type { Box, LayoutInput, SceneCluster, SceneLabel, SceneMark, TimelineItem } from './scene.ts';
import type { Scales } from './scale.ts';
import { sizeOf } from './spots.ts';
import { cachedWays } from './wrap.ts';

/** One-line headlines are at most this wide (px). */
export const MAX_WIDTH = 300;
/** Orders tried: greedy placement depends on its order, so several disturbed ones compete. */
const STARTS = 3;

/** An item that deserves a label; `rank` falls, forced ones first. */
export interface Candidate {
  readonly item: TimelineItem;
  readonly rank: number;
}

/** A scene's marks and rings as obstacles, with the zero line and boxes of its own (the crowd bracket). */
export function obstacleField(
  marks: readonly SceneMark[],
  weights: ReadonlyMap<string, number>,
  clusters: readonly SceneCluster[],
  lines: readonly Box[],
  barHalf: number,
): ObstacleField {
  const field = new ObstacleField();
  const base = { id: null, disc: null, weight: 0, dim: false } as const;
  for (const box of lines) field.add({ ...base, kind: 'line', box });
  for (const mark of marks) {
    const radius = outerRadius(mark);
    const disc = { x: mark.x, y: mark.y, radius };
    const box = discBox(mark.x, mark.y, radius);
    field.add({ kind: 'mark', id: mark.id, box, disc, weight: weights.get(mark.id) ?? 0, dim: mark.dim });
    const half = mark.radius * barHalf;
    if (mark.bar) {
      const bar: Box = { x: mark.bar.from, y: mark.y - half, width: mark.bar.to - mark.bar.from, height: 2 * half };
      field.add({ ...base, kind: 'bar', id: mark.id, box: clip(bar) });
    }
  }
  for (const ring of clusters) {
    const disc = { x: ring.x, y: ring.y, radius: ring.radius + 1 };
    const obstacle: Obstacle = {
      ...base,
      kind: 'ring',
      box: discBox(ring.x, ring.y, disc.radius),
      disc,
      dim: ring.dim,
    };
    field.add(obstacle);
  }
  return field;
}

// A year's bar at day zoom spans thousands of px; far outside the view it needs no cells.
function clip(box: Box): Box {
  const from = Math.max(box.x, -200);
  return { ...box, x: from, width: Math.max(Math.min(box.x + box.width, 8000) - from, 0) };
}

/** How many labels a surface takes, and how many of them a tenth of its length. */
export function labelLimits(length: number, days: number): { readonly all: number; readonly tenth: number } {
  const all = Math.min(60, Math.max(4, Math.floor(length / (days > 50 * 365.25 ? 60 : 50))));
  return { all, tenth: Math.max(2, Math.floor(all / 3)) };
}

/**
 * Places labels greedily in several orders and keeps the best outcome (most rank placed, least cost). Deterministic: the disturbance is
 * a hash of the id. While moving, only labels of the last scene stay, where they are still legal.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  marks: ReadonlyMap<string, SceneMark>,
  input: LayoutInput,
  scales: Scales,
  ground: Ground,
): SceneLabel[] {
  const before = new Map((input.previous ?? []).map((label) => [label.id, label]));
  const wishes = candidates.flatMap(({ item, rank }) => {
    const mark = marks.get(item.id);
    if (!mark) return [];
    const [previous, dateWidth] = [before.get(item.id) ?? null, input.measure(dateLine(item), 'date')];
    if (!previous && !hasRoomBeside(mark, dateWidth, ground)) return [];
    const wish = wishOf(item, mark, previous, dateWidth, input);
    return [{ item, rank, wish, places: openPlaces(wish, ground) }];
  });
  const limits = labelLimits(scales.ends[1] - scales.ends[0], input.domain[1] - input.domain[0]);
  // Where all stood before, there is nothing to compete for.
  const settled = candidates.every(({ item }) => before.has(item.id));
  let best: SceneLabel[] = [];
  let most = -Infinity;
  for (let start = 0; start < (input.moving || settled ? 1 : STARTS); start++) {
    const ordered = [...wishes].sort((p, q) => disturbed(q, start) - disturbed(p, start));
    const outcome = placeInOrder(ordered, limits, scales, ground, input.moving);
    if (outcome.worth <= most) continue;
    [best, most] = [outcome.labels, outcome.worth];
  }
  return best;
}

interface Ranked {
  readonly item: TimelineItem;
  readonly rank: number;
  readonly wish: Wish;
  readonly places: (i: number) => OpenPlace | undefined;
}

function placeInOrder(
  ordered: readonly Ranked[],
  limits: ReturnType<typeof labelLimits>,
  scales: Scales,
  ground: Ground,
  moving: boolean,
): { labels: SceneLabel[]; worth: number } {
  const labels: SceneLabel[] = [];
  const taken: Taken = { boxes: [], leaders: [] };
  const tenths = new Map<number, number>();
  let worth = 0;
  for (const { item, rank, wish, places } of ordered) {
    const forced = rank >= FORCED;
    const tenth = Math.floor((10 * (wish.mark.x - scales.ends[0])) / (scales.ends[1] - scales.ends[0]));
    const here = tenths.get(tenth) ?? 0;
    if (!forced && (labels.length >= limits.all || here >= limits.tenth)) continue;
    const place = keepPlace(wish, ground, taken) ?? (moving ? null : findPlace(places, taken));
    if (!place) continue;
    tenths.set(tenth, here + 1);
    worth += Math.min(rank, FORCED) - place.cost * 0.002;
    taken.boxes.push(place.box);
    if (place.leader) taken.leaders.push(place.leader);
    labels.push(labelOf(item, wish.mark, place));
  }
  return { labels, worth };
}

/** Rank from which a label is wanted whatever the limits: selected, focused, hovered. */
export const FORCED = 10;

function disturbed({ item, rank }: Ranked, start: number): number {
  if (start === 0 || rank >= FORCED) return rank;
  return rank + hash(item.id + start) * 0.3;
}

/** FNV-1a as a share of 1: the same id always gives the same. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0) / 2 ** 32;
}

function wishOf(
  item: TimelineItem,
  mark: SceneMark,
  previous: SceneLabel | null,
  dateWidth: number,
  { measure, size }: LayoutInput,
): Wish {
  const lineWidth = (line: string): number => measure(line, 'headline');
  const ways = cachedWays(item.headline, Math.round(Math.min(MAX_WIDTH, size.width * 0.6)), measure);
  return { mark, sizes: ways.map((way) => sizeOf(way, dateWidth)), dateWidth, lineWidth, previous };
}

/** Date and status note as they stand over the headline. */
export function dateLine(item: TimelineItem): string {
  const note = noteOf(item);
  return note ? `${item.dateText} · ${note}` : item.dateText;
}

const noteOf = (item: TimelineItem): string | null => (item.status === 'occurred' ? null : sayKnown(item.status));

/** A label at a place. */
export function labelOf(
  item: TimelineItem,
  mark: SceneMark,
  place: Omit<Place, 'cost' | 'leader'> & Pick<SceneLabel, 'leader'>,
): SceneLabel {
  return {
    id: item.id,
    box: place.box,
    align: place.align,
    side: item.side,
    date: item.dateText,
    note: noteOf(item),
    lines: place.lines,
    italic: item.status === 'alleged',
    match: mark.match,
    leader: place.leader,
    offset: [place.box.x - mark.x, place.box.y - mark.y],
  };
}
