import type { Civil } from '../model/index.ts';
import type { CitedName } from './cite-names.ts';
import type { CitedWork } from './cite-work.ts';

/** A BibTeX entry: `@article` of a paper, else `@misc`. Braces around the title keep its capitals. */
export function citeBibtex(work: CitedWork): string {
  const { kind, container, event, issued } = work;
  const paper = kind === 'article' && container !== null;
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', work.authors.length === 0 ? null : work.authors.map(bibtexName).join(' and ')],
    ['title', work.title === null ? null : `{${escaped(work.title)}}`],
    ['journal', paper ? escaped(container) : null],
    ['howpublished', event ? escaped(`Event ${event.id} in ${container ?? 'a collection'} (data set)`) : null],
    ['year', issued ? String(issued.year) : null],
    ['month', null],
    ['day', issued ? String(issued.day) : null],
    ['url', work.url === null ? null : addressOf(work.url)],
    ['urldate', isoDay(work.accessed)],
    ['language', escaped(work.lang)],
    ['note', event ? escaped(`Date of the event: ${event.when}`) : null],
  ];
  const lines = fields.flatMap(([name, value]) => {
    // The styles' own abbreviations of months stand without braces.
    if (name === 'month') return issued ? [`  month = ${MONTHS[issued.month - 1]!}`] : [];
    return value === null ? [] : [`  ${name} = {${value}}`];
  });
  return `@${paper ? 'article' : 'misc'}{${work.key},\n${lines.join(',\n')}\n}`;
}

/** The work as CSL-JSON 1.0: a list of one item, as reference managers import it. */
export function citeCslJson(work: CitedWork): string {
  const { event, issued, container } = work;
  const item = {
    id: work.key,
    type: event ? 'dataset' : 'article-newspaper',
    title: work.title ?? undefined,
    author: work.authors.length === 0 ? undefined : work.authors,
    'container-title': container ?? undefined,
    issued: issued ? cslDate(issued) : undefined,
    accessed: cslDate(work.accessed),
    ...(event ? { genre: 'Event', number: event.id, 'event-date': eventDate(event) } : {}),
    URL: work.url ?? undefined,
    language: work.lang,
  };
  return JSON.stringify([item], null, 2);
}

const cslDate = (...days: readonly Civil[]): object => ({
  'date-parts': days.map(({ year, month, day }) => [year, month, day]),
});

function eventDate({ start, end }: NonNullable<CitedWork['event']>): object | undefined {
  if (start === null) return undefined;
  return end === null || isoDay(end) === isoDay(start) ? cslDate(start) : cslDate(start, end);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const bibtexName = (name: CitedName): string =>
  'literal' in name ? `{${escaped(name.literal)}}` : [name.family, name.given].filter(Boolean).map(escaped).join(', ');

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

// BibTeX counts braces even behind a backslash: a lone one would let the rest of a title write fields of its own.
const escaped = (text: string): string => text.replace(/[\\{}&%$#_~^]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);

const addressOf = (url: string): string => url.replace(/[\\{}]/g, (sign) => encodeURIComponent(sign));

const isoDay = ({ year, month, day }: Civil): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
