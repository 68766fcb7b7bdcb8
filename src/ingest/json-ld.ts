import { isRecord } from './metadata.ts';

/** What a page's JSON-LD says about its article. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly url: string | null;
}

/** All JSON-LD objects of a page, `@graph` and lists flattened; broken blocks are passed over. */
export function readJsonLd(document: Document): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      found.push(...flatten(JSON.parse(tidy(script.textContent ?? '')), 0));
    } catch {
      // Pages often break their own JSON-LD; the other carriers of the date remain.
    }
  }
  return found;
}

/** The objects whose type is an article (NewsArticle, BlogPosting, …). */
export function articlesOf(objects: readonly Record<string, unknown>[]): LinkedArticle[] {
  return objects
    .filter((one) => [one['@type']].flat().some((type) => /Article$|BlogPosting$|^Reportage/.test(String(type))))
    .map(toLinked);
}

function toLinked(article: Readonly<Record<string, unknown>>): LinkedArticle {
  return {
    headline: textIn(article['headline']) ?? textIn(article['name']),
    datePublished: textIn(article['datePublished']),
    publisher: nameIn(article['publisher']),
    authors: [article['author']]
      .flat()
      .map(nameIn)
      .filter((name) => name !== null),
    url: textIn(article['url']) ?? addressIn(article['mainEntityOfPage']) ?? addressIn(article['@id']),
  };
}

/** What pages put around or into their JSON: comment marks, CDATA, raw line ends within strings, a comma before a bracket. */
function tidy(text: string): string {
  return text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,(\s*[}\]])/g, '$1');
}

function flatten(value: unknown, depth: number): Record<string, unknown>[] {
  if (depth > 5) return [];
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, depth + 1));
  if (!isRecord(value)) return [];
  return [value, ...['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((key) => flatten(value[key], depth + 1))];
}

const addressIn = (value: unknown): string | null =>
  textIn(isRecord(value) ? value['@id'] : value)?.replace(/#.*$/, '') ?? null;
const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
const nameIn = (value: unknown): string | null => textIn(isRecord(value) ? value['name'] : value);
