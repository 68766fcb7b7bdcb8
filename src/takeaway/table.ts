import { parseEdtf, type ArticleEntry, type PoliticalEvent } from '../model/index.ts';

/** Articles by id, for titles, publishers and addresses. */
export type Articles = ReadonlyMap<string, ArticleEntry>;

/** Rows of text cells as CSV after RFC 4180, with a byte order mark so that spreadsheets read UTF-8. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Quoted where it must be; what a spreadsheet would run as a formula gets an apostrophe, numbers apart. */
function cell(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) && !isDate(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** "-0044-03-15" begins like a formula and is none. */
const isDate = (text: string): boolean => parseEdtf(text) !== null && /^-?\d{4}/.test(text);

const COLUMNS = [
  'id',
  'date',
  'start',
  'end',
  'precision',
  'basis',
  'type',
  'mode',
  'tone',
  'status',
  'headline',
  'initiators',
  'recipients',
  'place',
  'salience',
  'confidence',
  'quote',
  'article',
  'publisher',
  'published',
  'url',
] as const;

/** One row an event: date as EDTF with its first and last day, actors by name, the first source with its verbatim quote. */
export function eventsCsv(events: readonly PoliticalEvent[], articles: Articles): string {
  return toCsv([COLUMNS, ...events.map((event) => rowOf(event, articles))]);
}

function rowOf(event: PoliticalEvent, articles: Articles): string[] {
  const [source] = event.sources;
  const article = source && articles.get(source.article);
  const { date } = event;
  return [
    event.id,
    date.edtf,
    date.start ?? '',
    date.end ?? '',
    date.precision,
    date.basis,
    event.type,
    event.mode ?? '',
    String(event.tone),
    event.status,
    event.headline,
    names(event.initiators),
    names(event.recipients),
    event.place?.name ?? '',
    String(event.salience),
    String(event.confidence),
    source?.quote ?? '',
    article?.title ?? source?.article ?? '',
    article?.publisher ?? '',
    source?.published ?? '',
    article?.url ?? '',
  ];
}

const names = (actors: readonly { readonly name: string }[]): string => actors.map(({ name }) => name).join('; ');

const TIMELINE_COLUMNS = [
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

/**
 * The sheet that TimelineJS reads (column names of its template). A month has no day and a year no month, so that no precision is made up;
 * what is known by an interval only has its end too, and its date in words. Events without a date are left out.
 */
export function timelineJsCsv(
  events: readonly PoliticalEvent[],
  articles: Articles,
  words: (event: PoliticalEvent) => string,
): string {
  const rows = events.flatMap((event) => timelineRow(event, articles, words));
  return toCsv([TIMELINE_COLUMNS, ...rows]);
}

function timelineRow(event: PoliticalEvent, articles: Articles, words: (event: PoliticalEvent) => string): string[][] {
  const { start, end, precision } = event.date;
  const first = partsOf(start);
  if (!first) return [];
  const last = end !== start && precision !== 'month' && precision !== 'year' ? partsOf(end) : null;
  const from = precision === 'year' ? [first[0], '', ''] : precision === 'month' ? [first[0], first[1], ''] : first;
  const [source] = event.sources;
  const article = source && articles.get(source.article);
  return [
    [
      ...from,
      '',
      ...(last ?? ['', '', '']),
      '',
      words(event),
      event.headline,
      source ? `“${escapeHtml(source.quote)}”` : '',
      article?.url ?? '',
      article?.publisher ?? '',
      '',
      '',
      '',
      event.type,
      '',
    ],
  ];
}

function partsOf(day: string | null): readonly [string, string, string] | null {
  const match = /^(-?\d{4,6})-(\d{2})-(\d{2})$/.exec(day ?? '');
  return match && [String(Number(match[1])), String(Number(match[2])), String(Number(match[3]))];
}

/** TimelineJS shows its text as HTML, and quotes come from articles that nobody vouches for. */
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
