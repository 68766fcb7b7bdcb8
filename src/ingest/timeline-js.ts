import { formatMonth, formatYear, parseEdtf } from '../model/index.ts';
import type { Row } from './csv.ts';
import { fragmentText } from './html.ts';
import { isRecord, NO_METADATA, undated, type Reading } from './metadata.ts';
import { fault, warning, type Complaint } from './problem.ts';

/** A slide: its words, and the date parts as written. */
interface Slide {
  readonly headline: string;
  readonly text: string;
  readonly from: DateParts;
  readonly to: DateParts;
}

interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** Whether the columns are those of Knight Lab's TimelineJS spreadsheet. */
export function isTimelineSheet(header: readonly string[]): boolean {
  const names = new Set(header.map((name) => name.trim().toLowerCase()));
  return names.has('year') && names.has('headline');
}

/**
 * Reads a TimelineJS sheet: each slide's headline and text are an article that is read like any other, and the slide's date stands for what
 * they do not date themselves. The title slide and eras are no events.
 */
export function readTimelineSheet(header: readonly string[], rows: readonly Row[], fileId: string): Reading {
  const names = header.map((name) => name.trim().toLowerCase());
  const readings = rows.map((row) => {
    const get = (name: string): string => row.cells[names.indexOf(name)]?.text.trim() ?? '';
    const parts = (prefix: string): DateParts => ({
      year: get(`${prefix}year`),
      month: get(`${prefix}month`),
      day: get(`${prefix}day`),
    });
    if (/^(?:title|era)$/i.test(get('type'))) return NOTHING;
    const slide = { headline: get('headline'), text: get('text'), from: parts(''), to: parts('end ') };
    return readSlide(slide, `${fileId}#${row.line}`, row.line, 'the row');
  });
  return join(readings);
}

/** Whether a JSON value is a TimelineJS timeline. */
export function isTimelineJson(value: Readonly<Record<string, unknown>>): boolean {
  const events = value['events'];
  return Array.isArray(events) && events.some((one) => isRecord(one) && isRecord(one['start_date']));
}

/** Reads a TimelineJS timeline in JSON, as {@link readTimelineSheet}. */
export function readTimelineJson(value: Readonly<Record<string, unknown>>, fileId: string): Reading {
  const events = value['events'] as readonly unknown[];
  const readings = events.map((event, index) => {
    const label = `event ${index + 1}`;
    if (!isRecord(event))
      return { articles: [], complaints: [fault(`${label} is no object`, 'expected {…}', 'mend it')] };
    const words = isRecord(event['text']) ? event['text'] : {};
    return readSlide(
      {
        headline: textIn(words['headline']),
        text: textIn(words['text']),
        from: partsOf(event['start_date']),
        to: partsOf(event['end_date']),
      },
      `${fileId}#${index + 1}`,
      1,
      label,
    );
  });
  return join(readings);
}

const NOTHING: Reading = { articles: [], complaints: [] };

function readSlide(slide: Slide, id: string, line: number, label: string): Reading {
  const headline = plain(slide.headline);
  const body = plain(slide.text);
  const text = [headline, body].filter((part) => part !== '').join('\n\n');
  if (text === '') {
    const why = 'there is nothing to read events from';
    return { articles: [], complaints: [fault(`${label} has neither headline nor text`, why, 'fill it', line)] };
  }
  const { date, complaint } = dateOf(slide, line);
  const stated = { date, line, act: null };
  const article = { ...NO_METADATA, id, title: headline || null, text, stated };
  return { articles: [article], complaints: complaint ? [complaint] : [] };
}

function dateOf({ from, to }: Slide, line: number): { date: string | null; complaint: Complaint | null } {
  if (from.year === '') return { date: null, complaint: { ...undated('a "Year"'), line } };
  const [start, end] = [edtfOf(from), to.year === '' ? null : edtfOf(to)];
  const date = start === null ? null : end === null || end === start ? start : `${start}/${end}`;
  if (date !== null && parseEdtf(date)) return { date, complaint: null };
  const written = [from.year, from.month, from.day, to.year]
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 40);
  const what = `date not used: "${written}" is no date`;
  return {
    date: null,
    complaint: warning(what, 'the slide is read without it', 'write year, month and day in digits', line),
  };
}

function edtfOf({ year, month, day }: DateParts): string | null {
  if (!/^-?\d{1,4}$/.test(year) || !/^\d{0,2}$/.test(month) || !/^\d{0,2}$/.test(day)) return null;
  if (month === '') return day === '' ? formatYear(Number(year)) : null;
  const upToMonth = formatMonth(Number(year), Number(month));
  return day === '' ? upToMonth : `${upToMonth}-${day.padStart(2, '0')}`;
}

function partsOf(value: unknown): DateParts {
  const record = isRecord(value) ? value : {};
  return { year: textIn(record['year']), month: textIn(record['month']), day: textIn(record['day']) };
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

const plain = (text: string): string =>
  /[<&]/.test(text) ? fragmentText(text) : text.replace(/^[^\S\n]+$/gm, '').trim();

function join(readings: readonly Reading[]): Reading {
  return { articles: readings.flatMap((one) => one.articles), complaints: readings.flatMap((one) => one.complaints) };
}
