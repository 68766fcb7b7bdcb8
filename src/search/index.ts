export { fold } from './fold.ts';
export { exactQuery } from './query.ts';
export { createSearch, type Search } from './search.ts';
export type { SearchField, SearchHit, SearchResult, SearchSnippet } from './types.ts';
export { groupByYear, snippetParts, stepHit, type YearGroup } from './groups.ts';
