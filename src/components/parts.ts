import { part } from './part.ts';

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
  share: part('Sharing', () => import('./ShareDialog.svelte')),
  corrections: part('The corrections', () => import('./CorrectionBar.svelte')),
  relations: part('The relations', () => import('./RelationOverview.svelte')),
};
