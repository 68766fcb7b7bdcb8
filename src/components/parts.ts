import type { Component } from 'svelte';

/** A part of the page that is fetched when it is first shown. */
export interface Part<Props extends Record<string, unknown>> {
  /** What it is, as in "The list could not be loaded". */
  readonly name: string;
  /** Once fetched it is shown at once. */
  readonly now: Component<Props> | null;
  readonly fetch: () => Promise<Component<Props>>;
  /** Fetches what will probably be asked for: the pointer or the focus is on its button. */
  readonly warm: () => void;
}

function part<Props extends Record<string, unknown>>(
  name: string,
  load: () => Promise<{ default: Component<Props> }>,
): Part<Props> {
  let now: Component<Props> | null = null;
  const fetch = async (): Promise<Component<Props>> => (now = (await load()).default);
  return {
    name,
    get now() {
      return now;
    },
    fetch,
    // Where it fails, whoever opens the part is told.
    warm: () => void fetch().catch(() => undefined),
  };
}

/** What the first view does without. */
export const PARTS = {
  list: part('The list', () => import('./ListView.svelte')),
  lanes: part('The lanes', () => import('./LanesView.svelte')),
  event: part('The event', () => import('./OpenEvent.svelte')),
  filters: part('The filters', () => import('./FilterPanel.svelte')),
  filterSheet: part('The filters', () => import('./FilterSheet.svelte')),
  results: part('The results', () => import('./SearchAside.svelte')),
  story: part('The story', () => import('./StoryPanel.svelte')),
  takeAway: part('What can be taken away', () => import('./TakeAwayWays.svelte')),
  corrections: part('The corrections', () => import('./CorrectionBar.svelte')),
  relations: part('The relations', () => import('./RelationOverview.svelte')),
};
