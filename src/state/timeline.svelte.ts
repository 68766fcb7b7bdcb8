import { clampDomain, lanePlot, type Box, type TimelineItem } from '../layout/index.ts';
import { relationId, type Day } from '../model/index.ts';
import type { Filter, SearchResult } from '../search/index.ts';
import { CorrectionsState } from './corrections.svelte.ts';
import { FilterState } from './filters.svelte.ts';
import { LanesState } from './lanes.svelte.ts';
import { ListState } from './list.svelte.ts';
import { RelationsState } from './relations.svelte.ts';
import { SearchState } from './search.svelte.ts';
import { StoryState } from './story.svelte.ts';
import { ViewState } from './view.svelte.ts';

export type { ViewMode } from './view.svelte.ts';

/** The app: a view with search, filters, lanes, list, corrections and story. The one mutable object that everything on screen derives from. */
export class TimelineState extends ViewState {
  readonly list = new ListState(this);
  readonly lanes = new LanesState(this);
  readonly filters = new FilterState(this);
  readonly corrections = new CorrectionsState(this);
  readonly relations = new RelationsState(this);
  readonly search = new SearchState(this);
  readonly story = new StoryState(this);
  query = $state('');
  helpOpen = $state(false);
  shareOpen = $state(false);
  searchOpen = $state(false);

  /** What the search finds, filtered or not. */
  readonly found: SearchResult | null = $derived.by(() => this.search.found);
  readonly result: SearchResult | null = $derived.by(() => this.filters.ofResult(this.found));
  readonly matches: ReadonlySet<string> | null = $derived.by(() =>
    this.result && this.result.hits.length > 0 ? new Set(this.result.hits.map((hit) => hit.id)) : null,
  );

  protected override kept(all: readonly TimelineItem[]): readonly TimelineItem[] {
    return this.filters.keep(all);
  }

  protected override lit(): ReadonlySet<string> | null {
    return this.search.lit;
  }

  protected override plotOf(orientation: 'horizontal' | 'vertical'): Box {
    if (this.mode === 'lanes') return lanePlot(this.size, orientation, this.lanes.rows.length);
    return super.plotOf(orientation);
  }

  /** Shows a relation; `domain`, `selected`, `query` and `filter` as given, else the whole, nothing, and what applies of the old filter. */
  override async open(
    relation: string | null,
    view: { domain?: readonly [Day, Day] | null; selected?: string | null; query?: string; filter?: Filter } = {},
  ): Promise<void> {
    await this.enter(relation, () => {
      this.lanes.chosen = null;
      if (view.filter) this.filters.value = view.filter;
      else this.filters.carryOver();
      const shown = view.selected && this.events.has(view.selected) && this.filters.passes(view.selected);
      this.selected = shown ? view.selected! : null;
      this.query = view.query ?? '';
      this.domain = view.domain ? clampDomain(view.domain, this.whole) : this.whole;
    });
  }

  /** Exchanges the two picker slots, and with them the colours; the view stays. */
  async swap(): Promise<void> {
    await this.open(relationId({ a: this.b, b: this.a }), {
      domain: this.domain,
      selected: this.selected,
      query: this.query,
    });
  }

  /** The panel of an event takes the place of the filters. */
  override select(id: string | null): void {
    if (id) this.filters.open = false;
    super.select(id);
  }
}
