export { explainArticle } from './article.ts';
export { findingsOf, markedRuns, type Run } from './marks.ts';
export type * from './types.ts';
export { evidenceFor } from './evidence.ts';
