import { eventCount, say } from '../messages/index.ts';
import { untrack } from 'svelte';
import {
  castOf,
  countBetween,
  defaultRows,
  describeLanesView,
  domainOfExtent,
  laneEvents,
  laneRows,
  layoutLanes,
  type Cast,
  type LaneCluster,
  type LaneEvent,
  type LaneLabel,
  type LaneRow,
  type LanesScene,
  type TimelineItem,
} from '../layout/index.ts';
import type { TimelineState } from './timeline.svelte.ts';

/** Rows a view may have. */
export const MOST_ROWS = 8;
/** Fewer events in view than this say nothing about who is busy. */
const FEW = 8;

/** Rows of actors and the acts between them: the same span, search, filters and selection as the timeline. */
export class LanesState {
  /** Actors' ids from the first row to the last; null for those that the view suggests. */
  chosen = $state.raw<readonly string[] | null>(null);
  /** The dialog in which rows are chosen is open. */
  choosing = $state(false);
  readonly #app: TimelineState;
  #labels: readonly LaneLabel[] | null = null;
  #clusters: readonly LaneCluster[] = [];

  constructor(app: TimelineState) {
    this.#app = app;
  }

  /** Everybody who occurs, the busiest first. */
  readonly cast: readonly Cast[] = $derived.by(() => castOf(this.#app.data.events, (id) => this.#app.data.nameOf(id)));
  /** Rows suggested by the events in view when the lanes are first looked at: panning afterwards changes no row. */
  readonly #suggested: readonly string[] = $derived.by(() => {
    const { data, a, b } = this.#app;
    const [from, to] = untrack(() => this.#app.domain);
    const items = untrack(() => this.#app.all);
    const seen = new Set(items.filter(({ at }) => at + 0.5 >= from && at + 0.5 <= to).map(({ id }) => id));
    const events = seen.size < FEW ? data.events : data.events.filter(({ id }) => seen.has(id));
    return defaultRows(
      castOf(events, (id) => data.nameOf(id)),
      a,
      b,
      // A phone shows four rows and their headlines.
      untrack(() => this.#app.narrow) ? 1 : 2,
    );
  });
  readonly ids: readonly string[] = $derived.by(() => {
    const known =
      this.chosen?.filter((id, at, all) => all.indexOf(id) === at && this.actor(id)).slice(0, MOST_ROWS) ?? [];
    return known.length > 0 ? known : this.#suggested;
  });
  readonly rows: readonly LaneRow[] = $derived.by(() => laneRows(this.ids, this.cast, this.#app.a, this.#app.b));
  readonly events: readonly LaneEvent[] = $derived.by(() => {
    const { items, events, a, b } = this.#app;
    return laneEvents(items, events, this.rows, a, b);
  });
  readonly items: readonly TimelineItem[] = $derived.by(() => this.events.map(({ item }) => item));
  readonly scene: LanesScene = $derived.by(() => this.#layout());
  readonly counts: string = $derived.by(() => {
    const { inView, named } = this.scene.counts;
    const all = countBetween(this.#app.items, this.#app.domain);
    const shown = inView < all ? eventCount(all, inView) : eventCount(all);
    return say('{shown}, {named} named, {n, plural, one {# row} other {# rows}}', {
      shown,
      named,
      n: this.rows.length,
    });
  });
  readonly inView: readonly TimelineItem[] = $derived.by(() => {
    const [from, to] = this.#app.domain;
    return this.items.filter(({ at }) => at + 0.5 >= from && at + 0.5 <= to);
  });
  /** One sentence for the live region; stands still while the view moves. */
  readonly spoken: string = $derived.by(() =>
    this.#app.moving ? '' : describeLanesView(this.scene, this.inView, countBetween(this.#app.items, this.#app.domain)),
  );

  #layout(): LanesScene {
    const app = this.#app;
    const scene = layoutLanes({
      rows: this.rows,
      events: this.events,
      terms: app.terms,
      size: app.size,
      domain: app.domain,
      orientation: app.narrow ? 'vertical' : 'horizontal',
      today: app.today,
      selected: app.selected,
      focused: app.focused,
      hovered: app.hovered,
      matches: app.search.lit,
      moving: app.moving,
      previous: this.#labels,
      previousClusters: this.#clusters,
      measure: app.measure,
    });
    this.#labels = scene.labels;
    this.#clusters = scene.clusters;
    return scene;
  }

  actor(id: string): Cast | undefined {
    return this.cast.find((one) => one.id === id);
  }

  nameOf(id: string): string {
    return this.actor(id)?.name ?? id;
  }

  /** Whom a row could still be given to. */
  get others(): readonly Cast[] {
    return this.cast.filter(({ id }) => !this.ids.includes(id));
  }

  get full(): boolean {
    return this.ids.length >= MOST_ROWS;
  }

  add(id: string): void {
    if (!this.full && !this.ids.includes(id)) this.#choose([...this.ids, id]);
  }

  /** Takes a row away; the last one stays. */
  remove(id: string): void {
    if (this.ids.length > 1) this.#choose(this.ids.filter((one) => one !== id));
  }

  /** Moves a row by `step` places. */
  move(id: string, step: number): void {
    const from = this.ids.indexOf(id);
    const to = from + step;
    if (from < 0 || to < 0 || to >= this.ids.length) return;
    const rows = this.ids.filter((one) => one !== id);
    this.#choose([...rows.slice(0, to), id, ...rows.slice(to)]);
  }

  /** Gives the rows back to what the relation suggests. */
  reset(): void {
    this.#choose(null);
  }

  #choose(ids: readonly string[] | null): void {
    // Where rows move, old places of labels and rings say nothing.
    [this.#labels, this.#clusters] = [null, []];
    this.chosen = ids;
  }

  /** Zooms to what a ring holds; what all lies on one day cannot be zoomed apart, so its first event is opened. */
  open(cluster: LaneCluster): void {
    if (cluster.extent[0] === cluster.extent[1]) this.#app.select(cluster.ids[0] ?? null);
    else this.#app.goTo(domainOfExtent(cluster.extent, this.#app.whole));
  }

  /** The event `step` places on in time among those that have a row. */
  neighbour(step: 1 | -1, from: string | null = this.#app.focused ?? this.#app.selected): string | null {
    const at = this.items.findIndex(({ id }) => id === from);
    if (at >= 0) return this.items[at + step]?.id ?? null;
    return (step > 0 ? this.inView[0] : this.inView.at(-1))?.id ?? this.items[0]?.id ?? null;
  }

  /** The event nearest in time in the next row that has one, down (1) or up (−1). */
  rowNeighbour(step: 1 | -1): string | null {
    const here = this.events.find(({ item }) => item.id === (this.#app.focused ?? this.#app.selected));
    if (!here) return this.neighbour(1);
    const rowsOf = ({ from, to }: LaneEvent): readonly number[] => (from.length > 0 ? from : to);
    const start = step > 0 ? rowsOf(here).at(-1)! : rowsOf(here)[0]!;
    for (let row = start + step; row >= 0 && row < this.rows.length; row += step) {
      const held = this.events.filter((event) => rowsOf(event).includes(row));
      const distance = ({ item }: LaneEvent): number => Math.abs(item.at - here.item.at);
      if (held.length > 0) return held.reduce((best, one) => (distance(one) < distance(best) ? one : best)).item.id;
    }
    return null;
  }
}
