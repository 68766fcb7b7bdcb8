import type { ByHand, Quoted } from '../../model/corrections.ts';
import type { Article, Source } from '../../model/index.ts';

/** Articles by id. */
export type ArticleBook = ReadonlyMap<string, Article>;

/** Why a quote cannot stand. */
export interface BadQuote {
  readonly why: string;
  readonly fix: string;
}

/**
 * The source that an entry quotes. The quote must stand in the article letter by letter, at `start` if it says one, else in one place only.
 * @param former sources of the event so far: where one quotes the same words, its marks are kept.
 */
export function quoteSource(
  { article: id, quote, start }: Quoted,
  articles: ArticleBook,
  former: readonly Source[],
): Source | BadQuote {
  const article = articles.get(id);
  if (!article) return { why: `no article is called ${id}`, fix: 'name one of the collection' };
  const first = article.text.indexOf(quote);
  if (first < 0) return { why: `these words do not stand in ${id}`, fix: 'copy the sentence letter by letter' };
  if (start !== undefined && article.text.slice(start, start + quote.length) !== quote)
    return { why: `these words do not stand in ${id} at ${start}, but at ${first}`, fix: `write start: ${first}` };
  if (start === undefined && article.text.includes(quote, first + 1))
    return { why: `these words stand in ${id} more than once`, fix: `add where: start: ${first}, or another place` };
  const at = start ?? first;
  const same = former.find((one) => one.article === id && one.start === at && one.quote === quote);
  return same ?? { article: id, quote, start: at, end: at + quote.length, spans: {}, published: article.published };
}

/**
 * A sentence of a page that is not in the collection becomes an article of its own, whose whole text is what the editor copied: so its
 * quote is verbatim in what the dataset holds, and the article's `byHand` says that nobody checked it against the page.
 */
export function byHandArticle(event: string, { url, quote, title, publisher, published }: ByHand, at: number): Article {
  return {
    id: `by-hand/${event}${at === 0 ? '' : `/${at + 1}`}`,
    title: title ?? null,
    text: quote,
    published: published ?? null,
    publisher: publisher ?? /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1] ?? null,
    authors: [],
    url,
    lang: 'en',
    references: [],
    byHand: true,
  };
}
