import { articlesOf, type LinkedArticle } from './json-ld.ts';

/** What of a page may tell its date. */
export interface PageFacts {
  readonly document: Document;
  readonly metas: ReadonlyMap<string, string>;
  /** All JSON-LD objects of the page. */
  readonly linked: readonly Record<string, unknown>[];
  readonly title: string | null;
  readonly url: string | null;
}

/** Something that may name the day. */
export interface Carrier {
  readonly rule: string;
  readonly text: string;
}

/** Meta names that carry the publication date, the commonest first. `modified` names are left out: an update is no publication. */
const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'article.published',
  'article:post_date',
  'datepublished',
  'date_published',
  'publish-date',
  'publishdate',
  'publish_date',
  'published-date',
  'published_date',
  'publication_date',
  'publication-date',
  'originalpublicationdate',
  'article_date_original',
  'pubdate',
  'pub_date',
  'ptime',
  'pdate',
  'displaydate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'shareaholic:article_published_time',
  'bt:pubdate',
  'rnews:datepublished',
  'vr:published_time',
  'citation_publication_date',
  'citation_online_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date.issued',
  'dc.date.published',
  'dc.date.created',
  'dcterms.created',
];
/** Names that some sites use for the day of the page instead. */
const VAGUE_METAS = ['dc.date', 'dcterms.date', 'date', 'citation_date', 'created'];

/** Parts of a page that date other things, by element and by name. */
const ASIDE = /^(?:aside|footer|nav|figure|form)$/i;
const ASIDE_NAME = /related|comment|sidebar|recommend|teaser|more-|footer|popular|latest/;
const WHOLE = /^(?:html|body|main|article)$/i;

/** Sites name the whole page after its sidebar or comments: what holds the page's heading is no part aside of it. */
function isAside(element: Element): boolean {
  for (let part: Element | null = element; part; part = part.parentElement) {
    const named = ASIDE.test(part.localName) || ASIDE_NAME.test(`${part.getAttribute('class') ?? ''} ${part.id}`);
    if (named && !WHOLE.test(part.localName) && !part.querySelector('h1')) return true;
  }
  return false;
}

const UPDATE = /updat|modif|revis|aktualis|actuali[sz]|mis à jour|aggiornat|chang/i;
const PUBLISH = /publish|posted|first|issued|publi(?:cad|é|ée)|veröffentlicht|pubblicat/i;

/** What a page says for programs of its publication day, the best first. */
export function* meantCarriers(facts: PageFacts): Generator<Carrier> {
  const { document, metas, url } = facts;
  for (const { datePublished } of ownArticles(facts)) {
    if (datePublished !== null) yield { rule: 'json-ld/article', text: datePublished };
  }
  for (const name of PUBLISHED_METAS) {
    const text = metas.get(name);
    if (text !== undefined) yield { rule: `meta/${name}`, text };
  }
  for (const element of document.querySelectorAll('[itemprop=datePublished]')) {
    if (!isAside(element)) yield { rule: 'itemprop', text: machineText(element) };
  }
  const address = url === null ? null : dayInAddress(url);
  if (address !== null) yield { rule: 'url', text: address };
  yield* parsely(metas);
}

/** What else names a day that is likely that of publication, the clearest first; the later ones take longer to look for. */
export function* seenCarriers({ document, metas, linked }: PageFacts): Generator<Carrier> {
  yield* timeElements(document);
  for (const name of VAGUE_METAS) {
    const text = metas.get(name);
    if (text !== undefined) yield { rule: `meta/${name}`, text };
  }
  for (const one of linked) {
    const text = one['datePublished'];
    if (typeof text === 'string' && /Page$|^Report$/.test(String(one['@type']))) {
      yield { rule: 'json-ld/page', text };
    }
  }
  yield* inScripts(document, linked.length > 0);
  for (const element of document.querySelectorAll(
    '[class*=publish],[class*=date],[class*=byline],[class*=posted],[id*=date]',
  )) {
    const text = ownDate(element.textContent ?? '', naming(element));
    if (text !== null && !isAside(element)) yield { rule: 'class', text };
  }
  yield* labelled(document);
}

