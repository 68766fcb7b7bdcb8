import type { ActorEntry, ArticleEntry, PoliticalEvent } from '../model/index.ts';
import type { Answer, FromSearch, Offers, ToSearch } from '../search/index.ts';
import { openSearchHere, type OpenSearch, type SearchPort } from './search-ports.ts';

/** What is searched; another object is another collection. */
export interface Collection {
  readonly events: readonly PoliticalEvent[];
  readonly actors: ReadonlyMap<string, ActorEntry>;
  readonly articles: ReadonlyMap<string, ArticleEntry>;
}

/** Who wants to know what came back. */
export interface SearchListener {
  answered(collection: Collection, answer: Answer): void;
  ready(collection: Collection, offers: Offers): void;
}

/** Events told at once: copying them for another thread takes this one about two milliseconds. */
const PIECE = 250;

/**
 * Tells a collection to who searches, a piece between frames, and asks one question at a time: while one is on its way only the last of
 * those asked meanwhile is kept, so that answers never queue behind the typing, and an answer to an older question is dropped.
 */
export class SearchClient {
  readonly #open: OpenSearch;
  readonly #listener: SearchListener;
  #port: SearchPort | null = null;
  #collection: Collection | null = null;
  #number = 0;
  #ready = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  /** The question on its way, and the one that waits. */
  #out: string | null = null;
  #next: string | null = null;
  #dead = false;

  constructor(open: OpenSearch, listener: SearchListener) {
    this.#open = open;
    this.#listener = listener;
  }

  /** Has a collection read, unless it is the one that is. */
  use(collection: Collection): void {
    if (collection === this.#collection) return;
    this.#collection = collection;
    this.#next = null;
    this.#tell(collection);
  }

  /** Asks for what a query finds in a collection; asking the same again before the answer has come asks nothing. */
  ask(collection: Collection, query: string): void {
    this.use(collection);
    if (query === this.#out && this.#next === null) return;
    this.#next = query;
    this.#send();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#port?.close();
    this.#port = null;
    this.#collection = null;
  }

  #tell(collection: Collection): void {
    clearTimeout(this.#timer);
    this.#ready = false;
    this.#out = null;
    const number = ++this.#number;
    this.#port ??= this.#opened();
    this.#post({
      kind: 'start',
      collection: number,
      actors: Array.from(collection.actors.values(), ({ id, name, aliases }) => ({ id, name, aliases })),
      articles: Array.from(collection.articles.values(), ({ id, title, publisher }) => ({ id, title, publisher })),
    });
    const { events } = collection;
    const piece = (from: number): void => {
      if (from >= events.length) return this.#post({ kind: 'done', collection: number });
      this.#post({ kind: 'add', collection: number, events: events.slice(from, from + PIECE) });
      this.#timer = setTimeout(() => piece(from + PIECE));
    };
    piece(0);
  }

  #opened(): SearchPort {
    const take = (reply: FromSearch): void => this.#take(reply);
    const port = this.#dead ? null : this.#open(take, () => this.#fail());
    return port ?? openSearchHere(take, () => undefined)!;
  }

  /** The line is dead: everything is told again to this thread. */
  #fail(): void {
    if (this.#dead) return;
    this.#dead = true;
    this.#port = null;
    this.#next ??= this.#out;
    if (this.#collection) this.#tell(this.#collection);
  }

  #take(reply: FromSearch): void {
    const collection = this.#collection;
    if (reply.collection !== this.#number || !collection) return;
    if (reply.kind === 'ready') {
      this.#ready = true;
      this.#listener.ready(collection, reply.offers);
    } else if (reply.ask === this.#asked) {
      this.#out = null;
      this.#listener.answered(collection, reply.answer);
    }
    this.#send();
  }

  #send(): void {
    if (!this.#ready || this.#out !== null || this.#next === null) return;
    this.#out = this.#next;
    this.#next = null;
    this.#post({ kind: 'ask', collection: this.#number, ask: ++this.#asked, query: this.#out });
  }

  #post(message: ToSearch): void {
    this.#port?.post(message);
  }
}
