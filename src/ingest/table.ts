import { readMetadata, undated, type Reading } from './metadata.ts';
import { fault, type Complaint } from './problem.ts';

/** A row of a table and the line it starts on. */
interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Column names of other tools for the fields of ours, Knight Lab's TimelineJS sheet among them. */
const SYNONYMS: Record<string, string> = {
  body: 'text',
  content: 'text',
  headline: 'title',
  'display date': 'display',
};

/** Reads `.csv`: a header row, then one article a row (`date, title, text, publisher, authors, url, lang, id`). */
export function readCsv(text: string, fileId: string): Reading {
  return readTable(text, fileId, ',');
}

/** Reads `.tsv`, as {@link readCsv} with tabs. */
export function readTsv(text: string, fileId: string): Reading {
  return readTable(text, fileId, '\t');
}

/**
 * A row whose text is empty is read from its title alone; `Year`, `Month`, `Day` columns stand in for `date`, so a TimelineJS sheet is read
 * as one short article a row.
 */
function readTable(text: string, fileId: string, separator: string): Reading {
  const { rows, open } = splitRows(text, separator);
  const [header, ...body] = rows;
  const names = (header?.cells ?? []).map((name) => SYNONYMS[name.trim().toLowerCase()] ?? name.trim().toLowerCase());
  if (!names.includes('text') && !names.includes('title')) {
    const why = `the first line must name the columns; it has no "text" and no "title"`;
    return { articles: [], complaints: [fault('no article table', why, 'add a header row: date,title,text')] };
  }
  const readings = body.map((row) => readRow(row, names, `${fileId}#${row.line}`));
  const complaints = readings.flatMap((one) => one.complaints);
  if (open !== null)
    complaints.push(
      fault('a quotation mark is never closed', 'all that follows was taken for one cell', 'close it', open),
    );
  if (body.length === 0) complaints.push(fault('a table without rows', 'there is no article in it', 'add rows'));
  return { articles: readings.flatMap((one) => one.articles), complaints };
}

function readRow({ cells, line }: Row, names: readonly string[], fallbackId: string): Reading {
  const record: Record<string, string> = Object.create(null) as Record<string, string>;
  names.forEach((name, index) => (record[name] = cells[index]?.trim() ?? ''));
  const { year, month, day } = record;
  if (!record['date'] && year && month && day) record['date'] = `${year}-${month}-${day}`;
  if (!record['date']) delete record['date'];
  const at = { line, column: 1 };
  const { metadata, complaints } = readMetadata({ ...record, authors: record['authors']?.split(/;\s*/) }, () => at);
  const text = (record['text'] || record['title'] || '').replace(/^[^\S\n]+$/gm, '').trim();
  if (text === '') {
    return {
      articles: [],
      complaints: [fault('a row without text', 'there is nothing to read events from', 'fill it', line)],
    };
  }
  const missing: Complaint[] =
    metadata.published === null && complaints.length === 0 ? [{ ...undated('a "date" cell'), ...at }] : [];
  return { articles: [{ ...metadata, id: record['id'] || fallbackId, text }], complaints: [...complaints, ...missing] };
}

/** Splits by RFC 4180: quoted cells may hold separators, line ends and doubled quotes. @returns the line of a quote left open, if any. */
function splitRows(text: string, separator: string): { rows: Row[]; open: number | null } {
  const rows: Row[] = [];
  const cell = new RegExp(`("(?:[^"]|"")*"?|[^${separator}\\n]*)(${separator}|\\n|$)`, 'y');
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let open: number | null = null;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) return { rows, open: line };
    const [whole, raw = '', end] = match;
    const quoted = raw.startsWith('"');
    if (quoted && (raw.length < 2 || !raw.endsWith('"'))) open = line;
    cells.push(quoted ? raw.replace(/^"|"$/g, '').replaceAll('""', '"') : raw);
    line += whole.split('\n').length - 1;
    if (end === separator) continue;
    if (cells.some((one) => one.trim() !== '')) rows.push({ cells, line: rowLine });
    [cells, rowLine] = [[], line];
  }
  return { rows, open };
}
