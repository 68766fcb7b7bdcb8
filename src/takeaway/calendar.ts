import { formatDay, parseDay, type PoliticalEvent } from '../model/index.ts';
import type { Articles } from './table.ts';

/** Longest line of a calendar file in bytes (RFC 5545, 3.1). */
const LINE = 75;

/**
 * Events as an iCalendar file: whole days, an interval from its first to its last day; planned and alleged ones are TENTATIVE, denied ones
 * left out. Calendars know no year before 1, so older events are left out too.
 * @param stamp when the file is made, `20260204T120000Z`; the clock is not read here.
 */
export function eventsIcs(events: readonly PoliticalEvent[], articles: Articles, stamp: string): string {
  const body = events.flatMap((event) => entryOf(event, articles, stamp));
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Entente//timeline//EN', 'CALSCALE:GREGORIAN', ...body];
  return `${[...lines, 'END:VCALENDAR'].map(fold).join('\r\n')}\r\n`;
}

function entryOf(event: PoliticalEvent, articles: Articles, stamp: string): string[] {
  const { start, end } = event.date;
  const [from, to] = [parseDay(start ?? ''), parseDay(end ?? '')];
  if (from === undefined || to === undefined || !/^\d{4}-/.test(start!) || start!.startsWith('0000')) return [];
  if (event.status === 'denied') return [];
  const [source] = event.sources;
  const article = source && articles.get(source.article);
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@entente`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${start!.replaceAll('-', '')}`,
    // The end of a day is the beginning of the next.
    `DTEND;VALUE=DATE:${formatDay(to + 1).replaceAll('-', '')}`,
    `SUMMARY:${text(event.headline)}`,
    ...(source ? [`DESCRIPTION:${text(`“${source.quote}” – ${article?.title ?? source.article}`)}`] : []),
    ...(event.place ? [`LOCATION:${text(event.place.name)}`] : []),
    ...(article?.url ? [`URL:${article.url.replace(/[\r\n]/g, '')}`] : []),
    `CATEGORIES:${event.type}`,
    `STATUS:${event.status === 'occurred' ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const text = (value: string): string =>
  value
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');

/** Breaks a line at 75 bytes, never within a character; what follows begins with a blank. */
function fold(line: string): string {
  const lines: string[] = [];
  let [held, bytes] = ['', 0];
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > LINE) {
      lines.push(held);
      [held, bytes] = [' ', 1];
    }
    held += character;
    bytes += size;
  }
  return [...lines, held].join('\r\n');
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
