import { articleOf, readJsonLd } from './json-ld.ts';
import { languageTag, webAddress, type Metadata } from './metadata.ts';
import { parsePublished } from './published.ts';

/** Meta names that carry the publication date, most reliable first. `modified` names are left out: an update is no publication. */
const DATE_METAS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'article.published',
  'publish-date',
  'publishdate',
  'publication_date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
];
const ASIDE = 'aside,footer,nav,[class*=related],[class*=comment],[class*=sidebar]';

/**
 * Title, date, publisher, authors, address and language of a page. The date comes from the first carrier that names a day: JSON-LD, meta,
 * itemprop, the page's address, `<time>`, elements classed as dates. The written day is kept, never converted between time zones.
 */
export function readHtmlMetadata(document: Document): { metadata: Metadata; dateProblem: string | null } {
  const ld = articleOf(readJsonLd(document));
  const metas = readMetas(document);
  const url = webAddress(
    document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? metas.get('og:url') ?? ld?.url ?? null,
  );
  const { published, problem } = firstDay(dateCandidates(document, metas, ld?.datePublished ?? null, url));
  const authors = ld?.authors.length ? ld.authors : [metas.get('author') ?? metas.get('article:author')].filter(isName);
  const metadata: Metadata = {
    title: clean(ld?.headline ?? metas.get('og:title') ?? textOf(document, 'h1') ?? textOf(document, 'title')),
    published,
    publisher: clean(ld?.publisher ?? metas.get('og:site_name') ?? null),
    authors,
    url,
    lang: languageTag(document.documentElement?.getAttribute('lang') ?? metas.get('og:locale') ?? null),
    references: [],
  };
  return { metadata, dateProblem: published === null ? problem : null };
}

function* dateCandidates(
  document: Document,
  metas: ReadonlyMap<string, string>,
  jsonLd: string | null,
  url: string | null,
): Generator<string> {
  if (jsonLd !== null) yield jsonLd;
  for (const name of DATE_METAS) if (metas.has(name)) yield metas.get(name)!;
  for (const element of document.querySelectorAll('[itemprop=datePublished]')) {
    yield element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '';
  }
  const inAddress = url && /\/(\d{4})[/-](\d{2})[/-](\d{2})(?!\d)/.exec(url);
  if (inAddress) yield `${inAddress[1]}-${inAddress[2]}-${inAddress[3]}`;
  for (const selector of ['time[datetime]', 'time', '[class*=publish],[class*=date],[class*=byline]']) {
    for (const element of document.querySelectorAll(selector)) {
      const text = element.getAttribute('datetime') ?? element.textContent ?? '';
      if (!element.closest(ASIDE) && text.length < 200 && /\d/.test(text)) yield text;
    }
  }
}

function firstDay(candidates: Iterable<string>): { published: string | null; problem: string | null } {
  let problem: string | null = null;
  for (const candidate of candidates) {
    const reading = parsePublished(candidate);
    if ('day' in reading) return { published: reading.day, problem: null };
    problem ??= reading.problem;
  }
  return { published: null, problem };
}

function readMetas(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();
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
