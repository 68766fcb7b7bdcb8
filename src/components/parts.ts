import { message } from '../messages/index.ts';
import { part } from './part.ts';

/** What the first view does without. */
export const PARTS = {
  list: part(message('The list'), () => import('./ListView.svelte')),
  lanes: part(message('The lanes'), () => import('./LanesView.svelte')),
  event: part(message('The event'), () => import('./OpenEvent.svelte')),
  filters: part(message('The filters'), () => import('./FilterPanel.svelte')),
  filterSheet: part(message('The filters'), () => import('./FilterSheet.svelte')),
  filteredOut: part(message('The filters'), () => import('./FilteredOut.svelte')),
  results: part(message('The results'), () => import('./SearchAside.svelte')),
  story: part(message('The story'), () => import('./StoryPanel.svelte')),
  takeAway: part(message('What can be taken away'), () => import('./TakeAwayWays.svelte')),
  help: part(message('The help'), () => import('./HelpSheet.svelte')),
  share: part(message('Sharing'), () => import('./ShareDialog.svelte')),
  corrections: part(message('The corrections'), () => import('./CorrectionBar.svelte')),
  relations: part(message('The relations'), () => import('./RelationOverview.svelte')),
};
