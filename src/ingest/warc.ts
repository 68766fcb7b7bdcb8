import { parseHeaders, parseHttp, parseType } from './http.ts';
import { LARGEST_CRAWL, LARGEST_FILE } from './limits.ts';
import { fault, warning, type Complaint } from './problem.ts';
import { ByteReader } from './stream.ts';

/** A page of a web archive. */
export interface Capture {
  readonly url: string;
  /** File extension of the reader it is for. */
  readonly format: string;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

/** Media types that may hold articles, by the extension of their reader. */
const FORMATS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/csv': 'csv',
  'application/json': 'json',
  'application/ld+json': 'json',
  'application/rss+xml': 'xml',
  'application/atom+xml': 'xml',
  'application/xml': 'xml',
  'text/xml': 'xml',
};
/** What a page is made of besides its text; that it is not read needs no saying. */
const DRESS = /^(?:image|font|audio|video)\/|css|javascript|ecmascript|font|octet-stream|manifest/;
const LONGEST_LINE = 65_536;
const MOST_HEADERS = 200;

/**
 * The pages of a web archive (WARC 0.18 to 1.1) as they come: responses with status 200 and resources whose media type has a reader. What was
 * left out that might have been a page is counted in one warning at the end; damage ends the reading with an error.
 */
export async function* readWarc(source: AsyncIterable<Uint8Array>): AsyncGenerator<Capture, readonly Complaint[]> {
  const reader = new ByteReader(source);
  const leftOut = new Map<string, number>();
  let records = 0;
  try {
    for (;;) {
      const headers = await readHead(reader);
      if (headers === 'end') break;
      if (headers === 'broken') return [...summary(leftOut), brokenAt(records)];
      records++;
      const length = Number(headers.get('content-length'));
      const kind = headers.get('warc-type');
      const known = kind === 'response' || kind === 'resource';
      if (reader.received > LARGEST_CRAWL) return [...summary(leftOut), tooLarge()];
      if (!known || length > LARGEST_FILE) {
        if (known) note(leftOut, `larger than ${LARGEST_FILE} bytes`);
        if ((await reader.skip(length)) < length) return [...summary(leftOut), cutOff(records)];
        continue;
      }
      const block = await reader.take(length);
      if (block.length < length) return [...summary(leftOut), cutOff(records)];
      const capture = toCapture(headers, block);
      if (typeof capture !== 'string') yield capture;
      else if (capture !== '') note(leftOut, capture);
    }
    return records === 0 ? [brokenAt(0)] : summary(leftOut);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const complaint = /unexpected end/.test(reason) ? cutOff(records) : damaged(reason);
    return [...summary(leftOut), complaint];
  } finally {
    await reader.close();
  }
}

async function readHead(reader: ByteReader): Promise<Map<string, string> | 'end' | 'broken'> {
  let version = await reader.line(LONGEST_LINE);
  for (let blanks = 0; version?.trim() === '' && blanks < 8; blanks++) version = await reader.line(LONGEST_LINE);
  if (version === null) return (await reader.take(1)).length === 0 ? 'end' : 'broken';
  if (!/^WARC\/\d/.test(version)) return version.trim() === '' ? 'end' : 'broken';
  const lines: string[] = [];
  for (let line = await reader.line(LONGEST_LINE); line !== ''; line = await reader.line(LONGEST_LINE)) {
    if (line === null || lines.length > MOST_HEADERS) return 'broken';
    lines.push(line);
  }
  const headers = parseHeaders(lines);
  return /^\d{1,15}$/.test(headers.get('content-length') ?? '') ? headers : 'broken';
}

/** The page in a record; else why it is left out, empty when nobody would miss it. */
function toCapture(headers: ReadonlyMap<string, string>, block: Uint8Array): Capture | string {
  const url = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
  const isAnswer = /^application\/http/i.test(headers.get('content-type') ?? '');
  const answer = isAnswer ? parseHttp(block) : null;
  if (isAnswer && !answer) return 'no HTTP answer';
  if (answer && answer.status !== 200) return answer.status < 400 ? '' : `status ${answer.status}`;
  const { type, charset } = answer ?? parseType(headers.get('content-type') ?? '');
  const bytes = answer?.body ?? block;
  const format = FORMATS[type];
  if (format !== undefined && /^https?:/i.test(url) && bytes.length > 0) return { url, format, charset, bytes };
  if (DRESS.test(type) || !/^https?:/i.test(url)) return '';
  return bytes.length === 0 ? 'empty' : type || 'no media type';
}

function note(leftOut: Map<string, number>, reason: string): void {
  leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
}

function summary(leftOut: ReadonlyMap<string, number>): Complaint[] {
  if (leftOut.size === 0) return [];
  const reasons = [...leftOut].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, count]) => `${count} ${reason}`);
  return [warning('records left out', reasons.join(', '), 'save those pages apart if they are wanted')];
}

const cutOff = (records: number): Complaint =>
  fault(
    'the archive is cut off',
    `it ends within record ${Math.max(1, records)}`,
    'fetch it again; what came before was read',
  );
const brokenAt = (records: number): Complaint =>
  records === 0
    ? fault('not a web archive', 'it does not begin with a WARC record', 'save it as WARC 1.0 or 1.1')
    : fault(
        'the archive is damaged',
        `what follows record ${records} is none`,
        'fetch it again; what came before was read',
      );
const damaged = (reason: string): Complaint =>
  fault('the archive is damaged', reason, 'fetch it again; what came before was read');
const tooLarge = (): Complaint =>
  fault(
    'the archive is too large',
    `it unpacks to more than ${LARGEST_CRAWL} bytes`,
    'split it; what came before was read',
  );
