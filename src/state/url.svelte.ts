import { LIST_ORDER, LIST_SORTS, type ListOrder } from '../layout/index.ts';
import { formatDay, parseEdtf, relationId, type Day } from '../model/index.ts';
import { isFiltered, NO_FILTER, readFilter, writeFilter, type Filter } from '../search/index.ts';
import { keeping, keptSearch, saysSame } from './kept.ts';
import type { TimelineState, ViewMode } from './timeline.svelte.ts';

/** A view as the address tells it. */
export interface UrlView {
  readonly relation: string | null;
  readonly domain: readonly [Day, Day] | null;
  readonly selected: string | null;
  readonly query: string;
  readonly mode: ViewMode;
  readonly order: ListOrder;
  /** Rows of the lanes; absent or null for those that the relation suggests. */
  readonly lanes?: readonly string[] | null;
  /** Absent when nothing is filtered. */
  readonly filter?: Filter;
}

/**
 * Reads `relation=USA-COL&time=2022-01-01/2026-02-04&select=…&q=…`, for the list also `mode=list&sort=-tone&group=none` (`-` is
 * descending), for lanes `mode=lanes&lanes=donald-trump,USA,COL`; what is absent or unreadable is the default.
 */
export function readUrl(search: string): UrlView {
  const params = new URLSearchParams(search);
  const filter = readFilter(search);
  const range = parseEdtf(params.get('time') ?? '');
  const whole =
    range?.start !== null && range?.end !== null && range ? ([range.start!, range.end! + 1] as const) : null;
  return {
    relation: params.get('relation'),
    domain: whole,
    selected: params.get('select'),
    query: params.get('q') ?? '',
    mode: MODES.find((mode) => mode === params.get('mode')) ?? 'timeline',
    order: readOrder(params),
    ...(params.get('lanes') ? { lanes: params.get('lanes')!.split(',').filter(Boolean) } : {}),
    ...(isFiltered(filter) ? { filter } : {}),
  };
}

const MODES: readonly ViewMode[] = ['list', 'lanes'];

function readOrder(params: URLSearchParams): ListOrder {
  const text = params.get('sort') ?? '';
  const sort = LIST_SORTS.find((one) => one === text.replace(/^-/, ''));
  return {
    sort: sort ?? LIST_ORDER.sort,
    direction: sort && !text.startsWith('-') ? 'ascending' : 'descending',
    byYear: params.get('group') !== 'none',
  };
}

/** The list's own part; the timeline keeps its address short by not telling it. */
function writeMode({ mode, order, lanes }: UrlView): string[] {
  if (mode === 'lanes') return ['mode=lanes', ...(lanes ? [`lanes=${lanes.map(encodeURIComponent).join(',')}`] : [])];
  if (mode !== 'list') return [];
  const params = ['mode=list'];
  const { sort, direction, byYear } = order;
  if (sort !== LIST_ORDER.sort || direction !== LIST_ORDER.direction)
    params.push(`sort=${direction === 'descending' ? '-' : ''}${sort}`);
  if (!byYear) params.push('group=none');
  return params;
}

/** Writes a view, defaults left out; the days shown are whole ones. */
export function writeUrl(view: UrlView, whole: readonly [Day, Day]): string {
  const params: string[] = [];
  if (view.relation) params.push(`relation=${encodeURIComponent(view.relation)}`);
  const { domain } = view;
  if (domain && (domain[0] > whole[0] + 0.5 || domain[1] < whole[1] - 0.5))
    params.push(
      `time=${formatDay(Math.round(domain[0]))}/${formatDay(Math.max(Math.round(domain[1]) - 1, Math.round(domain[0])))}`,
    );
  if (view.selected) params.push(`select=${encodeURIComponent(view.selected)}`);
  if (view.query.trim()) params.push(`q=${encodeURIComponent(view.query.trim())}`);
  if (view.filter) params.push(...writeFilter(view.filter));
  params.push(...writeMode(view));
  return params.length ? `?${params.join('&')}` : '';
}

/** What the app shows, as an address tells it. */
export function viewOf(app: TimelineState): UrlView {
  return {
    relation: relationId(app),
    domain: app.domain,
    selected: app.selected,
    query: app.query,
    mode: app.mode,
    order: app.list.order,
    // Also those that the view suggests: another reader sees the same rows.
    lanes: app.mode === 'lanes' ? app.lanes.ids : null,
    filter: app.filters.value,
  };
}

/**
 * Keeps address and view the same: a settled change of relation, span or selection is a step that Back undoes; typing replaces.
 * @returns a function that ends it.
 */
export function mirrorUrl(app: TimelineState, target: Window): () => void {
  let shown = readUrl(target.location.search);
  const apply = async (): Promise<void> => {
    shown = readUrl(target.location.search);
    const filter = shown.filter ?? NO_FILTER;
    app.mode = shown.mode;
    if (shown.mode === 'list') app.list.order = shown.order;
    if (shown.mode === 'lanes') app.lanes.chosen = shown.lanes ?? null;
    const entry = app.data.find(shown.relation);
    const same = app.data.status === 'ready' && shown.relation !== null && shown.relation === relationId(app);
    if (same || (entry === null && app.data.status === 'ready' && shown.relation === null)) {
      app.filters.set(filter);
      app.selected =
        shown.selected && app.events.has(shown.selected) && app.filters.passes(shown.selected) ? shown.selected : null;
      app.query = shown.query;
      app.goTo(shown.domain ?? app.whole);
    } else await app.open(shown.relation, { ...shown, filter });
  };
  target.addEventListener('popstate', apply);
  const end = $effect.root(() => {
    $effect(() => {
      if (app.data.status !== 'ready' || app.moving || app.filters.adjusting || app.a === '') return;
      const view = viewOf(app);
      const search = target.location.search;
      const next = keeping(writeUrl(view, app.whole), search);
      if (next === search || (keptSearch(search) !== '' && saysSame(next, search))) return;
      const now = readUrl(target.location.search);
      const completed = view.mode === 'lanes' && now.mode === 'lanes' && !now.lanes;
      const typing = now.query !== view.query.trim() || now.relation === null || completed;
      if (typing) target.history.replaceState(null, '', next || target.location.pathname);
      else target.history.pushState(null, '', next || target.location.pathname);
    });
  });
  return () => {
    target.removeEventListener('popstate', apply);
    end();
  };
}
