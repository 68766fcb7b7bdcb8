import type { Article, ArticleEntry, PoliticalEvent } from './index.ts';

/** A text or file that a visitor hands over, to be read on this machine. */
export interface Handed {
  /** The file's name; the extension tells the format, the rest is the article's id. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the worker that reads articles is asked. */
export interface ToReader {
  /** Told back with the reply. */
  readonly turn: number;
  readonly handed: readonly Handed[];
  /** A collection to show the new events with; null for the new ones alone. */
  readonly beside: Collection | null;
}

/** Articles and events that have been read before. */
export interface Collection {
  readonly articles: readonly ArticleEntry[];
  readonly events: readonly PoliticalEvent[];
}

/** What is said of one article: how many events it gave, and what was wrong. */
export interface ReadArticle extends Pick<Article, 'id' | 'title' | 'published'> {
  readonly events: number;
  /** What it tells instead of politics ("sport"), or null. */
  readonly topic: string | null;
}

/** Something that could not be read, in words. */
export interface Trouble {
  readonly file: string;
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

/** What the worker answers. */
export interface FromReader {
  readonly turn: number;
  readonly articles: readonly ReadArticle[];
  /** The events of the new articles, before reports of one event are joined: what `entente extract` prints. */
  readonly events: readonly PoliticalEvent[];
  readonly troubles: readonly Trouble[];
  /** The dataset as files by path, as `entente build` would write them. */
  readonly files: ReadonlyMap<string, string>;
  /** How long reading took, in milliseconds, without loading the rules. */
  readonly took: number;
}
