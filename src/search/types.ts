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

/** What a query finds. */
export interface SearchResult {
  readonly query: string;
  /** The query as it was understood, when a word had to be respelt; else null. */
  readonly corrected: string | null;
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** Newest first; events without a year are not counted here. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** Other queries that do find something; only when there is no hit. */
  readonly suggestions: readonly string[];
}
