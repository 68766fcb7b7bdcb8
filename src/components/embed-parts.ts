import { message } from '../messages/index.ts';
import { part } from './part.ts';

/** What the first view of an embed does without. */
export const EMBED_PARTS = {
  bar: part(message('Search'), () => import('./EmbedBar.svelte')),
  event: part(message('The event'), () => import('./EmbedEvent.svelte')),
  other: part(message('The view'), () => import('./EmbedOther.svelte')),
};
