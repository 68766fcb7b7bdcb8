import { readChoice } from '../embed/address.ts';
import { fetchJson } from '../state/dataset.svelte.ts';
import './embed.css';
import { showEmbed } from './show-embed.ts';

const { data } = readChoice(location.search);

void showEmbed({
  search: location.search,
  read: fetchJson(data),
  openSearch: async () => (await import('../state/search-ports.ts')).openSearchWorker,
  address: (search) => {
    const elsewhere = data === './data' ? '' : `${search ? '&' : '?'}data=${encodeURIComponent(data)}`;
    return new URL(`./${search}${elsewhere}`, location.href).href;
  },
  toApp: true,
  alone: false,
});
