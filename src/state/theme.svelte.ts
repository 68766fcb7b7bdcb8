import { MediaQuery } from 'svelte/reactivity';

const dark = new MediaQuery('(prefers-color-scheme: dark)');
const forced = new MediaQuery('(forced-colors: active)');

/** What the page was told to be (`data-theme` of the root), whatever the system asks for. */
const told = (): string | undefined =>
  typeof document === 'undefined' ? undefined : document.documentElement.dataset['theme'];

/** What the reader's system or the embedding page asks for. */
export const theme = {
  get dark(): boolean {
    const asked = told();
    return asked === undefined ? dark.current : asked === 'dark';
  },
  get forced(): boolean {
    return forced.current;
  },
};
