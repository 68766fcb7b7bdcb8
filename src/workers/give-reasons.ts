import { evidenceFor, explainArticle } from '../extract/explain/index.ts';
import { compileKnowledge, type RawKnowledge } from '../extract/knowledge.ts';
import { traceArticle } from '../extract/pipeline.ts';
import type { Article, ArticleEntry } from '../model/index.ts';
import type { FromWhy, ToWhy } from '../model/why.ts';

/** Answers why an event was made of its text by reading that text again, in whatever thread it is called. The last article is remembered. */
export function createReasons(raw: RawKnowledge): (message: ToWhy) => FromWhy {
  const knowledge = compileKnowledge(raw);
  let last: { article: ArticleEntry; explained: ReturnType<typeof explainArticle> } | null = null;
  return ({ turn, article, event, source }) => {
    if (article.text === null) return { turn, evidence: null };
    if (last?.article.id !== article.id || last.article.text !== article.text)
      last = { article, explained: explainArticle(traceArticle(articleOf(article), knowledge)) };
    return { turn, evidence: evidenceFor(last.explained, event, source) };
  };
}

const articleOf = ({ text, authors, references, ...entry }: ArticleEntry): Article =>
  ({ ...entry, text: text ?? '', authors: authors ?? [], references: references ?? [] }) as Article;
