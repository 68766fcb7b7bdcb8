import type { Day } from '../model/index.ts';
import { rowsBetween, type Columns, type Rows } from './columns.ts';
import type { Scales } from './scale.ts';

/** Standard deviation of the kernel as a share of the span in view. */
export const BANDWIDTH = 0.025;
/** Weight of the neutral prior: a stretch with one event of salience .25 on the spot is drawn at half its tone. */
export const PRIOR = 0.25;
const BIN = 2;
const STEP = 4;

/**
 * The relation index: tone smoothed over time, as points (px) of a curve.
 * Method: Nadaraya-Watson regression with a Gaussian kernel whose standard deviation is 2.5 % of the span in view (so it answers at the
 * scale a reader looks at), cut at four deviations; each event weighs its salience; a neutral prior of weight .25 pulls stretches with
 * little evidence to zero, so that silence reads as neutral. Events planned or denied are left out: they did not happen.
 * Sources: Nadaraya (1964), Watson (1964). Events are binned to 2 px first, so the cost is bounded by the width.
 * The curve ends at the last event that counts, or at `until` (px: today), whichever is later in view.
 */
export function relationIndex(columns: Columns, scales: Scales, until: number): [number, number][] {
  const [from, to] = scales.ends;
  const deviation = (to - from) * BANDWIDTH;
  const reach = deviation * 4;
  const near = rowsBetween(columns, scales.dayAt(from - reach) - 0.5, scales.dayAt(to + reach) - 0.5);
  const latest = lastHappened(columns, near);
  if (latest === null) return [];
  const origin = from - reach;
  const { weights, sums } = bin(columns, near, scales, origin, Math.ceil((to - from + 2 * reach) / BIN) + 1);
  const kernel = Array.from({ length: Math.ceil(reach / BIN) + 1 }, (_, i) =>
    Math.exp(-0.5 * ((i * BIN) / deviation) ** 2),
  );
  const last = Math.min(to, Math.max(until, scales.time(latest + 0.5)));
  const points: [number, number][] = [];
  for (let px = from; px <= last + STEP - 0.01; px += STEP) {
    const along = Math.min(px, last);
    points.push(scales.point(along, scales.tone(smooth(Math.round((along - origin) / BIN), weights, sums, kernel))));
  }
  return points.length > 1 ? points : [];
}

function lastHappened({ at, happened }: Columns, { from, to }: Rows): Day | null {
  for (let row = to - 1; row >= from; row--) if (happened[row] === 1) return at[row]!;
  return null;
}

function bin({ at, tone, salience, happened }: Columns, rows: Rows, scales: Scales, origin: number, length: number) {
  const weights = new Float64Array(length);
  const sums = new Float64Array(length);
  for (let row = rows.from; row < rows.to; row++) {
    if (happened[row] === 0) continue;
    const index = Math.round((scales.time(at[row]! + 0.5) - origin) / BIN);
    if (index < 0 || index >= length) continue;
    const weight = Math.max(salience[row]!, 0.05);
    weights[index]! += weight;
    sums[index]! += weight * tone[row]!;
  }
  return { weights, sums };
}

function smooth(at: number, weights: Float64Array, sums: Float64Array, kernel: readonly number[]): number {
  let weight = PRIOR;
  let sum = 0;
  const reach = kernel.length - 1;
  for (let i = Math.max(at - reach, 0); i <= Math.min(at + reach, weights.length - 1); i++) {
    if (weights[i] === 0) continue;
    const k = kernel[Math.abs(i - at)] ?? 0;
    weight += k * (weights[i] ?? 0);
    sum += k * (sums[i] ?? 0);
  }
  return sum / weight;
}
