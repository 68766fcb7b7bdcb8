import {
  countryOf,
  type ActorEntry,
  type ArticleEntry,
  type DatasetIndex,
  type PoliticalEvent,
  type Subject,
} from '../model/index.ts';

/** A dataset as far as one view of it needs it. */
export interface SingleSource {
  readonly index: DatasetIndex;
  readonly actors: ReadonlyMap<string, ActorEntry>;
  readonly articles: ReadonlyMap<string, ArticleEntry>;
  readonly subject: Subject;
  /** The events of the subject. */
  readonly events: readonly PoliticalEvent[];
}

const EVENTS = 'events.json';
const ACTORS = 'actors.json';
const ARTICLES = 'articles.json';

/** The events, and of actors and articles those that they need, as the documents of a dataset that holds nothing else. */
export function singleFiles(
  { index, actors, articles, subject, events }: SingleSource,
  { withText = true } = {},
): Record<string, unknown> {
  const { a, b } = subject;
  const entry = index.relations.find(({ file }) => file === subject.files[0]);
  if (!entry) throw new Error('The relation is not in the dataset.');
  const { id, first, last, pairs } = entry;
  const own = pairs?.filter((pair) => [pair.a, pair.b].every((who) => who === a || who === b));
  return {
    'index.json': {
      version: index.version,
      generated: index.generated,
      relations: [
        {
          id,
          a: entry.a,
          b: entry.b,
          events: events.length,
          first,
          last,
          ...(own?.length ? { pairs: own } : {}),
          file: EVENTS,
        },
      ],
      actors: ACTORS,
      articles: ARTICLES,
    },
    [EVENTS]: { relation: id, a: entry.a, b: entry.b, events },
    [ACTORS]: neededActors(subject, actors, events),
    [ARTICLES]: neededArticles(articles, events).map((article) => (withText ? article : { ...article, text: null })),
  };
}

/** Whoever takes part, the countries they act for, and who held office in the two countries: the strips of terms show them. */
function neededActors(
  { a, b }: Pick<Subject, 'a' | 'b'>,
  actors: ReadonlyMap<string, ActorEntry>,
  events: readonly PoliticalEvent[],
): ActorEntry[] {
  const ids = new Set([a, b]);
  for (const event of events)
    for (const { id, country } of [...event.initiators, ...event.recipients, ...(event.bystanders ?? [])]) {
      ids.add(id);
      if (country) ids.add(country);
    }
  const sides = [a, b].map((slot) => countryOf(slot, actors));
  return [...actors.values()].filter(
    ({ id, terms, country = '' }) => ids.has(id) || (terms !== undefined && sides.includes(country)),
  );
}

function neededArticles(
  articles: ReadonlyMap<string, ArticleEntry>,
  events: readonly PoliticalEvent[],
): ArticleEntry[] {
  const ids = new Set(events.flatMap((event) => event.sources.map(({ article }) => article)));
  return [...articles.values()].filter(({ id }) => ids.has(id));
}

/** Countries whose flags are shown with the events: ISO 3166-1 alpha-2 codes, each once, sorted. */
export function neededFlags(actors: ReadonlyMap<string, ActorEntry>, events: readonly PoliticalEvent[]): string[] {
  const cast = events.flatMap((event) => [...event.initiators, ...event.recipients, ...(event.bystanders ?? [])]);
  const codes = cast.map(({ id, country }) => actors.get(id)?.flag ?? actors.get(country ?? '')?.flag);
  return [...new Set(codes)].filter((code): code is string => code !== undefined).sort();
}
