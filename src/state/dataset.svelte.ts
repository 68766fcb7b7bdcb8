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
import { pause } from './pause.ts';

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
  #underWay = () => {};
  /** Comes true as soon as what the first load needs has been asked for, or the load failed: what takes long may be done while it comes. */
  readonly underWay = new Promise<void>((done) => (this.#underWay = done));
  #articlesRead: Promise<void> | null = null;

  /** @param options.lazy leaves the articles' list, by far the largest part beside the events, until it is needed */
  constructor(read: ReadJson, { lazy = false } = {}) {
    this.#read = read;
    this.#lazy = lazy;
  }

  /**
   * Loads the index (once) and the events of a relation; with no or an unknown id the one with the most events. Returns who is shown.
   * @param show is told when the events are there, so that nothing is drawn of them in a view that is not theirs
   */
  async load(wanted: string | null, show?: (subject: Subject) => void): Promise<Subject | null> {
    const asked = ++this.#asked;
    this.status = 'loading';
    try {
      const ahead = this.index ? null : await this.#loadIndex(wanted);
      const subject = this.find(wanted) ?? (this.index && largestSubject(this.index));
      const relations = await Promise.all((subject?.files ?? []).map((file) => ahead?.get(file) ?? this.#read(file)));
      const lists = relations.map((relation) => v.parse(RelationSchema, relation).events);
      await pause();
      if (asked !== this.#asked) return null;
      this.events = subject ? mergeEvents(lists.map((list) => list.filter(subject.holds))) : [];
      this.status = 'ready';
      if (subject) show?.(subject);
      return subject;
    } catch (error) {
      this.#underWay();
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

  /** @returns the events' files that could be asked for before the actors were there */
  async #loadIndex(wanted: string | null): Promise<ReadonlyMap<string, Promise<unknown>>> {
    const index = v.parse(DatasetIndexSchema, await this.#read('index.json'));
    const likely = findSubject(index, new Map(), wanted) ?? (wanted ? null : largestSubject(index));
    const ahead = new Map((likely?.files ?? []).map((file) => [file, this.#read(file)]));
    // Whoever needs the file hears of its failure.
    for (const reading of ahead.values()) reading.catch(() => undefined);
    const lists = Promise.all([this.#read(index.actors), this.#lazy ? null : this.#readArticles(index)]);
    this.#underWay();
    const [actors] = await lists;
    this.actors = new Map(v.parse(ActorsFileSchema, actors).map((actor) => [actor.id, actor]));
    this.index = index;
    return ahead;
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
