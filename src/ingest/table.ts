import { splitRows, type Row } from './csv.ts';
import { readMetadata, undated, type Reading } from './metadata.ts';
import { fault, type Complaint } from './problem.ts';
import { isEventsTable, readEventRows } from './stated.ts';
import { isTimelineSheet, readTimelineSheet } from './timeline-js.ts';

/** Column names of other tools for the fields of ours. */
const SYNONYMS: Record<string, string> = {
  body: 'text',
  content: 'text',
  headline: 'title',
};

/**
 * Reads `.csv`, told apart by its header row: articles, one a row (`date, title, text, publisher, authors, url, lang, id`), an events table
 * (`date, headline, initiator, recipient, type`) or a TimelineJS sheet.
 */
export function readCsv(text: string, fileId: string): Reading {
  return readTable(text, fileId, ',');
}

/** Reads `.tsv`, as {@link readCsv} with tabs. */
export function readTsv(text: string, fileId: string): Reading {
  return readTable(text, fileId, '\t');
}

/** A row whose text is empty is read from its title alone; `Year`, `Month`, `Day` columns stand in for `date`. */
function readTable(text: string, fileId: string, separator: string): Reading {
  const { rows, open } = splitRows(text, separator);
  const [header, ...body] = rows;
  const titles = (header?.cells ?? []).map((cell) => cell.text);
  const reading = isTimelineSheet(titles)
    ? readTimelineSheet(titles, body, fileId)
    : isEventsTable(titles)
      ? readEventRows(titles, body, fileId)
      : readArticleRows(titles, body, fileId);
  const complaints = [...reading.complaints];
  if (open !== null)
    complaints.push(
      fault('a quotation mark is never closed', 'all that follows was taken for one cell', 'close it', open),
    );
  if (body.length === 0 && complaints.length === 0)
    complaints.push(fault('a table without rows', 'there is no article in it', 'add rows'));
  return { articles: reading.articles, complaints };
}

function readArticleRows(titles: readonly string[], rows: readonly Row[], fileId: string): Reading {
  const names = titles.map((name) => SYNONYMS[name.trim().toLowerCase()] ?? name.trim().toLowerCase());
  if (!names.includes('text') && !names.includes('title')) {
    const why = `the first line must name the columns; it has no "text" and no "title"`;
    return { articles: [], complaints: [fault('no article table', why, 'add a header row: date,title,text')] };
  }
  const readings = rows.map((row) => readRow(row, names, `${fileId}#${row.line}`));
  return { articles: readings.flatMap((one) => one.articles), complaints: readings.flatMap((one) => one.complaints) };
}

function readRow({ cells, line }: Row, names: readonly string[], fallbackId: string): Reading {
  const record: Record<string, string> = Object.create(null) as Record<string, string>;
  names.forEach((name, index) => (record[name] = cells[index]?.text.trim() ?? ''));
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
