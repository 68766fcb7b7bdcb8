import type { PoliticalEvent } from '../model/index.ts';
import { toCsv, type Articles } from './table.ts';

/** Year, and month and day as far as they are known. */
type DateParts = readonly [year: string, month: string, day: string];

/** An event as TimelineJS shows it. Its texts are HTML there. */
interface Slide {
  readonly id: string;
  readonly from: DateParts;
  readonly to: DateParts | null;
  readonly words: string;
  readonly headline: string;
  readonly text: string;
  readonly url: string;
  readonly credit: string;
  readonly group: string;
}

const COLUMNS = [
  'Year',
  'Month',
  'Day',
  'Time',
  'End Year',
  'End Month',
  'End Day',
  'End Time',
  'Display Date',
  'Headline',
  'Text',
  'Media',
  'Media Credit',
  'Media Caption',
  'Media Thumbnail',
  'Type',
  'Group',
  'Background',
] as const;

/** How a date reads, in the reader's language. */
type Words = (event: PoliticalEvent) => string;

/**
 * The sheet that TimelineJS reads (column names of its template). A month has no day and a year no month, so that no precision is made up;
 * what is known by an interval only has its end too, and its date in words. Events without a date are left out.
 */
export function timelineJsCsv(events: readonly PoliticalEvent[], articles: Articles, words: Words): string {
  const rows = events.flatMap((event) => slideOf(event, articles, words)).map((slide) => rowOf(slide));
  return toCsv([COLUMNS, ...rows]);
}

/** The same slides as TimelineJS's own JSON. */
export function timelineJsJson(events: readonly PoliticalEvent[], articles: Articles, words: Words): string {
  const slides = events
    .flatMap((event) => slideOf(event, articles, words))
    .map((slide) => ({
      unique_id: slide.id,
      start_date: named(slide.from),
      ...(slide.to ? { end_date: named(slide.to) } : {}),
      display_date: slide.words,
      text: { headline: slide.headline, text: slide.text },
      ...(slide.url ? { media: { url: slide.url, credit: slide.credit } } : {}),
      group: slide.group,
    }));
  return `${JSON.stringify({ events: slides }, null, 2)}\n`;
}

function slideOf(event: PoliticalEvent, articles: Articles, words: Words): Slide[] {
  const { start, end, precision } = event.date;
  const first = partsOf(start);
  if (!first) return [];
  const last = end !== start && precision !== 'month' && precision !== 'year' ? partsOf(end) : null;
  const [source] = event.sources;
  const article = source && articles.get(source.article);
  return [
    {
      id: event.id,
      from: precision === 'year' ? [first[0], '', ''] : precision === 'month' ? [first[0], first[1], ''] : first,
      to: last,
      words: words(event),
      headline: escapeHtml(event.headline),
      text: source ? `“${escapeHtml(source.quote)}”` : '',
      url: article?.url ?? '',
      credit: article?.publisher ?? '',
      group: event.type,
    },
  ];
}

function rowOf({ from, to, words, headline, text, url, credit, group }: Slide): string[] {
  return [...from, '', ...(to ?? ['', '', '']), '', words, headline, text, url, credit, '', '', '', group, ''];
}

function named([year, month, day]: DateParts): Record<string, number> {
  return {
    year: Number(year),
    ...(month === '' ? {} : { month: Number(month) }),
    ...(day === '' ? {} : { day: Number(day) }),
  };
}

function partsOf(day: string | null): DateParts | null {
  const match = /^(-?\d{4,6})-(\d{2})-(\d{2})$/.exec(day ?? '');
  return match && [String(Number(match[1])), String(Number(match[2])), String(Number(match[3]))];
}

/** TimelineJS shows its words as HTML, and quotes come from articles that nobody vouches for. */
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
