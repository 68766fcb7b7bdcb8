import type { CountrySummary, LeaderPair, PoliticalEvent, Relation } from '../model/index.ts';
import { byText } from './order.ts';
import { pairsOf, sideOf } from './sides.ts';
import { markOf, summarise, Tally, type Mark } from './tally.ts';

export { summarise };

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

/** What a relation adds to the summaries of its countries. Plain data, to be stored as JSON. */
export interface Share {
  readonly relation: string;
  readonly a: string;
  readonly b: string;
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
  /** The marks of its events in order, null where one has none; with the relations of events that belong to several. */
  readonly marks: readonly (readonly [mark: Mark | null, relations?: readonly string[]])[];
}

/** The share of a relation, whose events have the weight that they have in it. */
export function shareOf({ relation, a, b, events }: Relation): Share {
  const { first, last } = summarise(events);
  const marks = events.map((event): Share['marks'][number] => {
    const pairs = pairsOf(event);
    return pairs.length === 1 ? [markOf(event)] : [markOf(event), pairs.map(({ id }) => id)];
  });
  return { relation, a, b, events: events.length, first, last, marks };
}

/**
 * Every country with all its relations together. The shares come one by one, that of the most eventful relation first, for in the app too an
 * event of several relations has the weight that it has in the most eventful of them.
 */
export class CountryBook {
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #countries = new Map<string, Tally>();

  /** @param relations all ids, the most eventful first */
  constructor(relations: readonly string[]) {
    this.#ranks = new Map(relations.map((relation, rank) => [relation, rank]));
  }

  /** Adds a relation to its two countries. */
  add({ relation, a, b, events, first, last, marks }: Share): void {
    for (const country of [a, b]) {
      const tally = this.#countries.get(country) ?? new Tally();
      this.#countries.set(country, tally);
      let count = events;
      for (const [mark, relations] of marks) {
        if (relations && this.#firstOf(country, relations) !== relation) count--;
        else if (mark) tally.mark(mark);
      }
      tally.count(count, first, last);
    }
  }

  /** The summaries, the most eventful country first. */
  get summaries(): CountrySummary[] {
    return [...this.#countries]
      .map(([id, tally]) => ({ id, ...tally.summary }))
      .sort((p, q) => q.events - p.events || byText(p.id, q.id));
  }

  /** The most eventful of the relations that the country is in: there an event of them all is counted. */
  #firstOf(country: string, relations: readonly string[]): string | undefined {
    const rank = (id: string): number => this.#ranks.get(id) ?? Number.POSITIVE_INFINITY;
    const own = relations.filter((id) => id.split('-').includes(country));
    return own.sort((p, q) => rank(p) - rank(q))[0];
  }
}

/** The same of relations that are at hand whole, the most eventful first. */
export function summariseCountries(relations: readonly Relation[]): CountrySummary[] {
  const book = new CountryBook(relations.map(({ relation }) => relation));
  for (const relation of relations) book.add(shareOf(relation));
  return book.summaries;
}
