import { actorName } from '../layout/names.ts';
import { say } from '../messages/index.ts';
import * as v from 'valibot';
import {
  ActorsFileSchema,
  ArticlesFileSchema,
  DatasetIndexSchema,
  findSubject,
  largestSubject,
  mergeEvents,
  RelationSchema,
  type ActorEntry,
  type ArticleEntry,
  type DatasetIndex,
  type PoliticalEvent,
  type Subject,
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
  readonly #lazy: boolean;
  #asked = 0;
  #articlesRead: Promise<void> | null = null;

  /** @param options.lazy leaves the articles' list, by far the largest part beside the events, until it is needed */
  constructor(read: ReadJson, { lazy = false } = {}) {
    this.#read = read;
    this.#lazy = lazy;
  }

  /** Loads the index (once) and the events of a relation; with no or an unknown id the one with the most events. Returns who is shown. */
  async load(wanted: string | null): Promise<Subject | null> {
    const asked = ++this.#asked;
    this.status = 'loading';
    try {
      if (!this.index) await this.#loadIndex();
      const subject = this.find(wanted) ?? (this.index && largestSubject(this.index));
      const relations = await Promise.all((subject?.files ?? []).map((file) => this.#read(file)));
      const lists = relations.map((relation) => v.parse(RelationSchema, relation).events);
      if (asked !== this.#asked) return null;
      this.events = subject ? mergeEvents(lists.map((list) => list.filter(subject.holds))) : [];
      this.status = 'ready';
      return subject;
    } catch (error) {
      if (asked !== this.#asked) return null;
      this.status = 'error';
      this.message = explain(error);
      return null;
    }
  }

  /** Whom a relation's id means, and where their events are. */
  find(id: string | null): Subject | null {
    return this.index && findSubject(this.index, this.actors, id);
  }

  /** Name of a country, a leader, an organisation or everybody else. */
  nameOf(id: string): string {
    return actorName(id, this.actors);
  }

  async #loadIndex(): Promise<void> {
    const index = v.parse(DatasetIndexSchema, await this.#read('index.json'));
    const [actors] = await Promise.all([this.#read(index.actors), this.#lazy ? null : this.#readArticles(index)]);
    this.actors = new Map(v.parse(ActorsFileSchema, actors).map((actor) => [actor.id, actor]));
    this.index = index;
  }

  /** Reads the articles if they are not there yet. Throws what reading them throws; the next call tries again. */
  async needArticles(): Promise<void> {
    if (!this.index || !this.#lazy) return;
    this.#articlesRead ??= this.#readArticles(this.index);
    try {
      await this.#articlesRead;
    } catch (error) {
      this.#articlesRead = null;
      throw error;
    }
  }

  async #readArticles(index: DatasetIndex): Promise<void> {
    const articles = v.parse(ArticlesFileSchema, await this.#read(index.articles));
    this.articles = new Map(articles.map((article) => [article.id, article]));
  }
}

function explain(error: unknown): string {
  if (error instanceof v.ValiError)
    return say('A data file is not what it should be ({message}). Build the dataset again.', {
      message: error.message,
    });
  return error instanceof Error ? error.message : say('The data could not be read.');
}

/** Reads JSON below an address; a missing file says which. */
export function fetchJson(base: string): ReadJson {
  return async (path) => {
    const response = await fetch(`${base}/${path}`);
    if (!response.ok) throw new Error(`${path} could not be read (${response.status}). Is the dataset built?`);
    return response.json() as Promise<unknown>;
  };
}
