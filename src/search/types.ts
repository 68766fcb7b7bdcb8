import type { Problem } from './operators.ts';

/** Where in an event's record a match was found. */
export type SearchField = 'headline' | 'quote' | 'actors' | 'place' | 'type' | 'date' | 'article';

/** A stretch of text with the matched words, as UTF-16 offsets into `text`; `note` names a synonym ("drug ≈ narcotics"). */
export interface SearchSnippet {
  readonly field: SearchField;
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
  readonly note?: string;
}

/** One event that matches; `year` is the astronomical year of its first possible day, null when unknown. */
export interface SearchHit {
  readonly id: string;
  /** Higher is better; comparable within one result only. */
  readonly score: number;
  readonly year: number | null;
  /** The headline first, then at most one other field: the one that shows the most words the headline does not. */
  readonly snippets: readonly SearchSnippet[];
}

/** Events that the dates asked for neither take in nor keep out for certain. */
export interface Doubtful {
  readonly count: number;
  /** The query that takes them in. */
  readonly query: string;
}

/** How a query was read and what it finds in all; what {@link SearchResult} and an answer of the index share. */
export interface SearchSummary {
  readonly query: string;
  /** The words of the query as they were understood, when one had to be respelt; else null. */
  readonly corrected: string | null;
  /** Newest first; events without a year are not counted here. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** Other queries that do find something; only when there is no hit. */
  readonly suggestions: readonly string[];
  /** The operators in words: "started by Colombia", "before 1 Jan 2024". */
  readonly readings: readonly string[];
  /** Operators that could not be read, or whose values mean nothing here. */
  readonly problems: readonly Problem[];
  /** Null when there is none. */
  readonly doubtful: Doubtful | null;
}

/** What a query finds. */
export interface SearchResult extends SearchSummary {
  /** Best first. */
  readonly hits: readonly SearchHit[];
}

/** One word of a query and all that answers it, for marking in a text. */
export interface MarkedTerm {
  readonly typed: string;
  /** Folded. */
  readonly words: readonly string[];
  /** What also answers by its beginning; null where nothing does. */
  readonly prefix: string | null;
  readonly synonyms: readonly string[];
}

/** What to mark in the texts of the events found. */
export interface Marking {
  readonly terms: readonly MarkedTerm[];
  readonly phrases: readonly (readonly string[])[];
}

/** What the index finds, small enough to pass between threads: places of events in the collection instead of events. */
export interface Answer extends SearchSummary {
  /** Best first. */
  readonly rows: Uint32Array;
  readonly scores: Float32Array;
  readonly marking: Marking;
}
