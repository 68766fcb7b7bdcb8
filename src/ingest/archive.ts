import { createReadStream } from 'node:fs';
import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fault, type Complaint } from './problem.ts';
import { articleId, extensionOf, readArticle, type Parts } from './read.ts';
import { readWarc } from './warc.ts';
import { readZip } from './zip.ts';

/** Archives of many inputs; `.gz` of a single file is none, see `readArticle`. */
export type ArchiveKind = 'zip' | 'warc' | 'warc.gz';

/** Which archive a file name promises, if any. */
export function archiveKind(path: string): ArchiveKind | null {
  if (/\.zip$/i.test(path)) return 'zip';
  return /\.warc\.gz$/i.test(path) ? 'warc.gz' : /\.warc$/i.test(path) ? 'warc' : null;
}

/**
 * Reads an archive input by input, each named `archive.zip!inner.html`. A broken input is reported and the next one read; damage of the archive
 * itself is reported after all that could be read.
 * @param source path on disk, or the bytes
 */
export async function* readArchive(
  path: string,
  kind: ArchiveKind,
  source: string | Uint8Array,
): AsyncGenerator<Parts> {
  let silent = true;
  try {
    const inputs = kind === 'zip' ? zipInputs(path, source) : warcInputs(path, openWarc(kind, source));
    for (let next = await inputs.next(); ; next = await inputs.next()) {
      if (next.done === true) {
        silent &&= next.value.length === 0;
        yield { articles: [], problems: next.value.map((one) => ({ file: path, ...one })) };
        break;
      }
      silent = false;
      yield next.value;
    }
    if (!silent) return;
    const empty = fault('an archive without articles', 'there is nothing in it to read', 'pack articles into it');
    yield { articles: [], problems: [{ file: path, ...empty }] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const broken = fault(`not a readable ${kind} archive`, lowerFirst(reason), 'pack it again');
    yield { articles: [], problems: [{ file: path, ...broken }] };
  }
}

type Inputs = AsyncGenerator<Parts, readonly Complaint[]>;

async function* zipInputs(path: string, source: string | Uint8Array): Inputs {
  const names = new Set<string>();
  const sidecars = new Map<string, Uint8Array>();
  const listed = readZip(source, (name) => {
    names.add(name);
    return extensionOf(name) === 'yaml';
  });
  for await (const { name, bytes } of listed) if (bytes) sidecars.set(name, bytes);
  const isSidecar = (name: string): boolean => sidecars.has(name) && names.has(`${articleId(name)}.txt`);
  const files = readZip(source, (name) => isArticle(name) && !isSidecar(name));
  for (let next = await files.next(); ; next = await files.next()) {
    if (next.done === true) return next.value ? [next.value] : [];
    const { name, bytes, complaint } = next.value;
    const inner = `${path}!${name}`;
    const refusal = archiveKind(name) === null ? complaint : NESTED;
    if (bytes && !refusal) yield readArticle(inner, bytes, sidecars.get(`${articleId(name)}.yaml`) ?? null);
    else yield { articles: [], problems: refusal ? [{ file: inner, ...refusal }] : [] };
  }
}

const NESTED = fault('an archive inside an archive', 'only one level is unpacked', 'unpack it first');

/** As in a folder: hidden files, what macOS adds and README files are no articles. */
function isArticle(name: string): boolean {
  const parts = name.split('/');
  return (
    !parts.some((part) => part.startsWith('.') && !/^\.{1,2}$/.test(part)) &&
    !/^__MACOSX\/|(?:^|\/)readme\./i.test(name)
  );
}

async function* warcInputs(path: string, stream: AsyncIterable<Uint8Array>): Inputs {
  const captures = readWarc(stream);
  for (let next = await captures.next(); ; next = await captures.next()) {
    if (next.done === true) return next.value;
    const { url, format, charset, bytes } = next.value;
    const inner = `${path}!${url}`;
    const { articles, problems } = readArticle(inner, bytes, null, { id: inner, format, charset, address: url });
    yield { articles: articles.map((one) => ({ ...one, url: one.url ?? url })), problems };
  }
}

function openWarc(kind: ArchiveKind, source: string | Uint8Array): AsyncIterable<Uint8Array> {
  const raw = typeof source === 'string' ? createReadStream(source) : Readable.from([source]);
  // An error of the file arrives where the unpacked stream is read.
  return kind === 'warc' ? raw : pipeline(raw, createGunzip(), () => undefined);
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
