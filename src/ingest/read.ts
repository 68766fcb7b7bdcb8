import type { Article } from '../model/index.ts';
import { decodeText } from './decode.ts';
import { readHtml } from './html.ts';
import { readJson, readJsonLines } from './json.ts';
import { readMarkdown } from './markdown.ts';
import type { Reading } from './metadata.ts';
import { fault, type Complaint, type Problem } from './problem.ts';
import { readCsv, readTsv } from './table.ts';
import { readText } from './text.ts';
import { readXml } from './xml.ts';

/** Largest file that is read, in bytes: beyond it a file is hardly an article and Readability takes minutes. */
export const LARGEST_FILE = 10_000_000;

type Reader = (text: string, id: string, sidecar: string | null) => Reading;

/** Readers by file extension; a new format is a line here and a file beside this one. */
const READERS: Readonly<Record<string, Reader>> = {
  txt: readText,
  md: readMarkdown,
  markdown: readMarkdown,
  html: readHtml,
  htm: readHtml,
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

/** Extensions that can be read, for messages and help. */
export const EXTENSIONS: readonly string[] = Object.keys(READERS);

/**
 * Reads the articles in one file. Pure: the same path and bytes give the same answer.
 * @param path relative path with `/`; without its extension it is the article's id.
 * @param sidecar the `.yaml` file that stands beside a text file, if any.
 */
export function readArticle(
  path: string,
  bytes: Uint8Array,
  sidecar: Uint8Array | null = null,
): { articles: Article[]; problems: Problem[] } {
  const reader = READERS[extensionOf(path)];
  if (!reader) return refuse(path, unknownExtension(path));
  if (bytes.length > LARGEST_FILE) {
    const why = `${bytes.length} bytes, the limit is ${LARGEST_FILE}`;
    return refuse(path, fault('the file is too large', why, 'split it into one file an article'));
  }
  const { text, complaints } = decodeText(bytes);
  const reading = text === null ? null : reader(text, articleId(path), sidecar && decodeText(sidecar).text);
  const all = [...complaints, ...(reading?.complaints ?? [])];
  return { articles: [...(reading?.articles ?? [])], problems: all.map((one) => ({ file: path, ...one })) };
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
  return fault('unknown kind of file', why, `use one of ${EXTENSIONS.map((one) => `.${one}`).join(' ')}`);
}

function refuse(path: string, complaint: Complaint): { articles: Article[]; problems: Problem[] } {
  return { articles: [], problems: [{ file: path, ...complaint }] };
}
