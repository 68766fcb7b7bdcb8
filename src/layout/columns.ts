import type { Day } from '../model/index.ts';
import type { Side, TimelineItem } from './scene.ts';

/** Sides by the numbers that {@link Columns} give them. */
export const SIDES: readonly Side[] = ['a', 'both', 'b', 'other'];

/**
 * What a frame asks of every event in view, as arrays side by side: going through a hundred thousand objects scattered in memory takes
 * several times as long. Row `i` is `items[i]`, so rows are sorted by `at`.
 */
export interface Columns {
  readonly ids: readonly string[];
  readonly at: Float64Array;
  readonly tone: Float64Array;
  readonly salience: Float64Array;
  /** Place in {@link SIDES}. */
  readonly side: Uint8Array;
  /** 1 for what happened, as far as is known: neither planned nor denied. */
  readonly happened: Uint8Array;
  /** Rows from the most salient to the least; of equals the earlier first. */
  readonly byWeight: Uint32Array;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Rows from `from` up to but not including `to`. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

const known = new WeakMap<readonly TimelineItem[], Columns>();

/** The columns of a list of items, made once and remembered for as long as the list lives. */
export function columnsOf(items: readonly TimelineItem[]): Columns {
  let columns = known.get(items);
  if (!columns) known.set(items, (columns = makeColumns(items)));
  return columns;
}

function makeColumns(items: readonly TimelineItem[]): Columns {
  const salience = Float64Array.from(items, (item) => item.salience);
  return {
    ids: items.map((item) => item.id),
    at: Float64Array.from(items, (item) => item.at),
    tone: Float64Array.from(items, (item) => item.tone),
    salience,
    side: Uint8Array.from(items, (item) => SIDES.indexOf(item.side)),
    happened: Uint8Array.from(items, ({ status }) => (status === 'planned' || status === 'denied' ? 0 : 1)),
    byWeight: Uint32Array.from(items.keys()).sort((p, q) => salience[q]! - salience[p]! || p - q),
    rowOf: new Map(items.map((item, row) => [item.id, row])),
  };
}

/** Rows whose mark stands in `[from, to]`, by binary search: the work of a frame follows what is in view, not the whole collection. */
export function rowsBetween({ at }: Columns, from: Day, to: Day): Rows {
  return { from: firstRow(at, (day) => day >= from), to: firstRow(at, (day) => day > to) };
}

function firstRow(at: Float64Array, reached: (day: Day) => boolean): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(at[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The `most` rows of greatest salience above `least` among some rows, in the order of time. */
export function weightiestRows(columns: Columns, { from, to }: Rows, most: number, least: number): number[] {
  const found: number[] = [];
  const { byWeight, salience } = columns;
  for (let i = 0; i < byWeight.length && found.length < most; i++) {
    const row = byWeight[i]!;
    if (salience[row]! <= least) break;
    if (row >= from && row < to) found.push(row);
  }
  return found.sort((p, q) => p - q);
}

/** Rows of ids, those that are not among `rows` left out. */
export function rowsOfIds(ids: Iterable<string | null>, { rowOf }: Columns, { from, to }: Rows): number[] {
  const found: number[] = [];
  for (const id of ids) {
    const row = id === null ? undefined : rowOf.get(id);
    if (row !== undefined && row >= from && row < to) found.push(row);
  }
  return found;
}
