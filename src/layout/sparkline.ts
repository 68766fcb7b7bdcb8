import { line } from 'd3';
import { parseDay, toCivil, type YearTone } from '../model/index.ts';
import { yearText } from './datetext.ts';
import { PRIOR } from './relation-index.ts';

/** A relation's tone over its years, as SVG paths: the curve, and its area to the zero line. */
export interface Sparkline {
  readonly curve: string;
  readonly area: string;
  readonly zero: number;
}

/** Standard deviation of the kernel as a share of the span: coarser than the timeline's, as a hundred pixels hold less. */
const BANDWIDTH = 0.04;
const STEP = 2;
/** Tone at the upper and lower edge: yearly means rarely go further, and are cut there. */
const EDGE = 6;

/**
 * The relation index of an overview: the same method as the timeline's (Nadaraya-Watson with a neutral prior), on years instead of days.
 * Null where no event has a year.
 */
export function sparkline(years: readonly YearTone[], width: number, height: number): Sparkline | null {
  const [first, last] = [years[0]?.[0], years.at(-1)?.[0]];
  if (first === undefined || last === undefined) return null;
  // Half a year at both ends, so that a single year is drawn as well.
  const span = last - first + 1;
  const deviation = Math.max(span * BANDWIDTH, 0.5);
  const tone = (at: number): number => {
    let [weight, sum] = [PRIOR, 0];
    for (const [year, mean, of] of years) {
      const near = of * Math.exp(-0.5 * ((year + 0.5 - at) / deviation) ** 2);
      weight += near;
      sum += near * mean;
    }
    return sum / weight;
  };
  const zero = height / 2;
  const y = (value: number): number => zero - (Math.max(-EDGE, Math.min(EDGE, value)) / EDGE) * (zero - 1);
  const points: [number, number][] = [];
  for (let x = 0; x <= width; x += STEP) points.push([x, y(tone(first + (x / width) * span))]);
  const draw = line().digits(1);
  return {
    curve: draw(points) ?? '',
    area: draw([[0, zero], ...points, [points.at(-1)![0], zero]]) ?? '',
    zero,
  };
}

/** "1822 – 2026", "2008"; empty when nothing is dated. */
export function yearsText(first: string | null, last: string | null): string {
  const years = [first, last].flatMap((day) => {
    const parsed = day === null ? undefined : parseDay(day);
    return parsed === undefined ? [] : yearText(toCivil(parsed).year);
  });
  return [...new Set(years)].join(' – ');
}
