import {
  castOf,
  defaultRows,
  laneEvents,
  laneRows,
  layoutLanes,
  type Cast,
  type LaneEvent,
  type LaneRow,
  type LanesScene,
} from '../layout/index.ts';
import type { TimelineState } from './timeline.svelte.ts';

/** Rows a view may have. */
export const MOST_ROWS = 8;

/** Rows of actors and the acts between them: the same span, search and selection as the timeline. */
export class LanesState {
  /** Actors' ids from the first row to the last; null for those that the relation suggests. */
  chosen = $state.raw<readonly string[] | null>(null);
  readonly #app: TimelineState;

  constructor(app: TimelineState) {
    this.#app = app;
  }

  /** Everybody who occurs, the busiest first. */
  readonly cast: readonly Cast[] = $derived.by(() =>
    castOf(this.#app.data.events, (country) => this.#app.data.nameOf(country)),
  );
  readonly ids: readonly string[] = $derived.by(() => {
    const known = this.chosen?.filter((id) => this.cast.some((one) => one.id === id)) ?? [];
    return known.length > 0 ? known : defaultRows(this.cast, this.#app.countries.a, this.#app.countries.b);
  });
  readonly rows: readonly LaneRow[] = $derived.by(() =>
    laneRows(this.ids, this.cast, this.#app.countries.a, this.#app.countries.b),
  );
  readonly events: readonly LaneEvent[] = $derived.by(() => laneEvents(this.#app.items, this.#app.events, this.rows));
  readonly scene: LanesScene = $derived.by(() => {
    const app = this.#app;
    return layoutLanes({
      rows: this.rows,
      events: this.events,
      size: app.size,
      domain: app.domain,
      orientation: app.narrow ? 'vertical' : 'horizontal',
      today: app.today,
      selected: app.selected,
      focused: app.focused,
      hovered: app.hovered,
      matches: app.matches,
      measure: app.measure,
    });
  });
  readonly counts: string = $derived.by(() => {
    const { inView, named } = this.scene.counts;
    const all = this.#app.inView.length;
    const shown = inView === all ? `${all} ${all === 1 ? 'event' : 'events'}` : `${inView} of ${all} events`;
    return `${shown}, ${named} named, ${this.rows.length} ${this.rows.length === 1 ? 'row' : 'rows'}`;
  });
  /** One sentence for the live region. */
  readonly spoken: string = $derived.by(() =>
    this.#app.moving ? '' : `Lanes of ${this.rows.map(({ id }) => this.nameOf(id)).join(', ')}; ${this.counts}.`,
  );

  nameOf(id: string): string {
    return this.cast.find((one) => one.id === id)?.name ?? id;
  }

  /** Whom a row could still be given to. */
  get others(): readonly Cast[] {
    return this.cast.filter(({ id }) => !this.ids.includes(id));
  }

  add(id: string): void {
    if (this.ids.length < MOST_ROWS && !this.ids.includes(id)) this.chosen = [...this.ids, id];
  }

  /** Takes a row away; the last one stays. */
  remove(id: string): void {
    if (this.ids.length > 1) this.chosen = this.ids.filter((one) => one !== id);
  }

  /** Moves a row by `step` places. */
  move(id: string, step: number): void {
    const from = this.ids.indexOf(id);
    const to = from + step;
    if (from < 0 || to < 0 || to >= this.ids.length) return;
    const rows = this.ids.filter((one) => one !== id);
    this.chosen = [...rows.slice(0, to), id, ...rows.slice(to)];
  }

  /** The event `step` places on in time among those that have a row. */
  neighbour(step: 1 | -1): string | null {
    const from = this.#app.focused ?? this.#app.selected;
    const at = this.events.findIndex(({ item }) => item.id === from);
    if (at >= 0) return this.events[at + step]?.item.id ?? null;
    const [low, high] = this.#app.domain;
    const seen = this.events.filter(({ item }) => item.at + 0.5 >= low && item.at + 0.5 <= high);
    return (step > 0 ? seen[0] : seen.at(-1))?.item.id ?? null;
  }

  /** The event nearest in time in the next row that has one, down (1) or up (−1). */
  rowNeighbour(step: 1 | -1): string | null {
    const here = this.events.find(({ item }) => item.id === (this.#app.focused ?? this.#app.selected));
    if (!here) return this.neighbour(1);
    const distance = ({ item }: LaneEvent): number => Math.abs(item.at - here.item.at);
    for (let row = here.from[0]! + step; row >= 0 && row < this.rows.length; row += step) {
      const held = this.events.filter(({ from, item }) => from.includes(row) && item.id !== here.item.id);
      if (held.length > 0) return held.reduce((best, one) => (distance(one) < distance(best) ? one : best)).item.id;
    }
    return null;
  }
}
