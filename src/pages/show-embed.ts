import { mount } from 'svelte';
import EmbedPage from '../components/EmbedPage.svelte';
import { asAppSearch, readChoice } from '../embed/address.ts';
import { heightMessages, type EmbedMessage } from '../embed/messages.ts';
import { askedSpan } from '../embed/span.ts';
import { relationId, toDay, type PoliticalEvent } from '../model/index.ts';
import { DatasetState, type ReadJson } from '../state/dataset.svelte.ts';
import type { OpenSearch } from '../state/search-ports.ts';
import type { TimelineState } from '../state/timeline.svelte.ts';
import { readUrl, writeUrl, type UrlView } from '../state/url.svelte.ts';
import { ViewState } from '../state/view.svelte.ts';
import { speakAsAsked } from './speak.ts';

/** Where a timeline in a page of its own takes what it shows from. */
export interface EmbedSource {
  /** The view, as an address asks for it. */
  readonly search: string;
  readonly read: ReadJson;
  /** Who searches; asked for only where something is searched. */
  readonly openSearch: () => Promise<OpenSearch>;
  /** Address that shows a view again, from the view's own search string. */
  readonly address: (search: string) => string;
  /** Whether that address is the app's. */
  readonly toApp: boolean;
  /** Whether it has a page to itself, with room for search and views. */
  readonly alone: boolean;
}

/** Anybody may embed and nothing told is private, so every page around may hear it. */
const tell = (message: unknown): void => {
  if (parent !== window) parent.postMessage(message, '*');
};
const tellSelected = (event: PoliticalEvent | null): void => {
  const message: EmbedMessage = {
    type: 'entente:select',
    event: event && { id: event.id, headline: event.headline, date: event.date.edtf },
  };
  tell(message);
};

/** Search, filters, lanes and list come with the whole app; a picture alone is less than half of it. */
async function everything(
  data: DatasetState,
  today: number,
  view: UrlView,
  { openSearch }: EmbedSource,
): Promise<TimelineState> {
  const [{ TimelineState }, open] = await Promise.all([import('../state/timeline.svelte.ts'), openSearch()]);
  const all = new TimelineState(data, today);
  all.mode = view.mode;
  all.list.order = view.order;
  all.search.connect(open);
  return all;
}

/** Shows a view in this page. @returns what is loaded, once the first try to load it is over */
export async function showEmbed(source: EmbedSource): Promise<DatasetState> {
  const choice = readChoice(source.search);
  if (choice.theme !== 'auto') document.documentElement.dataset['theme'] = choice.theme;
  const asked: UrlView = { ...readUrl(asAppSearch(source.search)), domain: askedSpan(source.search) };
  const drawable = Boolean(document.createElement('canvas').getContext('2d'));
  const view: UrlView = drawable ? asked : { ...asked, mode: 'list' };
  const now = new Date();
  const today = toDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const data = new DatasetState(source.read, { lazy: true });

  await speakAsAsked(source.search);
  const plain = !source.alone && view.mode === 'timeline' && view.query === '' && !view.filter;
  const all = plain ? null : await everything(data, today, view, source);
  const app: ViewState = all ?? new ViewState(data, today);
  const open = async (): Promise<void> => {
    await (all ? all.open(view.relation, view) : app.open(view.relation, view));
    if (all) all.lanes.chosen = view.lanes ?? null;
  };
  const opened = open();
  void document.fonts?.ready.then(() => app.remeasure());
  // Typefaces in the page itself are read only when first used, after it was ready.
  document.fonts?.addEventListener('loadingdone', () => app.remeasure());

  const link = (): string => {
    const shown: UrlView = {
      ...view,
      mode: app.mode,
      query: all?.query ?? view.query,
      relation: app.a ? relationId(app) : null,
      domain: app.domain,
      selected: app.selected,
    };
    return source.address(writeUrl(shown, app.whole));
  };

  mount(EmbedPage, {
    target: document.getElementById('app')!,
    props: {
      app,
      all,
      height: choice.height,
      link,
      toApp: source.toApp,
      alone: source.alone,
      tell: { height: (px: number) => heightMessages(px, choice.pymId).forEach(tell), select: tellSelected },
      onretry: () => void open(),
    },
  });
  await opened;
  return data;
}
