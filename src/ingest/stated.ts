import { EVENT_TYPES, parseEdtf, STATUSES, type EventType, type StatedEvent, type Status } from '../model/index.ts';
import type { Cell, Row } from './csv.ts';
import { NO_METADATA, languageTag, webAddress, type Reading } from './metadata.ts';
import { fault, warning, type Complaint } from './problem.ts';
import { parsePublished } from './published.ts';

/** Names in one cell; no act has more sides. */
const MOST_NAMES = 50;

/** Column names that other tables use for ours. */
const COLUMNS: Readonly<Record<string, string>> = {
  title: 'headline',
  initiators: 'initiator',
  actor: 'initiator',
  actor1: 'initiator',
  recipients: 'recipient',
  target: 'recipient',
  actor2: 'recipient',
  'end date': 'end',
  'event type': 'type',
  'source url': 'url',
  link: 'url',
};

/** Whether the columns are those of an events table: it says who acts and how. */
export function isEventsTable(header: readonly string[]): boolean {
  const names = new Set(header.map(columnOf));
  return names.has('type') && names.has('initiator');
}

function columnOf(name: string): string {
  const plain = name.trim().toLowerCase().replaceAll('_', ' ');
  return COLUMNS[plain] ?? plain;
}

/**
 * Reads the rows of an events table: `date, headline, initiator, recipient, type`, and optionally `end, mode, tone, status, url, publisher,
 * lang, id`. Each is an article of its own whose text is the row as it stands in the file, so that the event can quote it.
 */
export function readEventRows(header: readonly string[], rows: readonly Row[], fileId: string): Reading {
  const columns = header.map(columnOf);
  const readings = rows.map((row) => readEventRow(row, columns, fileId));
  return { articles: readings.flatMap((one) => one.articles), complaints: readings.flatMap((one) => one.complaints) };
}

function readEventRow(row: Row, columns: readonly string[], fileId: string): Reading {
  const cells = new Map(columns.map((name, index) => [name, row.cells[index]] as const).reverse());
  const get = (name: string): string => cells.get(name)?.text.replace(/\s+/g, ' ').trim() ?? '';
  const refuse = (what: string, why: string, fix: string): Reading => ({
    articles: [],
    complaints: [fault(what, why, fix, row.line)],
  });
  const type = asType(get('type'));
  if (!type) {
    const why = get('type') === '' ? 'the cell is empty' : `"${get('type').slice(0, 30)}" is none`;
    return refuse('a row without an event type', why, `write one of ${EVENT_TYPES.join(' ')}`);
  }
  const status = asStatus(get('status'));
  if (!status) return refuse('unknown status', `"${get('status').slice(0, 30)}"`, `write one of ${STATUSES.join(' ')}`);
  const initiators = names(get('initiator'));
  if (initiators.length === 0) return refuse('a row without an initiator', 'it says not who acted', 'fill the cell');
  const { date, complaint } = readStatedDate(get('date'), get('end'), row.line);
  const tone = get('tone') === '' ? null : Number(get('tone'));
  const stated: StatedEvent = {
    date,
    line: row.line,
    act: {
      type,
      mode: get('mode') || null,
      tone: tone !== null && Math.abs(tone) <= 10 ? tone : null,
      status,
      headline: get('headline') || null,
      initiators,
      recipients: names(get('recipient')),
      cells: spansOf(cells),
    },
  };
  const article = {
    ...NO_METADATA,
    id: get('id') || `${fileId}#${row.line}`,
    text: row.raw,
    title: get('headline') || null,
    publisher: get('publisher') || get('source') || null,
    url: webAddress(get('url')),
    lang: languageTag(get('lang')),
    stated,
  };
  return { articles: [article], complaints: complaint ? [complaint] : [] };
}

/**
 * A date, or the first and last of a stretch, as EDTF: `2026`, `2026-02`, `2025-10~`, `3 February 2026`. What can be read two ways is refused.
 * @param line of the row, for the warning
 */
export function readStatedDate(
  from: string,
  to: string,
  line: number,
): { date: string | null; complaint: Complaint | null } {
  const [start, end] = [asEdtf(from), to === '' ? null : asEdtf(to)];
  const problem = 'problem' in start ? start.problem : end && 'problem' in end ? end.problem : null;
  if (problem !== null) {
    const why = 'the event stands without a date';
    return { date: null, complaint: warning(`date not used: ${problem}`, why, 'write it as YYYY-MM-DD', line) };
  }
  const first = 'edtf' in start ? start.edtf : '';
  const last = end && 'edtf' in end ? end.edtf : first;
  const date = first === last ? first : `${first}/${last}`;
  if (parseEdtf(date)) return { date, complaint: null };
  const why = 'the event stands without a date';
  return { date: null, complaint: warning(`date not used: "${date}" ends before it starts`, why, 'correct it', line) };
}

function asEdtf(text: string): { edtf: string } | { problem: string } {
  if (parseEdtf(text) && !text.includes('XXXX')) return { edtf: text };
  const reading = parsePublished(text);
  return 'day' in reading ? { edtf: reading.day } : reading;
}

const asType = (text: string): EventType | undefined => EVENT_TYPES.find((one) => one === text.toUpperCase());
const asStatus = (text: string): Status | undefined =>
  text === '' ? 'occurred' : STATUSES.find((one) => one === text.toLowerCase());
const names = (text: string): string[] =>
  text
    .split(/\s*[;|]\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, MOST_NAMES);

function spansOf(cells: ReadonlyMap<string, Cell | undefined>): NonNullable<StatedEvent['act']>['cells'] {
  const span = (name: string): [number, number] | undefined => {
    const cell = cells.get(name);
    return cell && cell.text.trim() !== '' ? [cell.start, cell.end] : undefined;
  };
  const all = {
    date: span('date'),
    type: span('type'),
    headline: span('headline'),
    initiators: span('initiator'),
    recipients: span('recipient'),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
