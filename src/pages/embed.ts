import { mount } from 'svelte';
import EmbedPage from '../components/EmbedPage.svelte';
import { asAppSearch, readChoice } from '../embed/address.ts';
import { heightMessages, type EmbedMessage } from '../embed/messages.ts';
import { relationId, toDay, type PoliticalEvent } from '../model/index.ts';
import { DatasetState, fetchJson } from '../state/dataset.svelte.ts';
import type { TimelineState } from '../state/timeline.svelte.ts';
import { readUrl, writeUrl, type UrlView } from '../state/url.svelte.ts';
import { ViewState } from '../state/view.svelte.ts';
import './embed.css';
import { speakAsAsked } from './speak.ts';

const choice = readChoice(location.search);
if (choice.theme !== 'auto') document.documentElement.dataset['theme'] = choice.theme;
const asked = readUrl(asAppSearch(location.search));
const drawable = Boolean(document.createElement('canvas').getContext('2d'));
const view: UrlView = drawable ? asked : { ...asked, mode: 'list' };

const now = new Date();
const today = toDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
const data = new DatasetState(fetchJson(choice.data), { lazy: true });

/** Search, filters, lanes and list come with the whole app; a picture alone is less than half of it. */
async function everything(): Promise<TimelineState> {
  const [{ TimelineState }, { openSearchWorker }] = await Promise.all([
    import('../state/timeline.svelte.ts'),
    import('../state/search-ports.ts'),
  ]);
  const all = new TimelineState(data, today);
  all.mode = view.mode;
  all.list.order = view.order;
  all.search.connect(openSearchWorker);
  return all;
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

/** Within a function, since what is fetched for it is fetched from this very file. */
async function show(): Promise<void> {
  await speakAsAsked();
  const plain = view.mode === 'timeline' && view.query === '' && !view.filter;
  const all = plain ? null : await everything();
  const app: ViewState = all ?? new ViewState(data, today);
  const open = async (): Promise<void> => {
    await (all ? all.open(view.relation, view) : app.open(view.relation, view));
    if (all) all.lanes.chosen = view.lanes ?? null;
  };
  void open();
  void document.fonts?.ready.then(() => app.remeasure());

  const link = (): string => {
    const shown: UrlView = {
      ...view,
      relation: app.a ? relationId(app) : null,
      domain: app.domain,
      selected: app.selected,
    };
    const search = writeUrl(shown, app.whole);
    const elsewhere = choice.data === './data' ? '' : `${search ? '&' : '?'}data=${encodeURIComponent(choice.data)}`;
    return new URL(`./${search}${elsewhere}`, location.href).href;
  };

  mount(EmbedPage, {
    target: document.getElementById('app')!,
    props: {
      app,
      all,
      height: choice.height,
      link,
      tell: { height: (px) => heightMessages(px, choice.pymId).forEach(tell), select: tellSelected },
      onretry: () => void open(),
    },
  });
}

void show();
