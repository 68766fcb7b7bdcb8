import { eventCount } from '../messages/index.ts';
import { countBetween } from '../layout/index.ts';
import type { PoliticalEvent } from '../model/index.ts';
import {
  activeParts,
  countFilter,
  dropPart,
  facetOf,
  filterResult,
  indexForFilter,
  keepOccurring,
  NO_FILTER,
  optionsOf,
  partText,
  toggleValue,
  withTone,
  type Filter,
  type FilterCounts,
  type FilterIndex,
  type FilterNames,
  type FilterOption,
  type FilterPart,
  type OptionGroup,
  type SearchResult,
  type ToneRange,
} from '../search/index.ts';
import type { TimelineState } from './timeline.svelte.ts';

/** A part of the filter in words, and how many events there would be without it. */
export interface ActivePart {
  readonly part: FilterPart;
  readonly text: string;
  readonly without: number;
}

/** What is let through to plot, list and lanes. Counting is done once a change, and only when somebody asks. */
export class FilterState {
  value = $state.raw<Filter>(NO_FILTER);
  /** The panel is shown. */
  open = $state(false);
  /** A slider is being dragged: the address waits. */
  adjusting = $state(false);
  readonly #app: TimelineState;

  constructor(app: TimelineState) {
    this.#app = app;
  }

  readonly index: FilterIndex = $derived.by(() => {
    const { data, a, b } = this.#app;
    return indexForFilter(data.events, data.articles, a, b);
  });
  readonly counts: FilterCounts = $derived.by(() => countFilter(this.index, this.value));
  readonly names: FilterNames = $derived.by(() => {
    const { data } = this.#app;
    const actor = (id: string): string => this.index.names.get(id) ?? data.nameOf(id);
    return { actor, articles: data.articles };
  });
  /** The parts that may keep something out, in words; of those, the one that keeps out most comes first. */
  readonly parts: readonly ActivePart[] = $derived.by(() =>
    activeParts(this.value)
      .map((part) => ({
        part,
        text: partText(this.value, part, this.names),
        without: this.counts.without[part],
      }))
      .sort((p, q) => q.without - p.without),
  );
  readonly active: boolean = $derived.by(() => activeParts(this.value).length > 0);
  /** The events let through, in the order of the dataset. */
  readonly events: readonly PoliticalEvent[] = $derived.by(() => this.keep(this.#app.data.events));
  /** Events of the span in view, filtered or not. */
  readonly inSpan: number = $derived.by(() => countBetween(this.#app.all, this.#app.domain));
  /** "42 of 140 events" of the whole relation. */
  readonly summary: string = $derived.by(() => {
    const all = this.#app.data.events.length;
    return this.active ? eventCount(all, this.counts.count) : eventCount(all);
  });

  /** Matches of the search that are kept out. */
  readonly hiddenMatches: number = $derived.by(() => {
    const { found, result } = this.#app;
    return (found?.hits.length ?? 0) - (result?.hits.length ?? 0);
  });
  /** What there would be something of without the filters: matches of the search, any event, an event in the span; else null. */
  readonly nothingOf: 'matches' | 'all' | 'span' | null = $derived.by(() => {
    if (!this.active || this.#app.data.events.length === 0) return null;
    if (this.hiddenMatches > 0 && this.#app.result?.hits.length === 0) return 'matches';
    if (this.counts.count === 0) return 'all';
    return this.#app.inView.length === 0 && this.inSpan > 0 ? 'span' : null;
  });

  /** Whether an event is let through. */
  passes(id: string): boolean {
    return !this.active || this.counts.kept[this.index.rowOf.get(id) ?? -1] === 1;
  }

  /** Those of some things with an event's id that are let through; the same array when nothing is filtered. */
  keep<T extends { readonly id: string }>(things: readonly T[]): readonly T[] {
    return this.active ? things.filter(({ id }) => this.passes(id)) : things;
  }

  /** A search's result without what is filtered out. */
  ofResult(result: SearchResult | null): SearchResult | null {
    return result && this.active ? filterResult(result, (id) => this.passes(id)) : result;
  }

  optionsOf(group: OptionGroup): readonly FilterOption[] {
    return optionsOf(group, this.index, this.counts, this.value, this.names);
  }

  /** Takes another filter; an event that it keeps out is closed. */
  set(filter: Filter): void {
    this.value = filter;
    const app = this.#app;
    if (app.selected && !this.passes(app.selected)) app.select(null);
    if (app.focused && !this.passes(app.focused)) app.focus(null);
    app.hovered = null;
  }

  toggle(group: OptionGroup, value: string): void {
    this.set(toggleValue(this.value, facetOf(group), value));
  }

  tone(range: ToneRange): void {
    this.set(withTone(this.value, range));
  }

  drop(part: FilterPart): void {
    this.set(dropPart(this.value, part));
  }

  clear(): void {
    this.set(NO_FILTER);
  }

  /** Another relation was chosen: people, places and sources that do not occur in it are given up. */
  carryOver(): void {
    if (this.active) this.value = keepOccurring(this.value, this.index);
  }
}
