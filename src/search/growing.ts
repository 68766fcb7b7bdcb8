/** A list of whole numbers from 0 that grows by doubling: a million boxed numbers would cost several times as much. */
export class Growing {
  #held = new Uint32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.#held.length) {
      const more = new Uint32Array(this.length * 2);
      more.set(this.#held);
      this.#held = more;
    }
    this.#held[this.length++] = value;
  }

  /** What was pushed, in an array of exactly that length. */
  done(): Uint32Array {
    return this.#held.slice(0, this.length);
  }
}

/** Rows of whole numbers end to end: row `r` is `values[starts[r] … starts[r + 1]]`. */
export interface Rows {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Turns rows round: row `v` of the answer holds the rows in which `v` stands, ascending, each once. `count` is how many values there are. */
export function invertRows({ starts, values }: Rows, count: number): Rows {
  const rows = starts.length - 1;
  const sizes = new Uint32Array(count + 1);
  const last = new Int32Array(count).fill(-1);
  const each = (visit: (value: number, row: number) => void): void => {
    last.fill(-1);
    for (let row = 0; row < rows; row++) {
      for (let at = starts[row]!; at < starts[row + 1]!; at++) {
        const value = values[at]!;
        if (last[value] === row) continue;
        last[value] = row;
        visit(value, row);
      }
    }
  };
  each((value) => sizes[value + 1]!++);
  for (let value = 0; value < count; value++) sizes[value + 1]! += sizes[value]!;
  const next = sizes.slice();
  const turned = new Uint32Array(sizes[count]!);
  each((value, row) => (turned[next[value]!++] = row));
  return { starts: sizes, values: turned };
}
