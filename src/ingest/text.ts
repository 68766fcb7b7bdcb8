import type { Article } from '../model/index.ts';
import { readDateline } from './dateline.ts';
import { badDate, NO_METADATA, parseYamlRecord, readMetadata, undated, webAddress, languageTag } from './metadata.ts';
import type { Metadata, Reading } from './metadata.ts';
import { fault, type Complaint } from './problem.ts';
import { parsePublished } from './published.ts';

const HEADER = /^\s*(published|date|title|headline|by|authors?|publisher|source|url|link|lang|language)\s*:\s*(.*)$/i;

interface Head {
  readonly metadata: Metadata;
  readonly body: string;
  readonly complaints: readonly Complaint[];
  /** Whether the file stated a date at all, usable or not. */
  readonly stated: boolean;
}

/**
 * Reads a plain text article: header lines (`date 2026-02-04 …`, `Published: 8 March 2008`, `Title: …`), then the text as it is.
 * Without a stated date, the dateline's day counts (`MOSCOW, March 30, 2018 (wire) -`), its year also from the lines above it.
 * @param sidecar text of the `.yaml` file of the same name, whose fields win.
 */
export function readText(text: string, id: string, sidecar: string | null = null): Reading {
  const head = readHead(text);
  const complaints = [...head.complaints];
  let metadata = head.metadata;
  let stated = head.stated;
  if (sidecar !== null) {
    const { record, locate, complaint } = parseYamlRecord(sidecar, 1);
    const beside = readMetadata(record, locate);
    complaints.push(...(complaint ? [complaint] : []), ...beside.complaints);
    metadata = overlay(metadata, beside.metadata, record);
    stated ||= beside.complaints.length > 0;
  }
  const body = separateParagraphs(head.body);
  if (body === '') {
    complaints.push(fault('no text below the header', 'there is nothing to read events from', 'add the article text'));
    return { articles: [], complaints };
  }
  if (metadata.published === null && !stated) {
    const dateline = readDateline(body);
    if (dateline && 'day' in dateline) metadata = { ...metadata, published: dateline.day };
    else if (dateline) complaints.push(badDate(dateline.problem, { line: 1, column: 1 }));
    else complaints.push(undated('a first line such as "date 2026-02-03"'));
  }
  const article: Article = {
    ...metadata,
    id,
    text: body,
    title: metadata.title ?? titleLine(body),
    authors: metadata.authors.length > 0 ? metadata.authors : byline(body),
  };
  return { articles: [article], complaints };
}

function readHead(text: string): Head {
  const seed = /^\s*date[ \t]+(\d{4}-\d{1,2}-\d{1,2})(?=\s|$)/i.exec(text);
  if (seed) {
    const reading = parsePublished(seed[1]!);
    const published = 'day' in reading ? reading.day : null;
    const complaints = 'day' in reading ? [] : [badDate(reading.problem, { line: 1, column: 1 })];
    return { metadata: { ...NO_METADATA, published }, body: text.slice(seed[0].length), complaints, stated: true };
  }
  return readHeaderLines(text);
}

function readHeaderLines(text: string): Head {
  const lines = text.split('\n');
  const blank = lines.findIndex((line) => line.trim() === '');
  const block = blank === -1 ? lines : lines.slice(0, blank);
  if (!HEADER.test(lines[0] ?? '')) return { metadata: NO_METADATA, body: text, complaints: [], stated: false };
  const fields: Record<string, unknown> = {};
  const where: Record<string, number> = {};
  let used = 0;
  for (const line of block) {
    const match = HEADER.exec(line) ?? /^\s*(by)\s+(\p{L}.{0,80})$/iu.exec(line);
    if (!match) break;
    const key = fieldName(match[1]!.toLowerCase());
    fields[key] = key === 'authors' ? splitNames(match[2]!) : match[2]!;
    where[key] = ++used;
  }
  const { metadata, complaints } = readMetadata(fields, (key) => ({ line: where[key] ?? 1, column: 1 }));
  return { metadata, body: lines.slice(used).join('\n'), complaints, stated: 'date' in fields };
}

function fieldName(name: string): string {
  if (name === 'published') return 'date';
  return name === 'by' || name === 'author' ? 'authors' : name;
}

/** Fields that the sidecar states replace the header's. */
function overlay(under: Metadata, over: Metadata, record: Record<string, unknown>): Metadata {
  return {
    title: over.title ?? under.title,
    published: over.published ?? under.published,
    publisher: over.publisher ?? under.publisher,
    authors: over.authors.length > 0 ? over.authors : under.authors,
    url: webAddress(over.url) ?? under.url,
    lang: 'lang' in record || 'language' in record ? languageTag(over.lang) : under.lang,
    references: over.references.length > 0 ? over.references : under.references,
  };
}

/** Blank lines are emptied; where there are none, lines that look like whole paragraphs are set apart. */
function separateParagraphs(body: string): string {
  const text = body.replace(/^[^\S\n]+$/gm, '').trim();
  if (text.includes('\n\n') || !text.includes('\n')) return text;
  const lines = text.split('\n');
  const whole = lines.filter((line) => line.length > 90 && /[.!?]["'”’)]*\s*$/.test(line)).length;
  return whole > lines.length / 2 ? lines.join('\n\n') : text;
}

/** A short first paragraph of one line with no full stop, unless it is a byline or a dateline. */
function titleLine(body: string): string | null {
  const [line = '', after] = body.split('\n\n');
  const title = line.trim();
  if (after === undefined || title.length > 140 || title.includes('\n') || /[.:,;]$/.test(title)) return null;
  return /^by\s/i.test(title) || readDateline(title) ? null : title;
}

function byline(body: string): string[] {
  const line = body
    .split('\n')
    .slice(0, 8)
    .find((text) => /^By \p{Lu}/u.test(text) && text.length < 160);
  return line ? splitNames(line.slice(3)) : [];
}

const splitNames = (text: string): string[] =>
  text
    .split(/,\s*|\s+and\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
