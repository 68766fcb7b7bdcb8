import { say } from '../messages/index.ts';
import {
  countText,
  describeList,
  groupRows,
  LIST_ORDER,
  rowsInSpan,
  spanText,
  stepRow,
  toRows,
  turnOrder,
  viewTitle,
  type ListGroup,
  type ListOrder,
  type ListRow,
  type ListSort,
} from '../layout/index.ts';
import type { TimelineState } from './timeline.svelte.ts';

/** The list of the events that the timeline shows: the same span, search and selection, in an order of its own. */
export class ListState {
  order = $state.raw<ListOrder>(LIST_ORDER);
  readonly #app: TimelineState;

  constructor(app: TimelineState) {
    this.#app = app;
  }

  readonly #all: readonly ListRow[] = $derived.by(() => toRows(this.#app.data.events, this.#app.a, this.#app.b));
  /** What the filters leave. */
  readonly rows: readonly ListRow[] = $derived.by(() => this.#app.filters.keep(this.#all));
  /** What the search leaves, in any span. */
  readonly found: readonly ListRow[] = $derived.by(() => {
    const { result, matches } = this.#app;
    if (!result) return this.rows;
    return matches ? this.rows.filter((row) => matches.has(row.id)) : [];
  });
  /** What the span leaves of that. */
  readonly shown: readonly ListRow[] = $derived.by(() => rowsInSpan(this.found, this.#app.domain, this.#app.whole));
  readonly groups: readonly ListGroup[] = $derived.by(() => groupRows(this.shown, this.order));
  /** Ids in the order of the list. */
  readonly ids: readonly string[] = $derived.by(() => this.groups.flatMap((group) => group.rows.map((row) => row.id)));
  readonly #listed: ReadonlySet<string> = $derived.by(() => new Set(this.ids));
  /** The one row that the Tab key reaches: the keyboard's place, the open event, or the first. */
  readonly place: string | null = $derived.by(() => {
    const { focused, selected } = this.#app;
    return [focused, selected].find((id) => id !== null && this.#listed.has(id)) ?? this.ids[0] ?? null;
  });
  readonly counts: string = $derived.by(() => {
    const counts = countText(this.shown.length, this.#all.length);
    return this.#app.filters.active ? `${counts} · ${say('filtered')}` : counts;
  });
  /** The span in words: of the view, or of the events themselves when nothing is left out. */
  readonly title: string = $derived.by(() => {
    const { domain, whole, items } = this.#app;
    const [first, last] = [items[0], items.at(-1)];
    const all = domain[0] <= whole[0] + 0.5 && domain[1] >= whole[1] - 0.5;
    return all && first && last ? spanText(first.at, last.at) : viewTitle(domain);
  });
  /** One sentence for the live region. */
  readonly spoken: string = $derived.by(() => {
    const corrected = this.#app.result?.corrected;
    const list = describeList(this.shown.length, this.#all.length, this.order);
    return corrected ? `${list} ${say('Showing {corrected}.', { corrected })}` : list;
  });

  /** Sorts by something, or turns the direction round. */
  sortBy(sort: ListSort): void {
    this.order = turnOrder(this.order, sort);
  }

  /** The row `step` places on from the keyboard's place. */
  neighbour(step: number): string | null {
    return stepRow(this.ids, this.#app.focused ?? this.#app.selected, step);
  }
}
