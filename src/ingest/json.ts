import { readHtml } from './html.ts';
import { findJsonFault } from './json-fault.ts';
import { isRecord, readMetadata, undated, type Reading } from './metadata.ts';
import { isNinjs, readNinjs } from './ninjs.ts';
import { isTimelineJson, readTimelineJson } from './timeline-js.ts';
import { fault, lineAt, type Complaint } from './problem.ts';

/**
 * Reads a `.json` file: one article object, an array of them, `{articles: […]}`, or a TimelineJS timeline. Records without an `id` get `fileId`, with `#n` when
 * there are several.
 */
export function readJson(text: string, fileId: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { articles: [], complaints: [badJson(text, 1)] };
  }
  if (isRecord(value) && isTimelineJson(value)) return readTimelineJson(value, fileId);
  const list = Array.isArray(value)
    ? value
    : isRecord(value) && Array.isArray(value['articles'])
      ? value['articles']
      : null;
  if (!list) return readRecord(value, fileId, 1);
  if (list.length === 0)
    return { articles: [], complaints: [fault('an empty list', 'there is no article in it', 'add articles')] };
  return join(list.map((item, index) => readRecord(item, `${fileId}#${index + 1}`, 1, `article ${index + 1}: `)));
}

/** Reads JSON Lines: one article object a line. A bad line is skipped, the others are read. */
export function readJsonLines(text: string, fileId: string): Reading {
  const readings = text.split('\n').map((line, index): Reading => {
    if (line.trim() === '') return { articles: [], complaints: [] };
    try {
      return readRecord(JSON.parse(line), `${fileId}#${index + 1}`, index + 1);
    } catch {
      return { articles: [], complaints: [badJson(line, index + 1)] };
    }
  });
  return join(readings);
}

function readRecord(value: unknown, fallbackId: string, line: number, label = ''): Reading {
  const say = (complaint: Complaint): Complaint => ({ ...complaint, line, column: 1, what: label + complaint.what });
  if (!isRecord(value)) {
    return {
      articles: [],
      complaints: [say(fault('not an article', 'expected an object {…}', 'see docs/CONTRACT.md'))],
    };
  }
  if (isNinjs(value)) {
    const { articles, complaints } = readNinjs(value, fallbackId);
    return { articles, complaints: complaints.map(say) };
  }
  const id = typeof value['id'] === 'string' && value['id'].trim() !== '' ? value['id'].trim() : fallbackId;
  const { metadata, complaints } = readMetadata(value);
  const plain = ownText(value, 'text') ?? ownText(value, 'body') ?? ownText(value, 'content');
  const html = ownText(value, 'html');
  const inner = plain === null && html !== null ? readHtml(html, id).articles[0] : undefined;
  const text =
    plain
      ?.replace(/\r\n?/g, '\n')
      .replace(/^[^\S\n]+$/gm, '')
      .trim() ??
    inner?.text ??
    '';
  if (text === '') {
    return {
      articles: [],
      complaints: [say(fault('no text', 'neither "text" nor "html" holds any', 'add the article text'))],
    };
  }
  const published = metadata.published ?? inner?.published ?? null;
  if (published === null && complaints.length === 0) complaints.push(undated('"date": "2026-02-03"'));
  const title = metadata.title ?? inner?.title ?? null;
  return { articles: [{ ...metadata, id, title, published, text }], complaints: complaints.map(say) };
}

function ownText(record: Record<string, unknown>, key: string): string | null {
  const value = Object.hasOwn(record, key) ? record[key] : null;
  return typeof value === 'string' ? value : null;
}

function badJson(text: string, line: number): Complaint {
  const { offset, reason } = findJsonFault(text);
  const at = lineAt(text, offset);
  return fault('broken JSON', reason, 'correct it at this place', at.line + line - 1, at.column);
}

function join(readings: readonly Reading[]): Reading {
  return { articles: readings.flatMap((one) => one.articles), complaints: readings.flatMap((one) => one.complaints) };
}
