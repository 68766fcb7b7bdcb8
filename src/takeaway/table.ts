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
