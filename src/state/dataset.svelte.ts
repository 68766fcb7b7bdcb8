import * as v from 'valibot';
import {
  ActorsFileSchema,
  ArticlesFileSchema,
  DatasetIndexSchema,
  RelationSchema,
  type ActorEntry,
  type ArticleEntry,
  type DatasetIndex,
  type PoliticalEvent,
  type RelationEntry,
} from '../model/index.ts';

/** Reads one JSON document of the dataset; injected so that tests need no network. */
export type ReadJson = (path: string) => Promise<unknown>;

/** What is loaded, and how loading went. Everything is validated: a broken file is an error, never a half-drawn picture. */
export class DatasetState {
  status = $state<'loading' | 'ready' | 'error'>('loading');
  /** What failed and what to do, while `status` is `error`. */
  message = $state('');
  index = $state.raw<DatasetIndex | null>(null);
  events = $state.raw<readonly PoliticalEvent[]>([]);
  actors = $state.raw<ReadonlyMap<string, ActorEntry>>(new Map());
  articles = $state.raw<ReadonlyMap<string, ArticleEntry>>(new Map());
  readonly #read: ReadJson;
  #asked = 0;

  constructor(read: ReadJson) {
    this.#read = read;
  }

  /** Loads the index (once) and a relation; with no or an unknown id the one with the most events. Returns the entry shown. */
  async load(wanted: string | null): Promise<RelationEntry | null> {
    const asked = ++this.#asked;
    this.status = 'loading';
    try {
      if (!this.index) await this.#loadIndex();
      const entry = this.find(wanted) ?? this.#largest();
      const relation = entry && v.parse(RelationSchema, await this.#read(entry.file));
      if (asked !== this.#asked) return null;
      this.events = relation?.events ?? [];
      this.status = 'ready';
      return entry ?? null;
    } catch (error) {
      if (asked !== this.#asked) return null;
      this.status = 'error';
      this.message = explain(error);
      return null;
    }
  }

  /** The relation of an id, whichever of the two countries stands first. */
  find(id: string | null): RelationEntry | null {
    const [a, b] = id?.split('-') ?? [];
    return this.index?.relations.find((entry) => entry.id === `${a}-${b}` || entry.id === `${b}-${a}`) ?? null;
  }

  nameOf(country: string): string {
    return this.actors.get(country)?.name ?? country;
  }

  async #loadIndex(): Promise<void> {
    const index = v.parse(DatasetIndexSchema, await this.#read('index.json'));
    const [actors, articles] = await Promise.all([this.#read(index.actors), this.#read(index.articles)]);
    this.actors = new Map(v.parse(ActorsFileSchema, actors).map((actor) => [actor.id, actor]));
    this.articles = new Map(v.parse(ArticlesFileSchema, articles).map((article) => [article.id, article]));
    this.index = index;
  }

  #largest(): RelationEntry | null {
    return (
      this.index?.relations.reduce<RelationEntry | null>(
        (best, entry) => (best && best.events >= entry.events ? best : entry),
        null,
      ) ?? null
    );
  }
}

function explain(error: unknown): string {
  if (error instanceof v.ValiError)
    return `A data file is not what it should be (${error.message}). Build the dataset again.`;
  return error instanceof Error ? error.message : 'The data could not be read.';
}

/** Reads JSON below an address; a missing file says which. */
export function fetchJson(base: string): ReadJson {
  return async (path) => {
    const response = await fetch(`${base}/${path}`);
    if (!response.ok) throw new Error(`${path} could not be read (${response.status}). Is the dataset built?`);
    return response.json() as Promise<unknown>;
  };
}
