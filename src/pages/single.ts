import { overlaid, readFrom } from '../embed/single.ts';
import { showEmbed } from './show-embed.ts';
import { carriedHere } from './single-carried.ts';
import './single.css';

/** Shows the timeline that the page carries. The list of events, which readers without scripts have, steps back once that has worked. */
async function show(): Promise<void> {
  const root = document.documentElement;
  const carried = carriedHere();
  const { app } = carried;
  const search = overlaid(carried.search, location.search);
  const data = await showEmbed({
    search,
    read: readFrom(carried),
    // This thread searches: a worker would be a second file.
    openSearch: async () => () => null,
    address: (own) => (app ? `${app}${own}` : `${location.href.split(/[?#]/)[0]}${own}`),
    toApp: app !== null,
    // In a frame it is an embed like any other.
    alone: parent === window,
  });
  if (data.status !== 'ready') delete root.dataset['script'];
  else root.dataset['shown'] = root.dataset['script'] = '';
}

void show();
