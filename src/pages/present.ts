import { mount } from 'svelte';
import PresentPage from '../components/PresentPage.svelte';
import { toDay } from '../model/index.ts';
import { keepOffline } from '../offline/register.ts';
import { DatasetState, fetchJson } from '../state/dataset.svelte.ts';
import { keptSearch } from '../state/kept.ts';
import { StoryClock } from '../state/story-clock.svelte.ts';
import { PresentState } from '../state/story-present.svelte.ts';
import { channelName, followShow, leadShow, type TalkChannel } from '../state/story-talk.ts';
import { readUrl } from '../state/url.svelte.ts';
import { readStory, START, writeStory, type Place } from '../story/index.ts';
import './app.css';
import { speakAsAsked } from './speak.ts';

void speakAsAsked().then(() => {
  const now = new Date();
  const params = new URLSearchParams(location.search);
  const data = params.get('data');
  const keep = (data === null ? '' : `&data=${encodeURIComponent(data)}`) + keptSearch(location.search);
  const speaking = params.get('view') === 'speaker';
  // Windows of one show find each other by this name; a reload keeps it, since it stands in the address.
  const show = /^\w{4,40}$/.exec(params.get('show') ?? '')?.[0] ?? crypto.randomUUID().replaceAll('-', '').slice(0, 12);

  const present = new PresentState(
    new DatasetState(fetchJson(data?.replace(/\/$/, '') ?? './data')),
    toDay(now.getFullYear(), now.getMonth() + 1, now.getDate()),
    show,
    {
      page: location.href.replace(/[?#].*$/, ''),
      keep,
      replace: (search) => history.replaceState(null, '', search),
      open: (address) => void window.open(address, `entente-${show}`, 'popup,width=1180,height=760'),
      leave: (address) => location.assign(address),
      print: () => print(),
      fullscreen: () =>
        void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.()),
    },
  );

  /** Without channels (some browsers have none for local files) a window is alone, and works. */
  function openChannel(): TalkChannel {
    if (typeof BroadcastChannel === 'function') return new BroadcastChannel(channelName(show));
    return { onmessage: null, postMessage: () => {}, close: () => {} };
  }

  /** The address says the story and where it is, so that a reload or a copy starts there. */
  function writeAddress(place: Place): void {
    if (!present.story) return;
    const { search, hash } = writeStory(present.story, { notes: true });
    const step = place.step > 0 ? `&step=${place.step + 1}` : '';
    const view = speaking ? '&view=speaker' : '';
    present.host.replace(`${search}${step}${keep}&show=${show}${view}${hash}`);
  }

  const view = readUrl(location.search);
  const shown = { relation: view.relation, span: view.domain, title: (params.get('title') ?? '').slice(0, 120) };
  const step = Math.max((Number.parseInt(params.get('step') ?? '', 10) || 1) - 1, 0);
  const scene = params.get('scene') === 'quiz' ? 'quiz' : 'story';
  void present.open(readStory(location.search, location.hash), shown, { ...START, scene, step }).then(() => {
    const channel = openChannel();
    const end = speaking ? followShow(present, channel) : leadShow(present, channel);
    const told = present.onplace;
    present.onplace = (place) => {
      told(place);
      writeAddress(place);
    };
    writeAddress(present.place);
    // A page that is only put aside, to come back to, goes on.
    window.addEventListener('pagehide', (event) => !event.persisted && end());
  });
  void document.fonts?.ready.then(() => present.remeasure());
  mount(PresentPage, {
    target: document.getElementById('app')!,
    props: { present, clock: speaking ? new StoryClock(() => Date.now()) : null },
  });
  keepOffline();
});
