import type { ActorEntry, ArticleEntry, PoliticalEvent } from '../model/index.ts';
import type { CastMember } from './cast.ts';
import { fieldsOf, type Names } from './documents.ts';
import { EngineMaker, type SearchEngine } from './engine.ts';
import { yearOf } from './facts.ts';
import { snippetsOf } from './snippets.ts';
import type { Answer, Marking, SearchHit, SearchResult, SearchSnippet } from './types.ts';

/** A collection made searchable on this thread. */
export interface Search {
  /** Events in which every word of the query occurs, in any order, accents and case aside, misspellings forgiven. */
  search(query: string): SearchResult;
  /** Who occurs, and the modes of events: what operators can be given. */
  readonly offers: Offers;
}

/** Values that operators can have in a collection. */
export interface Offers {
  readonly members: readonly CastMember[];
  /** Names of each member word by word. */
  readonly names: readonly (readonly (readonly string[])[])[];
  readonly modes: readonly string[];
}

/** Before a collection is read. */
export const NO_OFFERS: Offers = { members: [], names: [], modes: [] };

/** What can be offered to who searches in a collection. */
export const offersOf = ({ facts: { cast, modes } }: SearchEngine): Offers => ({ ...cast, modes: modes.slice(1) });

/**
 * Indexes a relation's events when first asked; each search is then a look-up.
 * Articles and actors may be incomplete: what is missing is simply not searchable.
 */
export function createSearch(
  events: readonly PoliticalEvent[],
  actors: readonly ActorEntry[],
  articles: readonly ArticleEntry[],
): Search {
  const names = {
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    articles: new Map(articles.map((article) => [article.id, article])),
  };
  let made: SearchEngine | undefined;
  const engine = (): SearchEngine => {
    if (made) return made;
    const maker = new EngineMaker(names);
    maker.add(events);
    return (made = maker.done());
  };
  return {
    search: (query) => toResult(engine().answer(query), events, names),
    get offers() {
      return offersOf(engine());
    },
  };
}

/** An answer as events: `events` is the collection that it numbers. */
export function toResult(answer: Answer, events: readonly PoliticalEvent[], names: Names): SearchResult {
  const { rows, scores, marking, ...summary } = answer;
  const source = { events, names, marking };
  const hits: SearchHit[] = [];
  for (let rank = 0; rank < rows.length; rank++) {
    const event = events[rows[rank]!];
    if (event) hits.push(new Hit(source, event, scores[rank]!));
  }
  return { ...summary, hits };
}

interface Source {
  readonly names: Names;
  readonly marking: Marking;
}

/** A first letter can match every event, and only a screenful is shown: snippets are made when first looked at. */
class Hit implements SearchHit {
  readonly #source: Source;
  readonly #event: PoliticalEvent;
  #snippets: readonly SearchSnippet[] | undefined;
  readonly score: number;

  constructor(source: Source, event: PoliticalEvent, score: number) {
    this.#source = source;
    this.#event = event;
    this.score = score;
  }

  get id(): string {
    return this.#event.id;
  }

  get year(): number | null {
    return yearOf(this.#event);
  }

  get snippets(): readonly SearchSnippet[] {
    const { names, marking } = this.#source;
    return (this.#snippets ??= snippetsOf(fieldsOf(this.#event, names), marking));
  }
}
