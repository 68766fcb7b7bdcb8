import type { Columns, Rows } from './columns.ts';
import type { SceneCluster } from './scene.ts';

interface Origin {
  readonly columns: Columns;
  readonly rows: readonly number[];
}

/** Rows behind the ids of rings made here; only a shortcut, as the ids tell the same. */
const origins = new WeakMap<readonly string[], Origin>();

/** Remembers which rows a ring's ids stand for, so that the next frame need not look each of them up. */
export function rememberRows(ring: SceneCluster, columns: Columns, rows: readonly number[]): void {
  origins.set(ring.ids, { columns, rows });
}

/** The ring of the last scene in which each of some rows was, −1 for none. */
export function ringsBefore(columns: Columns, { from, to }: Rows, rings: readonly SceneCluster[]): Int32Array {
  const before = new Int32Array(to - from).fill(-1);
  rings.forEach((ring, number) => {
    for (const row of rowsOfRing(ring, columns)) if (row >= from && row < to) before[row - from] = number;
  });
  return before;
}

function rowsOfRing({ ids }: SceneCluster, columns: Columns): readonly number[] {
  const origin = origins.get(ids);
  return origin?.columns === columns ? origin.rows : ids.map((id) => columns.rowOf.get(id) ?? -1);
}
