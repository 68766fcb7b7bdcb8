import { parseDay, toCivil, type PoliticalEvent, type Summary, type YearTone } from '../model/index.ts';
import { byDay } from './order.ts';

/** What an event adds to the yearly tone: its year, weight and tone. Plain data, to be stored as JSON. */
export type Mark = readonly [year: number, weight: number, tone: number];

/** Least weight of an event: the same as in the relation index of the timeline, of which this is the yearly form. */
const LEAST = 0.05;

/** An event's mark; null for what is planned or denied, for it did not happen, and for what has no day. */
export function markOf({ date, status, tone, salience }: PoliticalEvent): Mark | null {
  const day = parseDay(date.start ?? date.end ?? '');
  if (day === undefined || status === 'planned' || status === 'denied') return null;
  return [toCivil(day).year, Math.max(salience, LEAST), tone];
}

/** What a summary is worked out from, event by event. The order of marks matters to the last digit of sums. */
export class Tally {
  #events = 0;
  #first: string | null = null;
  #last: string | null = null;
  readonly #years = new Map<number, { weight: number; sum: number }>();

  /** Counts some events with the first and the last day that any of them touches. */
  count(events: number, first: string | null, last: string | null): void {
    this.#events += events;
    if (byDay(first, this.#first) < 0) this.#first = first;
    if (last !== null && (this.#last === null || byDay(last, this.#last) > 0)) this.#last = last;
  }

  /** Adds an event's mark. */
  mark([year, weight, tone]: Mark): void {
    const of = this.#years.get(year) ?? { weight: 0, sum: 0 };
    this.#years.set(year, { weight: of.weight + weight, sum: of.sum + weight * tone });
  }

  /** How many events, from when to when, and their tone by year, weighted by salience. */
  get summary(): Summary {
    const years = [...this.#years]
      .sort(([p], [q]) => p - q)
      .map(([year, { weight, sum }]): YearTone => [year, rounded(sum / weight, 10), rounded(weight, 100)]);
    return { events: this.#events, first: this.#first, last: this.#last, years };
  }
}

const rounded = (value: number, steps: number): number => Math.round(value * steps) / steps + 0;

/** How many events, from the first day to the last that any of them touches, and their tone by year. */
export function summarise(events: readonly PoliticalEvent[]): Summary {
  const tally = new Tally();
  for (const event of events) {
    const { start, end } = event.date;
    tally.count(1, start ?? end, end ?? start);
    const mark = markOf(event);
    if (mark) tally.mark(mark);
  }
  return tally.summary;
}
