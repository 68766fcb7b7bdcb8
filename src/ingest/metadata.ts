import { LineCounter, parseDocument } from 'yaml';
import type { Article } from '../model/index.ts';
import { parsePublished } from './published.ts';
import { fault, warning, type Complaint } from './problem.ts';

/** What stands around an article's text: everything of an Article but its id and text. */
export type Metadata = Omit<Article, 'id' | 'text'>;

/** Articles of one file, before the file's name is put on the complaints. */
export interface Reading {
  readonly articles: readonly Article[];
  readonly complaints: readonly Complaint[];
}

/** Metadata when nothing is known. */
export const NO_METADATA: Metadata = {
  title: null,
  published: null,
  publisher: null,
  authors: [],
  url: null,
  lang: 'en',
  references: [],
};

/** Where a field stands in its file, for complaints. */
export type Locate = (key: string) => { line: number; column: number };

/** Why an undated article matters and what to do, used by every reader. */
export function undated(format: string): Complaint {
  return warning('no publication date', 'relative dates such as "on Tuesday" stay unresolved', `add ${format}`);
}

/**
 * Reads `title, date, publisher, authors, url, lang, sources` (and common synonyms) from a parsed record. Unknown fields are ignored;
 * an unusable date becomes a warning at the field's position.
 */
export function readMetadata(
  record: Readonly<Record<string, unknown>>,
  locate: Locate = () => ({ line: 1, column: 1 }),
): { metadata: Metadata; complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  const dateKey = ['date', 'published', 'publishedAt', 'datePublished', 'pubDate'].find((key) =>
    Object.hasOwn(record, key),
  );
  let published: string | null = null;
  if (dateKey !== undefined) {
    const value = record[dateKey];
    const reading = parsePublished(typeof value === 'string' || typeof value === 'number' ? String(value) : '');
    if ('day' in reading) published = reading.day;
    else complaints.push(badDate(reading.problem, locate(dateKey)));
  }
  const metadata: Metadata = {
    title: first(record, ['title', 'headline']),
    published,
    publisher: first(record, ['publisher', 'source', 'outlet']),
    authors: strings(record['authors'] ?? record['author'] ?? record['byline']),
    url: webAddress(first(record, ['url', 'link'])),
    lang: languageTag(first(record, ['lang', 'language'])),
    references: strings(record['sources'] ?? record['references']),
  };
  return { metadata, complaints };
}

/** The warning for a publication date that cannot be used. */
export function badDate(problem: string, at: { line: number; column: number }): Complaint {
  return warning(
    `publication date not used: ${problem}`,
    'relative dates such as "on Tuesday" stay unresolved',
    'write it as YYYY-MM-DD',
    at.line,
    at.column,
  );
}

/**
 * Parses a YAML mapping (front matter or a sidecar file). No tags are executed and aliases are limited, so the file may come from anywhere.
 * @param firstLine line of the file on which the YAML starts.
 */
export function parseYamlRecord(
  yaml: string,
  firstLine: number,
): { record: Record<string, unknown>; locate: Locate; complaint: Complaint | null } {
  const none = { record: {}, locate: () => ({ line: firstLine, column: 1 }) };
  const lines = new LineCounter();
  try {
    const document = parseDocument(yaml, {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'silent',
      version: '1.2',
    });
    const error = document.errors[0];
    if (error) {
      const { line, col } = lines.linePos(error.pos[0]);
      return { ...none, complaint: badYaml(error.message.split('\n')[0] ?? '', line + firstLine - 1, col) };
    }
    const record: unknown = document.toJS({ maxAliasCount: 50 }) ?? {};
    if (!isRecord(record)) return { ...none, complaint: badYaml('no "key: value" lines', firstLine, 1) };
    const locate = (key: string) => {
      const at = new RegExp(`^${key}\\s*:`, 'm').exec(yaml)?.index ?? 0;
      const { line, col } = lines.linePos(at);
      return { line: line + firstLine - 1, column: col };
    };
    return { record, locate, complaint: null };
  } catch (error) {
    return { ...none, complaint: badYaml(error instanceof Error ? error.message : String(error), firstLine, 1) };
  }
}

/** Whether a parsed value is a mapping. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An http(s) address, or null: anything else (`javascript:`, `file:`) must not reach a link. */
export function webAddress(text: string | null): string | null {
  if (text === null || !/^https?:\/\/\S+$/i.test(text.trim())) return null;
  return URL.canParse(text.trim()) ? text.trim() : null;
}

/** BCP 47 tag, `en` when absent or malformed. */
export function languageTag(text: string | null): string {
  const tag = (text ?? '').trim().replace('_', '-');
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/i.test(tag) ? tag : 'en';
}

const badYaml = (reason: string, line: number, column: number): Complaint =>
  fault(
    'bad front matter',
    reason.replace(/\.$/, ''),
    'correct the YAML; quote values that hold ": " or "#"',
    line,
    column,
  );

function first(record: Readonly<Record<string, unknown>>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    const text = isRecord(value) ? value['name'] : value;
    if (typeof text === 'string' && text.trim() !== '') return oneLine(text);
    if (typeof text === 'number') return String(text);
  }
  return null;
}

function strings(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => {
    const text = isRecord(item) ? (item['url'] ?? item['name'] ?? item['title']) : item;
    return typeof text === 'string' && text.trim() !== '' ? [oneLine(text)] : [];
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
