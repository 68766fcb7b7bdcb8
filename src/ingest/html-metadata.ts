import { articlesOf, readJsonLd } from './json-ld.ts';
import { languageTag, webAddress, type Metadata } from './metadata.ts';
import { readPageDate } from './page-date.ts';

/**
 * Title, date, publisher, authors, address and language of a page. The written day is kept, never converted between time zones.
 */
export function readHtmlMetadata(
  document: Document,
  address: string | null = null,
): {
  metadata: Metadata;
  dateProblem: string | null;
  dateRule: string | null;
} {
  const linked = readJsonLd(document);
  const ld = articlesOf(linked)[0];
  const metas = readMetas(document);
  const url = webAddress(
    document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? metas.get('og:url') ?? ld?.url ?? address,
  );
  const title = clean(ld?.headline ?? metas.get('og:title') ?? textOf(document, 'h1') ?? textOf(document, 'title'));
  const spoken = clean([textOf(document, 'title'), metas.get('og:title'), textOf(document, 'h1')].join(' | '));
  const { published, problem, rule } = readPageDate({ document, metas, linked, title: spoken, url });
  const authors = ld?.authors.length ? ld.authors : [metas.get('author') ?? metas.get('article:author')].filter(isName);
  const metadata: Metadata = {
    title,
    published,
    publisher: clean(ld?.publisher ?? metas.get('og:site_name') ?? null),
    authors,
    url,
    lang: languageTag(document.documentElement?.getAttribute('lang') ?? metas.get('og:locale') ?? null),
    references: [],
  };
  return { metadata, dateProblem: published === null ? problem : null, dateRule: rule };
}

function readMetas(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = meta.getAttribute('content')?.trim();
    if (name !== '' && content && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}

const textOf = (document: Document, selector: string): string | null =>
  document.querySelector(selector)?.textContent ?? null;

const isName = (text: string | undefined): text is string => text !== undefined && !/^https?:/.test(text);

function clean(text: string | null): string | null {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}
