import { say } from '../messages/index.ts';
import { domainOfExtent } from '../layout/index.ts';
import { groupByYear, NO_OFFERS, toResult, type Offers, type SearchResult, type YearGroup } from '../search/index.ts';
import { SearchClient, type Collection } from './search-client.ts';
import { openSearchHere, type OpenSearch } from './search-ports.ts';
import type { TimelineState } from './timeline.svelte.ts';

/** Results listed at first, and by each step after: more than anybody reads would slow down typing. */
const FIRST = 150;
/** Events that can be lit and dimmed anew between two keys without a frame being missed. */
const LIT_AT_ONCE = 300;
/** Time (ms) after the last key at which typing counts as paused. */
const PAUSE = 300;

/**
 * What the query finds. Answers come a moment later, from another thread once one is connected; until then those to the query before stand.
 */
export class SearchState {
  /** The last answer. */
  #last = $state.raw<{ collection: Collection; result: SearchResult } | null>(null);
  #told = $state.raw<{ collection: Collection; offers: Offers } | null>(null);
  #connected = $state.raw<SearchClient | null>(null);
  #more = $state.raw({ query: '', limit: FIRST });
  /** Somebody types: the next key may come any moment. */
  typing = $state(false);
  #pause: ReturnType<typeof setTimeout> | undefined;
  #lit: ReadonlySet<string> | null = null;
  #waiting: { readonly query: string; readonly run: () => void }[] = [];
  readonly #app: TimelineState;

  constructor(app: TimelineState) {
    this.#app = app;
  }

  readonly #collection: Collection = $derived.by(() => {
    const { events, actors, articles } = this.#app.data;
    return { events, actors, articles };
  });
  /** Whoever searches: this thread, a piece at a time, as long as nobody else was connected. */
  readonly #client: SearchClient = $derived.by(() => this.#connected ?? this.#start(openSearchHere));
  /** What the search finds, filtered or not; null without a query. */
  readonly found: SearchResult | null = $derived.by(() => {
    const { query } = this.#app;
    const collection = this.#collection;
    if (query.trim() === '') return null;
    const last = this.#last?.collection === collection ? this.#last.result : null;
    if (last?.query !== query) this.#client.ask(collection, query);
    return last;
  });
  /** The query was not answered yet. */
  readonly pending: boolean = $derived.by(() => {
    const { query } = this.#app;
    return query.trim() !== '' && this.found?.query !== query;
  });
  /** Who and what can be completed in the search field. */
  readonly offers: Offers = $derived.by(() => {
    return this.#told?.collection === this.#collection ? this.#told.offers : NO_OFFERS;
  });
  /** How many results are listed. */
  readonly limit: number = $derived.by(() => (this.#more.query === this.#app.query ? this.#more.limit : FIRST));
  /** The best results as they are listed. */
  readonly groups: readonly YearGroup[] = $derived.by(() => {
    const { result, events } = this.#app;
    return result ? groupByYear({ ...result, hits: result.hits.slice(0, this.limit) }, events) : [];
  });
  /** Ids in the order of the list. */
  readonly ids: readonly string[] = $derived.by(() => this.groups.flatMap(({ hits }) => hits.map(({ id }) => id)));
  /** "3 of 8" while a match is open or previewed; else empty. */
  readonly place: string = $derived.by(() => {
    const at = this.ids.indexOf(this.#app.selected ?? this.#app.hovered ?? '');
    return at < 0 ? '' : say('{position} of {total}', { position: at + 1, total: this.#app.result?.hits.length ?? 0 });
  });

  /** What the plot lights: the matches, but of many events not before typing pauses, as drawing them anew takes longer than a key. */
  readonly lit: ReadonlySet<string> | null = $derived.by(() => {
    if (!this.typing || this.#app.items.length <= LIT_AT_ONCE) this.#lit = this.#app.matches;
    return this.#lit;
  });
  readonly #searching: boolean = $derived.by(() => this.#app.result !== null);
  /** How many of the events in view are lit; null while nothing is searched. */
  readonly matching: number | null = $derived.by(() => {
    if (!this.#searching) return null;
    const { lit } = this;
    return lit ? this.#app.inView.filter(({ id }) => lit.has(id)).length : 0;
  });

  /** From now on `open` leads to who searches. */
  connect(open: OpenSearch): void {
    this.#connected?.close();
    this.#connected = this.#start(open);
  }

  /** Has the events read before anything is asked. */
  prepare(): void {
    if (this.#collection.events.length > 0) this.#client.use(this.#collection);
  }

  /** Lists more of the results. */
  showMore(): void {
    this.#more = { query: this.#app.query, limit: this.limit + 2 * FIRST };
  }

  /** The match `step` places after the one that is open or previewed, as they are listed; after the last comes the first. */
  neighbour(step: 1 | -1): string | null {
    const { selected, hovered, mode, list } = this.#app;
    const ids = mode === 'list' ? list.ids : this.ids;
    const at = ids.indexOf(selected ?? hovered ?? '');
    if (at < 0) return ids.at(step > 0 ? 0 : -1) ?? null;
    return ids.at((at + step) % ids.length) ?? null;
  }

  /** Opens the match that is previewed, else the first; when one is open, the next (or, with −1, the one before). */
  enter(step: 1 | -1 = 1): void {
    const { selected, hovered, mode } = this.#app;
    const previewed = mode !== 'list' && selected === null && hovered !== null && this.ids.includes(hovered);
    const id = previewed ? hovered : this.neighbour(step);
    // What is open needs no preview, and a preview of another would outlast it.
    this.#app.hovered = null;
    if (id) this.#app.select(id);
  }

  /** Takes what is typed; a preview of another query's match ends. */
  type(query: string): void {
    if (query === this.#app.query) return;
    this.#app.query = query;
    this.#app.preview(null);
    this.typing = true;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => (this.typing = false), PAUSE);
  }

  /** Closes the open event and goes back to its row among the results. Returns false when none is open. */
  back(): boolean {
    const { selected } = this.#app;
    if (selected === null) return false;
    this.#app.select(null);
    if (this.#app.mode !== 'list' && this.ids.includes(selected)) this.#app.preview(selected);
    return true;
  }

  /** Moves so that all matches are in view. */
  fitAll(): void {
    const { items, matches, whole } = this.#app;
    const days = items.filter(({ id }) => matches?.has(id)).map(({ at }) => at);
    if (days.length === 0) return;
    this.#app.goTo(
      domainOfExtent([days.reduce((p, q) => Math.min(p, q)), days.reduce((p, q) => Math.max(p, q))], whole),
    );
  }

  /** Runs something once the query is answered: at once, unless an answer is on its way. */
  whenAnswered(run: () => void): void {
    if (!this.pending) run();
    else this.#waiting.push({ query: this.#app.query, run });
  }

  #start(open: OpenSearch): SearchClient {
    return new SearchClient(open, {
      answered: (collection, answer) => {
        this.#last = { collection, result: toResult(answer, collection.events, collection) };
        if (this.pending) return;
        const waiting = this.#waiting;
        this.#waiting = [];
        for (const { query, run } of waiting) if (query === this.#app.query) run();
      },
      ready: (collection, offers) => (this.#told = { collection, offers }),
    });
  }
}
