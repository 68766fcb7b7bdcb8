import {
  parseDay,
  parseEdtf,
  toCivil,
  type ArticleEntry,
  type Civil,
  type Day,
  type PoliticalEvent,
} from '../model/index.ts';
import { citedNames, oneLine, type CitedName } from './cite-names.ts';
import { dateText } from './datetext.ts';

/** Something that can be cited, whatever the style. */
export interface CitedWork {
  /** Letters and digits that tell it from others in a bibliography. */
  readonly key: string;
  readonly kind: 'article' | 'event';
  readonly authors: readonly CitedName[];
  readonly title: string | null;
  /** The paper an article stood in, the collection an event stands in. */
  readonly container: string | null;
  readonly issued: Civil | null;
  readonly url: string | null;
  readonly lang: string;
  /** The day of copying: what is undated or may change is cited with it. */
  readonly accessed: Civil;
  /** Of an event: its id and when it was, in words and as days. */
  readonly event?: {
    readonly id: string;
    readonly when: string;
    readonly start: Civil | null;
    readonly end: Civil | null;
  };
}

/** An article of the collection as a work. */
export function citedArticle(article: ArticleEntry, today: Day): CitedWork {
  const lang = article.lang ?? 'en';
  const authors = citedNames(article.authors, article.publisher, lang);
  const issued = civilOf(article.published);
  const title = cleaned(article.title);
  const container = cleaned(article.publisher);
  return {
    key: keyOf(authors, container, issued, title),
    kind: 'article',
    authors,
    title,
    container,
    issued,
    url: webAddress(article.url),
    lang,
    accessed: toCivil(today),
  };
}

/**
 * An event of the collection as a work.
 * @param generated day of the collection's newest article: which version of it is meant.
 */
export function citedEvent(event: PoliticalEvent, generated: string | null, link: string, today: Day): CitedWork {
  const range = parseEdtf(event.date.edtf);
  return {
    key: `entente-${asciiWord(event.id)}`,
    kind: 'event',
    authors: [],
    title: cleaned(event.headline),
    container: 'Entente',
    issued: civilOf(generated),
    url: webAddress(link),
    lang: 'en',
    accessed: toCivil(today),
    event: {
      id: event.id,
      when: range ? dateText(range) : event.date.edtf,
      start: civilOf(event.date.start),
      end: civilOf(event.date.end),
    },
  };
}

/** The address of an event whatever stretch of time or search it was come upon by: what is cited should not name those. */
export function eventAddress(address: string, event: string): string {
  const [page = '', query = ''] = address.replace(/#.*/, '').split('?', 2);
  if (webAddress(page) === null) return address;
  const relation = query.split('&').find((pair) => pair.startsWith('relation='));
  return `${page}?${[relation, `select=${encodeURIComponent(event)}`].filter(Boolean).join('&')}`;
}

/** An address that a reader can be sent to: of the web, without spaces; anything else is left out. */
export function webAddress(address: string | null | undefined): string | null {
  return /^https?:\/\/\S+$/i.test(address ?? '') ? address! : null;
}

function civilOf(day: string | null): Civil | null {
  const parsed = parseDay(day ?? '');
  return parsed === undefined ? null : toCivil(parsed);
}

// Styles set their own full stops.
function cleaned(text: string | null): string | null {
  const line = oneLine(text ?? '').replace(/(?<!\.)\.$/, '');
  return line === '' ? null : line;
}

function keyOf(
  authors: readonly CitedName[],
  container: string | null,
  issued: Civil | null,
  title: string | null,
): string {
  const first = authors[0];
  const who = first ? ('literal' in first ? first.literal : first.family) : (container ?? '');
  const word = (title ?? '').split(/\s+/).find((one) => one.length > 3) ?? '';
  return [asciiWord(who) || 'anonymous', issued ? String(issued.year) : 'nd', asciiWord(word)].join('').toLowerCase();
}

const asciiWord = (text: string): string => text.normalize('NFD').replace(/[^A-Za-z0-9]/g, '');
