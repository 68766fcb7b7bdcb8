import { mount } from 'svelte';
import App from '../components/App.svelte';
import { toDay } from '../model/index.ts';
import { keepOffline } from '../offline/register.ts';
import { DatasetState, fetchJson } from '../state/dataset.svelte.ts';
import { keptSearch } from '../state/kept.ts';
import { openSearchWorker } from '../state/search-ports.ts';
import { TimelineState } from '../state/timeline.svelte.ts';
import { mirrorUrl, readUrl } from '../state/url.svelte.ts';
import './app.css';
import { speakAsAsked } from './speak.ts';

/** The page as it came has its head: longer (ms) nobody should wait for the rest because of a slow index. */
const PATIENCE = 150;

void speakAsAsked().then(async () => {
  // The only place that reads the clock; the day is the reader's own.
  const now = new Date();
  const params = new URLSearchParams(location.search);
  const app = new TimelineState(
    new DatasetState(fetchJson(params.get('data')?.replace(/\/$/, '') ?? './data')),
    toDay(now.getFullYear(), now.getMonth() + 1, now.getDate()),
  );
  const view = readUrl(location.search);
  const drawable = Boolean(document.createElement('canvas').getContext('2d'));
  app.mode = drawable ? view.mode : 'list';
  app.list.order = view.order;
  app.search.connect(openSearchWorker);
  void app.open(view.relation, view).then(() => {
    app.lanes.chosen = view.lanes ?? null;
    mirrorUrl(app, window);
  });
  void app.corrections.start({
    location,
    history,
    session: () => sessionStorage,
    local: () => localStorage,
    fetch: (path, init) => fetch(path, init),
  });
  app.story.start({
    local: () => localStorage,
    keep: (params.has('data') ? `&data=${encodeURIComponent(params.get('data')!)}` : '') + keptSearch(location.search),
    base: location.href,
  });
  await Promise.race([app.data.underWay, new Promise((done) => setTimeout(done, PATIENCE))]);
  const target = document.getElementById('app')!;
  target.replaceChildren();
  mount(App, { target, props: { app } });
  // Typefaces are asked for by the first text that uses them.
  void document.fonts?.ready.then(() => app.remeasure());
  document.fonts?.addEventListener('loadingdone', () => app.remeasure());
  keepOffline();
});
