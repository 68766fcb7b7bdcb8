import {
  distanceToBox,
  distanceToSegment,
  grow,
  overlaps,
  segmentHitsBox,
  segmentsCross,
  type Obstacle,
  type ObstacleField,
  type Point,
} from './obstacles.ts';
import type { Box, SceneLabel, SceneMark } from './scene.ts';
import { DATE_LINE, hasRoom, HEADLINE_LINE, spotsAround, type Room, type Sized, type Spot } from './spots.ts';

/** Clearance (px) between a label and any mark. */
export const CLEAR = 2.5;
/** From this distance (px) on a label needs a leader, which may be at most so long. */
export const LEADER_FROM = 6;
export const LEADER_MAX = 165;
/** A label is never nearer to another mark of this salience than to its own. */
const WEIGHTY = 0.25;
/** Price of standing nearer to a small mark than to one's own: only when nothing else is left. */
const LAST_RESORT = 40;

/** A label that wants a place. */
export interface Wish {
  readonly mark: SceneMark;
  /** Wraps to try, fewest lines first. */
  readonly sizes: readonly Sized[];
  /** Widths (px) of the date line and of a headline line. */
  readonly dateWidth: number;
  readonly lineWidth: (line: string) => number;
  readonly previous: SceneLabel | null;
}

/** A legal place. */
export interface Place {
  readonly box: Box;
  readonly align: SceneLabel['align'];
  readonly leader: readonly [Point, Point] | null;
  readonly lines: readonly string[];
  readonly cost: number;
}

/** What stands before any label is placed, and where labels may stand. */
export interface Ground {
  readonly field: ObstacleField;
  readonly bounds: Box;
}

/** Labels and leaders placed so far. */
export interface Taken {
  readonly boxes: Box[];
  readonly leaders: (readonly [Point, Point])[];
}

/** A place that is legal against everything but other labels. `misleading`: nearer to a small mark than to its own. */
export interface OpenPlace extends Place {
  readonly misleading: boolean;
}

/** Most open places looked at for one label: the bound on its cost. */
const MOST_PLACES = 160;

const roomOn =
  ({ field, bounds }: Ground): Room =>
  (x, y, width, height) =>
    isInside(x, y, width, height, bounds) && !field.holdsCentre(x, y, width, height);

/** Whether it is worth measuring a mark's headline: somewhere around it there is room for its date (px) and a line. */
export function hasRoomBeside(mark: SceneMark, dateWidth: number, ground: Ground): boolean {
  return hasRoom(mark.x, mark.y, outerRadius(mark), dateWidth, roomOn(ground));
}

/** Open places of a wish, cheapest first, found as they are asked for and kept for the next order of placement. */
export function openPlaces(wish: Wish, ground: Ground): (i: number) => OpenPlace | undefined {
  const found: OpenPlace[] = [];
  const { mark } = wish;
  const next = spotsAround(mark.x, mark.y, outerRadius(mark), wish.sizes, roomOn(ground));
  return (i) => {
    while (found.length <= i && i < MOST_PLACES) {
      const spot = next();
      if (!spot) return undefined;
      const place = judge(spot, wish, ground);
      if (place) found.push(place);
    }
    return found[i];
  };
}

/** The cheapest open place that no other label or leader takes; a misleading one only when nothing of near its price is left. */
export function findPlace(places: (i: number) => OpenPlace | undefined, taken: Taken): Place | null {
  let resort: Place | null = null;
  for (let i = 0, place = places(0); place; place = places(++i)) {
    if (resort && place.cost > resort.cost) break;
    if (!isFree(place, taken)) continue;
    if (!place.misleading) return place;
    resort ??= { ...place, cost: place.cost + LAST_RESORT };
  }
  return resort;
}

/** The place of the last scene moved along with its mark, or null when it is no longer legal. */
export function keepPlace(wish: Wish, ground: Ground, taken: Taken): Place | null {
  const { previous, mark } = wish;
  if (!previous) return null;
  const box = { ...previous.box, x: mark.x + previous.offset[0], y: mark.y + previous.offset[1] };
  const sized = wish.sizes.find(({ way }) => way.lines.join('\n') === previous.lines.join('\n'));
  if (!sized || Math.abs(sized.width - box.width) > 1) return null;
  const place = judge({ box, align: previous.align, cost: 0, sized }, wish, ground);
  return place && isFree(place, taken) ? place : null;
}

