/** A disc that stands in a row: its place along time and how far it is out of the row. */
export interface LaneDisc {
  along: number;
  off: number;
  readonly radius: number;
}

/** A place to try: how far (px) along time and out of the row, cheapest first. */
export type Shift = readonly [along: number, off: number];

/** Marks of one day step this far (px) out of their row. */
const STEP = 13;
/** Time is never bent for a mark; a ring stands for a stretch and may slide in it. */
export const MARK_SHIFTS: readonly Shift[] = [0, -1, 1, -2, 2].map((level) => [0, level * STEP]);
export const RING_SHIFTS: readonly Shift[] = [0, -1.3, 1.3, -2.2, 2.2].flatMap((level) =>
  [0, 8, -8, 15, -15].map((slide): Shift => [slide, level * STEP]),
);
/** Where whoever acts has no row: off the row, so that an arrow can point into it. */
export const INCOMING_SHIFTS: readonly Shift[] = [-26, 26, -38, 38].map((off) => [0, off]);

const CELL = 48;

/** The discs that stand in a row already, found by where they stand. */
export class LaneGround {
  readonly #cells = new Map<number, LaneDisc[]>();

  /** Puts a disc where it covers others least, of equal places the first; `most` is how far out of the row it may be. */
  put(disc: LaneDisc, shifts: readonly Shift[], most: number): LaneDisc {
    const near = this.#near(disc);
    let [best, least] = [shifts[0]!, Infinity];
    for (const shift of shifts) {
      if (Math.abs(shift[1]) + disc.radius > most && shift !== shifts[0]) continue;
      const covered = coveredBy(disc, shift, near);
      if (covered >= least - 1e-9) continue;
      [best, least] = [shift, covered];
      if (least === 0) break;
    }
    const stood = { ...disc, along: disc.along + best[0], off: disc.off + best[1] };
    const cell = Math.floor(stood.along / CELL);
    const here = this.#cells.get(cell);
    if (here) here.push(stood);
    else this.#cells.set(cell, [stood]);
    return stood;
  }

  #near({ along }: LaneDisc): LaneDisc[] {
    const cell = Math.floor(along / CELL);
    return [cell - 1, cell, cell + 1].flatMap((one) => this.#cells.get(one) ?? []);
  }
}

function coveredBy({ along, off, radius }: LaneDisc, [dx, dy]: Shift, near: readonly LaneDisc[]): number {
  let covered = 0;
  for (const other of near) {
    const reach = radius + other.radius + 1.5;
    const square = (along + dx - other.along) ** 2 + (off + dy - other.off) ** 2;
    if (square < reach * reach) covered += 1 - Math.sqrt(square) / reach;
  }
  return covered;
}
