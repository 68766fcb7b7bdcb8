import { MediaQuery } from 'svelte/reactivity';

const dark = new MediaQuery('(prefers-color-scheme: dark)');
const forced = new MediaQuery('(forced-colors: active)');

/** What the reader's system asks for. */
export const theme = {
  get dark(): boolean {
    return dark.current;
  },
  get forced(): boolean {
    return forced.current;
  },
};
