import {
  toCivil,
  parseDay,
  type CountrySummary,
  type LeaderPair,
  type PoliticalEvent,
  type Relation,
  type Summary,
  type YearTone,
} from '../model/index.ts';
import { byDay, byText } from './order.ts';
import { sideOf } from './sides.ts';

/** How many events, from the first day to the last that any of them touches, and their tone by year. */
export function summarise(events: readonly PoliticalEvent[]): Summary {
  const starts = events.flatMap(({ date }) => date.start ?? date.end ?? []).sort(byDay);
  const ends = events.flatMap(({ date }) => date.end ?? date.start ?? []).sort(byDay);
  return { events: events.length, first: starts[0] ?? null, last: ends.at(-1) ?? null, years: yearsOf(events) };
}

/** Least weight of an event: the same as in the relation index of the timeline, of which this is the yearly form. */
const LEAST = 0.05;

/** Tone by year, weighted by salience. What is planned or denied did not happen, and is left out. */
function yearsOf(events: readonly PoliticalEvent[]): YearTone[] {
  const years = new Map<number, { weight: number; sum: number }>();
  for (const { date, status, tone, salience } of events) {
    const day = parseDay(date.start ?? date.end ?? '');
    if (day === undefined || status === 'planned' || status === 'denied') continue;
    const { year } = toCivil(day);
    const of = years.get(year) ?? { weight: 0, sum: 0 };
    const weight = Math.max(salience, LEAST);
    years.set(year, { weight: of.weight + weight, sum: of.sum + weight * tone });
  }
  return [...years]
    .sort(([p], [q]) => p - q)
    .map(([year, { weight, sum }]) => [year, rounded(sum / weight, 10), rounded(weight, 100)]);
}

const rounded = (value: number, steps: number): number => Math.round(value * steps) / steps + 0;

/** The pairs with a leader that deal with each other in a relation of two countries, the most eventful first. */
export function leaderPairs({ a, b, events }: Relation): LeaderPair[] {
  const pairs = new Map<string, { a: string; b: string; events: PoliticalEvent[] }>();
  for (const event of events) {
    for (const [p, q] of pairsIn(event, a, b)) {
      const pair = pairs.get(`${p}~${q}`) ?? { a: p, b: q, events: [] };
      pair.events.push(event);
      pairs.set(`${p}~${q}`, pair);
    }
  }
  return [...pairs.values()]
    .map((pair) => ({ a: pair.a, b: pair.b, ...summarise(pair.events) }))
    .sort((p, q) => q.events - p.events || byText(p.a, q.a) || byText(p.b, q.b));
}

/** Who of the two countries deals with whom in an event, each pair once: leaders with leaders and with the other country. */
function pairsIn({ initiators, recipients }: PoliticalEvent, a: string, b: string): [string, string][] {
  const others = recipients.length > 0 ? recipients : initiators;
  const found = new Map<string, [string, string]>();
  for (const one of initiators) {
    for (const other of others) {
      const [p, q] = sideOf(one) === a ? [one, other] : [other, one];
      if (sideOf(p) !== a || sideOf(q) !== b) continue;
      for (const first of new Set([p.id, a]))
        for (const second of new Set([q.id, b]))
          if (first !== a || second !== b) found.set(`${first}~${second}`, [first, second]);
    }
  }
  return [...found.values()];
}

/** Every country with all its relations together, the most eventful first. */
export function summariseCountries(relations: readonly Relation[]): CountrySummary[] {
  const countries = new Map<string, Map<string, PoliticalEvent>>();
  for (const { a, b, events } of relations) {
    for (const country of [a, b]) {
      const own = countries.get(country) ?? new Map<string, PoliticalEvent>();
      // In the app too an event of several relations has the weight that it has in the most eventful of them.
      for (const event of events) if (!own.has(event.id)) own.set(event.id, event);
      countries.set(country, own);
    }
  }
  return [...countries]
    .map(([id, events]) => ({ id, ...summarise([...events.values()]) }))
    .sort((p, q) => q.events - p.events || byText(p.id, q.id));
}
