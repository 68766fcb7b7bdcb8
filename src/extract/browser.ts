/** What a browser needs to read events out of articles: see `scripts/bench/size.ts` for what it weighs. */
export { compileKnowledge, KNOWLEDGE_FILES } from './knowledge.ts';
export { extractEvents, traceArticle } from './pipeline.ts';
