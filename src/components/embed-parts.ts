import { part } from './part.ts';

/** What the first view of an embed does without. */
export const EMBED_PARTS = {
  event: part('The event', () => import('./EmbedEvent.svelte')),
  other: part('The view', () => import('./EmbedOther.svelte')),
};
