import { loosePlaces, placeOf } from './cells.ts';
import { ALWAYS_SINGLE, gather, ringDistance, ringOf, rowsOf, type Placed } from './clusters.ts';
import { columnsOf, rowsBetween, rowsOfIds, weightiestRows, type Columns, type Rows } from './columns.ts';
import { spreadRings } from './give-way.ts';
import { makeMark, spreadMarks, type MarkState } from './marks.ts';
import { rememberRows, ringsBefore } from './rings-before.ts';
import type { Scales } from './scale.ts';
import type { LayoutInput, SceneCluster, SceneMark } from './scene.ts';

/** Marks this far (px) outside the view still join rings, so that rings do not change while panning. */
const MARGIN = 90;
/** Beyond so many, even weighty or matching marks may be absorbed: the surface could not show them apart. */
const MOST_SINGLES = 250;

/** Marks and rings, as labels find them. */
export interface Standing {
  /** Rows that no ring may absorb: with the same ones everything stands the same. */
  readonly lone: readonly number[];
  /** Large to small. */
  readonly marks: ReadonlyMap<string, SceneMark>;
  readonly clusters: readonly SceneCluster[];
  /** Salience of the marks' events. */
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * Marks and rings when `named` may not be absorbed. `before` is what the same input gave with others named: it serves again when they
 * made no difference, as in a crowd, where what is worth a name is never absorbed anyway.
 */
export function standing(
  named: ReadonlySet<string>,
  input: LayoutInput,
  scales: Scales,
  before: Standing | null,
): Standing {
  const columns = columnsOf(input.items);
  const reach = MARGIN / scales.perDay + 0.5;
  const around = rowsBetween(columns, input.domain[0] - reach, input.domain[1] + reach);
  const lone = neverAbsorbed(columns, around, named, input);
  const same = before?.lone.length === lone.length && before.lone.every((row, i) => row === lone[i]);
  return same ? before : gathered(lone, around, columns, input, scales);
}

function gathered(
  lone: readonly number[],
  around: Rows,
  columns: Columns,
  input: LayoutInput,
  scales: Scales,
): Standing {
  const before = ringsBefore(columns, around, input.previousClusters ?? []);
  const distance = ringDistance(input.domain[1] - input.domain[0]);
  const loose = loosePlaces(columns, around, lone, scales, before, distance);
  const { groups, singles } = gather(loose, scales.vertical, distance, (one) =>
    one.rows.length === 1 ? [one] : Array.from(one.rows, (row) => placeOf(row, columns, around, scales, before)),
  );
  const alone = [...lone, ...rowsOf(singles)].map((row) => input.items[row]!);
  const shown = alone.map((item) => makeMark(item, scales, input)).filter((mark) => reachesIn(mark, scales));
  const marks = spreadMarks(shown, scales);
  const rings = groups
    .filter((group) => group.some((one) => inside(one, scales)))
    .map((group) => ringOfGroup(group, columns, input, scales));
  const weights = new Map(alone.map((item) => [item.id, item.salience]));
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return { lone, marks: byId, clusters: spreadRings(rings, marks, scales), weights };
}

function ringOfGroup(group: readonly Placed[], columns: Columns, input: LayoutInput, scales: Scales): SceneCluster {
  const rows = rowsOf(group);
  const ring = ringOf(rows, columns, scales, input);
  rememberRows(ring, columns, rows);
  return keepInside(ring, scales);
}

/** Rows that no ring may absorb, in the order of time: weighty ones, search matches, `named`, and whoever was asked for. */
export function neverAbsorbed(columns: Columns, around: Rows, named: ReadonlySet<string>, input: MarkState): number[] {
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
