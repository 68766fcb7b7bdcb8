/** How much the weight of an event counts beside the words found in it. */
const SALIENCE = 0.2;
/** Steps of a score that order results. */
const STEPS = 1000;

/**
 * Documents that match, best first; of equally good ones the earlier stands first. A key holds score and document at once, as sorting
 * plain numbers is several times as fast as asking a function which of two comes first.
 */
export function rankRows(
  scores: Float32Array,
  count: number,
  salience: Float32Array,
): { rows: Uint32Array; scores: Float32Array } {
  const size = Math.max(scores.length, 1);
  const keys = new Float64Array(count);
  let at = 0;
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document]!;
    if (score > 0) keys[at++] = document - Math.round((score + SALIENCE * salience[document]!) * STEPS) * size;
  }
  keys.sort();
  const rows = new Uint32Array(count);
  const ranked = new Float32Array(count);
  for (let rank = 0; rank < count; rank++) {
    const steps = Math.ceil(-keys[rank]! / size);
    rows[rank] = keys[rank]! + steps * size;
    ranked[rank] = steps / STEPS;
  }
  return { rows, scores: ranked };
}

/** How many of the documents fall in each year, newest first. */
export function countYears(rows: Uint32Array, years: Float64Array): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const year = years[row]!;
    if (!Number.isNaN(year)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => ({ year, count })).sort((x, y) => y.year - x.year);
}
