/**
 * Edits between two words, where swapping two neighbouring letters counts as one (optimal string alignment distance).
 * Source: L. Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.
 * @param prefix when true, the distance to the nearest beginning of `word` instead of all of it.
 * @returns the distance, or `limit + 1` when it is larger than `limit`.
 */
export function editDistance(typed: string, word: string, limit: number, prefix = false): number {
  const columns = word.length;
  if (typed.length - columns > limit || (!prefix && columns - typed.length > limit)) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= columns; j++) {
      const cost = stepCost(typed, word, i, j, last, row, beforeLast);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  const distance = prefix ? Math.min(...last) : (last[columns] ?? limit + 1);
  return Math.min(distance, limit + 1);
}

function stepCost(
  a: string,
  b: string,
  i: number,
  j: number,
  last: number[],
  row: number[],
  beforeLast: number[],
): number {
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(cost, (beforeLast[j - 2] ?? 0) + 1) : cost;
}

/** Edits forgiven: none up to three letters, one up to five, two beyond. Digits are never respelt: another year is another thing. */
export function allowedEdits(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}