function isFree({ box, leader }: Place, taken: Taken): boolean {
  const wide = grow(box, 3);
  if (taken.boxes.some((other) => overlaps(wide, other))) return false;
  const near = grow(box, 2);
  if (taken.leaders.some((other) => segmentHitsBox(other, near))) return false;
  if (!leader) return true;
  if (taken.leaders.some((other) => segmentsCross(leader, other))) return false;
  return !taken.boxes.some((other) => segmentHitsBox(leader, grow(other, 2)));
}

/** Disc with its ring of selection or focus. */
export function outerRadius(mark: SceneMark): number {
  // The focus corners stand outside the ring of selection, and reach further than a disc of their half-width.
  if (mark.focused) return mark.radius + (mark.selected ? 11 : 8);
  if (mark.selected) return mark.radius + 5.5;
  return mark.hovered ? mark.radius + 4 : mark.radius;
}

function judge(spot: Spot, wish: Wish, { field, bounds }: Ground): OpenPlace | null {
  const { box } = spot;
  if (!isInside(box.x, box.y, box.width, box.height, bounds)) return null;
  if (field.some(grow(box, CLEAR + 1), (obstacle) => covers(box, obstacle))) return null;
  const { mark } = wish;
  const gap = distanceToBox(mark.x, mark.y, box) - outerRadius(mark);
  const leader = gap >= LEADER_FROM ? leaderTo(spot, wish) : null;
  if (leader && !leaderIsFree(leader, mark, field)) return null;
  let misleading = false;
  /** Tells of a weighty mark nearer than its own, and notes any. */
  const nearer = (obstacle: Obstacle): boolean => {
    const { kind, id, dim, weight, disc } = obstacle;
    if (kind !== 'mark' || id === mark.id || dim || (misleading && weight < WEIGHTY)) return false;
    if (distanceToBox(disc!.x, disc!.y, box) - disc!.radius >= gap - 0.5) return false;
    misleading = true;
    return weight >= WEIGHTY;
  };
  // At touching distance the clearance already keeps other marks further off.
  if (gap > CLEAR + 1 && field.some(grow(box, gap), nearer)) return null;
  return { box, align: spot.align, leader, lines: spot.sized.way.lines, cost: spot.cost, misleading };
}

function isInside(x: number, y: number, width: number, height: number, bounds: Box): boolean {
  if (x < bounds.x || y < bounds.y) return false;
  return x + width <= bounds.x + bounds.width && y + height <= bounds.y + bounds.height;
}

function covers(box: Box, { disc, box: other }: Obstacle): boolean {
  if (disc) return distanceToBox(disc.x, disc.y, box) < disc.radius + CLEAR;
  return overlaps(grow(box, 1), other);
}

/** A hairline from the mark's edge to where the text really is. */
function leaderTo({ box, align, sized }: Spot, { mark, dateWidth, lineWidth }: Wish): readonly [Point, Point] {
  const below = mark.y < box.y;
  const beside = mark.y >= box.y && mark.y <= box.y + box.height;
  const text = below ? dateWidth : lineWidth(sized.way.lines.at(-1) ?? '');
  const [left, right] = align === 'left' ? [box.x, box.x + text] : [box.x + box.width - text, box.x + box.width];
  const x = beside ? clamp(mark.x, box.x - 3, box.x + box.width + 3) : clamp(mark.x, left, right);
  const y = beside
    ? clamp(mark.y, box.y + DATE_LINE / 2, box.y + box.height - HEADLINE_LINE / 2)
    : below
      ? box.y - 1
      : box.y + box.height + 1;
  const length = Math.hypot(x - mark.x, y - mark.y);
  const share = length === 0 ? 0 : (outerRadius(mark) + 1.5) / length;
  return [
    [mark.x + (x - mark.x) * share, mark.y + (y - mark.y) * share],
    [x, y],
  ];
}

function leaderIsFree(leader: readonly [Point, Point], mark: SceneMark, field: ObstacleField): boolean {
  const [a, b] = leader;
  if (Math.hypot(a[0] - b[0], a[1] - b[1]) > LEADER_MAX) return false;
  const bounds = {
    x: Math.min(a[0], b[0]),
    y: Math.min(a[1], b[1]),
    width: Math.abs(a[0] - b[0]),
    height: Math.abs(a[1] - b[1]),
  };
  return !field.some(grow(bounds, 2), ({ kind, disc, id, dim }) => {
    if (!disc || id === mark.id || (kind === 'mark' && dim)) return false;
    return distanceToSegment(disc.x, disc.y, leader) < disc.radius + 1;
  });
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
