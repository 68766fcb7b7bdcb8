import {
  EVENT_TYPES,
  PRECISIONS,
  startedBy,
  STATUSES,
  type Actor,
  type ArticleEntry,
  type PoliticalEvent,
} from '../model/index.ts';
import { FACETS, type Facet, type Filter } from './filters.ts';

/** Values of `by` beside the ids of the two picker slots. */
export const BY_BOTH = 'both';
export const BY_OTHERS = 'others';
/** The date is only that of the article: a value of `precision` beside those of the contract. */
export const REPORTED = 'reported';
/** A value of `source`: the article names no publisher. */
export const NO_PUBLISHER = '-';
/** In front of an article's id among the values of `source`; the others are publishers. */
export const ARTICLE = 'article:';

/** The values of a facet, and which of them each event has: those of row `r` are `places[starts[r] … starts[r + 1]]`, places in `values`. */
export interface FacetIndex {
  readonly values: readonly string[];
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  /** Events that have a value, whatever is filtered. */
  readonly totals: Uint32Array;
}

/** What filtering needs of the events, as arrays side by side; made once a relation. */
export interface FilterIndex {
  readonly size: number;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly tones: Float64Array;
  readonly facets: Readonly<Record<Facet, FacetIndex>>;
  /** Names of the leaders that occur, as their events have them. */
  readonly names: ReadonlyMap<string, string>;
}

/** Puts events in an index; row `i` is `events[i]`. `a` and `b` are the picker slots. */
export function indexForFilter(
  events: readonly PoliticalEvent[],
  articles: ReadonlyMap<string, ArticleEntry>,
  a: string,
  b: string,
): FilterIndex {
  const makers = Object.fromEntries(FACETS.map((facet) => [facet, new FacetMaker(KNOWN[facet] ?? [])])) as Record<
    Facet,
    FacetMaker
  >;
  const names = new Map<string, string>();
  const by = { a, b, both: BY_BOTH, other: BY_OTHERS };
  for (const event of events) {
    const actors = [...event.initiators, ...event.recipients, ...(event.bystanders ?? [])];
    for (const actor of actors) if (actor.kind === 'leader') names.set(actor.id, actor.name);
    makers.by.add([by[startedBy(event.initiators, a, b)]]);
    makers.leader.add(leadersOf(actors));
    makers.country.add(countriesOf(actors));
    makers.type.add([event.type]);
    makers.status.add([event.status]);
    makers.precision.add([event.date.basis === 'publication' ? REPORTED : event.date.precision]);
    makers.source.add(sourcesOf(event, articles));
  }
  return {
    size: events.length,
    rowOf: new Map(events.map(({ id }, row) => [id, row])),
    tones: Float64Array.from(events, ({ tone }) => tone),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, makers[facet].done()])) as Record<Facet, FacetIndex>,
    names,
  };
}

/** Values that have an order of their own. */
const KNOWN: Partial<Record<Facet, readonly string[]>> = {
  type: EVENT_TYPES,
  status: STATUSES,
  precision: [...PRECISIONS.filter((one) => one !== 'unknown'), REPORTED, 'unknown'],
};

const leadersOf = (actors: readonly Actor[]): string[] =>
  actors.filter(({ kind }) => kind === 'leader').map(({ id }) => id);

/** A country takes part by itself or by its leaders. */
const countriesOf = (actors: readonly Actor[]): string[] =>
  actors.flatMap((actor) => (actor.kind === 'leader' ? (actor.country ?? []) : actor.id));

function sourcesOf(event: PoliticalEvent, articles: ReadonlyMap<string, ArticleEntry>): string[] {
  return event.sources.flatMap(({ article }) => [
    articles.get(article)?.publisher ?? NO_PUBLISHER,
    `${ARTICLE}${article}`,
  ]);
}

/** Collects the values of one facet, event by event. */
class FacetMaker {
  readonly #places = new Map<string, number>();
  readonly #starts: number[] = [0];
  readonly #all: number[] = [];

  constructor(known: readonly string[]) {
    for (const value of known) this.#place(value);
  }

  add(values: readonly string[]): void {
    const own = values.length > 1 ? new Set(values) : values;
    for (const value of own) this.#all.push(this.#place(value));
    this.#starts.push(this.#all.length);
  }

  done(): FacetIndex {
    const totals = new Uint32Array(this.#places.size);
    for (const place of this.#all) totals[place]!++;
    return {
      values: [...this.#places.keys()],
      starts: Uint32Array.from(this.#starts),
      places: Uint32Array.from(this.#all),
      totals,
    };
  }

  #place(value: string): number {
    let place = this.#places.get(value);
    if (place === undefined) this.#places.set(value, (place = this.#places.size));
    return place;
  }
}

/** The filter without the people, sides and sources that none of the events has: what stays when a reader goes on to another relation. */
export function keepOccurring(filter: Filter, { facets }: FilterIndex): Filter {
  const kept = (facet: Facet): string[] => {
    const { values, totals } = facets[facet];
    return filter[facet].filter((value) => (totals[values.indexOf(value)] ?? 0) > 0);
  };
  return {
    ...filter,
    by: kept('by'),
    leader: kept('leader'),
    country: kept('country'),
    source: kept('source'),
  };
}
