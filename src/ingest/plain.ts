import type { Article } from '../model/index.ts';
import { decodeText } from './decode.ts';
import { readHtml } from './html.ts';
import { readJson, readJsonLines } from './json.ts';
import { readMarkdown } from './markdown.ts';
import type { Reading } from './metadata.ts';
import { LARGEST_FILE } from './limits.ts';
import { fault, warning, type Complaint, type Problem } from './problem.ts';
import { readCsv, readTsv } from './table.ts';
import { readText } from './text.ts';
import { readXml } from './xml.ts';

type Reader = (text: string, id: string, sidecar: string | null, address: string | null) => Reading;

const readPage: Reader = (text, id, _sidecar, address) => readHtml(text, id, address);

/** Readers by file extension; a new format is a line here and a file beside this one. */
const READERS: Readonly<Record<string, Reader>> = {
  txt: readText,
  md: readMarkdown,
  markdown: readMarkdown,
  html: readPage,
  htm: readPage,
  json: readJson,
  jsonl: readJsonLines,
  ndjson: readJsonLines,
  csv: readCsv,
  tsv: readTsv,
  xml: readXml,
  rss: readXml,
  atom: readXml,
  nitf: readXml,
  newsml: readXml,
};

/** Extensions of files that hold articles, for messages and help; `.gz` may follow any. */
export const EXTENSIONS: readonly string[] = Object.keys(READERS);

/** What came of a file, or of one input of an archive. */
export interface Parts {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** What is known of a file's content besides its name. */
export interface ReadAs {
  /** Extension of the reader to use, whatever the name says. */
  readonly format?: string | undefined;
  /** The article's id, if not the path without its extension. */
  readonly id?: string;
  /** Address that the page was fetched from. */
  readonly address?: string | null;
  /** Encoding that a web server stated. */
  readonly charset?: string | null;
}

/**
 * Reads the articles in one file that is not packed. Pure: the same path and bytes give the same answer; knows no Node, so that a browser
 * reads what the command reads.
 * @param path relative path with `/`; without its extension it is the article's id.
 * @param sidecar the `.yaml` file that stands beside a text file, if any.
 */
export function readPlain(path: string, bytes: Uint8Array, sidecar: Uint8Array | null = null, as: ReadAs = {}): Parts {
  if (bytes.length > LARGEST_FILE) {
    const why = `${bytes.length} bytes, the limit is ${LARGEST_FILE}`;
    return refuse(path, fault('the file is too large', why, 'split it into one file an article'));
  }
  const reader = READERS[as.format ?? extensionOf(path)];
  if (!reader) return refuse(path, unknownExtension(as.format === undefined ? path : `x.${as.format}`));
  const { text, complaints } = decodeText(bytes, as.charset ?? null);
  const reading =
    text === null
      ? null
      : reader(text, as.id ?? articleId(path), sidecar && decodeText(sidecar).text, as.address ?? null);
  const all = enough([...complaints, ...(reading?.complaints ?? [])]);
  return { articles: reading?.articles ?? [], problems: all.map((one) => ({ file: path, ...one })) };
}

/** Complaints about one file that are told one by one. */
const MOST_COMPLAINTS = 200;

/** A file of the wrong kind has as many faults as lines: the first say it, the others are counted. */
function enough(complaints: readonly Complaint[]): readonly Complaint[] {
  if (complaints.length <= MOST_COMPLAINTS) return complaints;
  const rest = complaints.slice(MOST_COMPLAINTS);
  const say = rest.some((one) => one.severity === 'error') ? fault : warning;
  const first = rest[0]!;
  return [
    ...complaints.slice(0, MOST_COMPLAINTS),
    say(`${rest.length} more of the kind`, 'only the first are told', 'mend those', first.line, first.column),
  ];
}

/** Extension in lower case without the dot, `` when there is none. */
export function extensionOf(path: string): string {
  return /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** `us-colombia/visit.md` → `us-colombia/visit`. */
export function articleId(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]+$/, '');
}

function unknownExtension(path: string): Complaint {
  const extension = extensionOf(path);
  const why = extension === '' ? 'the name has no extension' : `no reader knows ".${extension}"`;
  return fault(
    'unknown kind of file',
    why,
    `use one of ${EXTENSIONS.map((one) => `.${one}`).join(' ')} .gz .zip .warc`,
  );
}

/** Nothing was read, and why. */
export function refuse(path: string, complaint: Complaint): Parts {
  return { articles: [], problems: [{ file: path, ...complaint }] };
}
