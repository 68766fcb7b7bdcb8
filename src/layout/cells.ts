import type { Placed } from './clusters.ts';
import type { Columns, Rows } from './columns.ts';
import type { Scales } from './scale.ts';

/** From so many events on that may be absorbed, those of a small cell are gathered as one. */
export const CROWDED = 4000;
/** Greatest extent of a cell, as a share of the distance at which marks become a ring. */
const CELL = 1 / 3;

/** Calls back for every row that may be absorbed: all but `singles`, which are sorted. */
function eachLoose({ from, to }: Rows, singles: readonly number[], visit: (row: number) => void): void {
  let next = 0;
  for (let row = from; row < to; row++) {
    if (row === singles[next]) next++;
    else visit(row);
  }
}

/** Where one event stands; `before` is the last scene's ring of each of `rows`. */
export function placeOf(row: number, columns: Columns, rows: Rows, scales: Scales, before: Int32Array): Placed {
  const tone = columns.tone[row]!;
  const [x, y] = scales.point(scales.time(columns.at[row]! + 0.5), scales.tone(tone));
  return { rows: [row], x, y, up: tone >= 0, ring: before[row - rows.from]! };
}

/**
 * What may be absorbed, in the order of time: each event by itself, or in a crowd the cells that hold any. Then the cost of gathering
 * follows the surface, not the events; rings still count and average every single one. Cells are tied to the calendar and to tone,
 * not to the surface, so that panning moves none of them, and their length in days changes in steps, so that zooming rarely does.
 */
export function loosePlaces(
  columns: Columns,
  rows: Rows,
  singles: readonly number[],
  scales: Scales,
  before: Int32Array,
  distance: number,
): Placed[] {
  const places: Placed[] = [];
  if (rows.to - rows.from - singles.length < CROWDED) {
    eachLoose(rows, singles, (row) => places.push(placeOf(row, columns, rows, scales, before)));
    return places;
  }
  const days = 2 ** (Math.floor(2 * Math.log2((distance * CELL) / scales.perDay)) / 2);
  const tones = (distance * CELL) / Math.abs(scales.tone(1) - scales.tone(0));
  const row0 = Math.floor(-10 / tones);
  const tall = Math.floor(10 / tones) - row0 + 1;
  const column0 = Math.floor(columns.at[rows.from]! / days);
  const columnCount = Math.floor(columns.at[rows.to - 1]! / days) - column0 + 1;
  const cellOf = (row: number): number =>
    (Math.floor(columns.at[row]! / days) - column0) * tall + Math.floor(columns.tone[row]! / tones) - row0;
  for (const held of byCell(rows, singles, cellOf, columnCount * tall))
    places.push(cellPlace(held, columns, rows, scales, before));
  return places;
}

/** Rows that may be absorbed, cell by cell, in the order of time within each; by counting, as there may be very many. */
function byCell(rows: Rows, singles: readonly number[], cellOf: (row: number) => number, count: number): Uint32Array[] {
  const cells = new Int32Array(rows.to - rows.from);
  const ends = new Uint32Array(count + 1);
  eachLoose(rows, singles, (row) => {
    const cell = cellOf(row);
    cells[row - rows.from] = cell;
    ends[cell + 1]!++;
  });
  for (let cell = 0; cell < count; cell++) ends[cell + 1]! += ends[cell]!;
  const sorted = new Uint32Array(rows.to - rows.from - singles.length);
  const next = ends.slice();
  eachLoose(rows, singles, (row) => (sorted[next[cells[row - rows.from]!]!++] = row));
  const held: Uint32Array[] = [];
  for (let cell = 0; cell < count; cell++)
    if (ends[cell]! < ends[cell + 1]!) held.push(sorted.subarray(ends[cell], ends[cell + 1]));
  return held;
}

/** A cell stands where its events do on average. */
function cellPlace(held: Uint32Array, columns: Columns, rows: Rows, scales: Scales, before: Int32Array): Placed {
  let [at, tone] = [0, 0];
  for (let i = 0; i < held.length; i++) {
    at += columns.at[held[i]!]!;
    tone += columns.tone[held[i]!]!;
  }
  const [x, y] = scales.point(scales.time(at / held.length + 0.5), scales.tone(tone / held.length));
  return { rows: held, x, y, up: tone >= 0, ring: before[held[0]! - rows.from]! };
}