/** The page's own article among those it lists: by its headline or address, else the only day that all of them share. */
function ownArticles({ linked, title, url }: PageFacts): readonly LinkedArticle[] {
  const all = articlesOf(linked).filter((one) => one.datePublished !== null);
  const plain = (text: string | null): string => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const own = all.filter(
    (one) =>
      (one.url !== null && one.url === url) ||
      (plain(one.headline) !== '' && plain(title).includes(plain(one.headline))),
  );
  if (own.length > 0) return own.slice(0, 1);
  const days = new Set(all.map((one) => one.datePublished!.slice(0, 10)));
  return days.size === 1 ? all.slice(0, 1) : [];
}

/** `/2026/02/03/`, `/2026-02-03-title`, `/20260203/` in the path: the day under which a page was filed. */
export function dayInAddress(url: string): string | null {
  const path = url.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/, '');
  const parts =
    /(?<!\d)((?:19|20)\d{2})([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/.exec(path) ??
    /(?<=[/_-])((?:19|20)\d{2})()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(path);
  return parts ? `${parts[1]}-${parts[3]}-${parts[4]}` : null;
}

/** Parse.ly's page data is JSON in a meta element. */
function* parsely(metas: ReadonlyMap<string, string>): Generator<Carrier> {
  const text = /"pub_date"\s*:\s*"([^"]{8,40})"/.exec(metas.get('parsely-page') ?? '')?.[1];
  if (text !== undefined) yield { rule: 'meta/parsely-page', text };
}

/** `<time>` within the article before others; where several outside it differ, they date different things. */
function* timeElements(document: Document): Generator<Carrier> {
  const all = [...document.querySelectorAll('time')].filter(
    (one) => !isAside(one) && !UPDATE.test(naming(one)) && /\d/.test(machineText(one)),
  );
  const marked = all.filter((one) => one.hasAttribute('pubdate') || PUBLISH.test(naming(one)));
  const inArticle = all.filter((one) => one.closest('article,main,[itemtype*=Article],[class*=article]'));
  const chosen = [marked, inArticle, all].find((group) => group.length > 0) ?? [];
  const [first] = chosen;
  if (!first) return;
  const days = new Set(chosen.map((one) => machineText(one).trim().slice(0, 10)));
  if (chosen === all && days.size > 1) return;
  const text = first.getAttribute('datetime') ?? ownDate(first.textContent ?? '', '');
  if (text !== null) yield { rule: 'time', text };
}

/** Pages that are drawn by a program hold their data in a script; several days in it are those of several articles. */
function* inScripts(document: Document, parsed: boolean): Generator<Carrier> {
  const name =
    /"(?:datePublished|publishedAt|published_at|firstPublished(?:At|Date)?|publicationDate|publishDate|pubDate)"\s*:\s*"([^"\\]{8,40})"/g;
  // JSON-LD that parsed has been heard; what is broken is searched like any script.
  const scripts = document.querySelectorAll(parsed ? 'script:not([type="application/ld+json"])' : 'script');
  const found = [...scripts].flatMap((script) =>
    [...(script.textContent ?? '').matchAll(name)].map((match) => match[1]!),
  );
  const days = new Set(found.map((text) => text.slice(0, 10)));
  if (days.size === 1) yield { rule: 'script', text: found[0]! };
}

/** A short block that says "Published: …" outright. */
function* labelled(document: Document): Generator<Carrier> {
  for (const element of document.querySelectorAll('p,span,div,li,small')) {
    // What nests is no short line, and to collect its text again at every level takes long.
    if (element.firstElementChild?.firstElementChild?.firstElementChild) continue;
    const text = element.textContent ?? '';
    if (text.length > 120 || isAside(element)) continue;
    if (/^\s*(?:first )?(?:published|posted|publicado|publié)(?: on| el| le)?\b/i.test(text)) {
      const own = ownDate(text, '');
      if (own !== null) yield { rule: 'label', text: own };
    }
  }
}

/** The part of a visible date line that dates the publication: "Updated 5 May 2026, published 3 May 2026" names both. */
function ownDate(text: string, name: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length > 200 || !/\d{4}/.test(line)) return null;
  const label = PUBLISH.exec(line);
  if (UPDATE.test(line)) return label ? line.slice(label.index) : null;
  return UPDATE.test(name) ? null : line;
}

const naming = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('itemprop') ?? ''}`;
const machineText = (element: Element): string =>
  element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '';
