import { constants, gunzipSync } from 'node:zlib';
import { rootName } from './xml.ts';

/**
 * Extension of the reader for input that has no name, by how it begins: packed files by their first bytes, markup by its root, JSON by its
 * bracket, Markdown by its front matter; plain text otherwise. Tables look like text: their format must be named.
 */
export function sniffFormat(bytes: Uint8Array): string {
  const head = new TextDecoder(bytes[0] === 0xff || bytes[1] === 0 ? 'utf-16le' : 'utf-8').decode(
    bytes.subarray(0, 4096),
  );
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return beginsLikeWarc(bytes) ? 'warc.gz' : 'gz';
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip';
  if (/^WARC\/\d/.test(head)) return 'warc';
  const text = head.trimStart();
  if (/^---[^\S\n]*\n/.test(text)) return 'md';
  if (text.startsWith('[')) return /^\[\s*[{\]]/.test(text) ? 'json' : 'txt';
  if (text.startsWith('{')) return /^\{.*\}[^\S\n]*\r?\n\s*\{/.test(text) ? 'jsonl' : 'json';
  if (!text.startsWith('<')) return 'txt';
  const root = rootName(text);
  return root !== null && /^(?:rss|feed|rdf|nitf|newsitem|newsmessage|packageitem|newsml)$/.test(root) ? 'xml' : 'html';
}

function beginsLikeWarc(packed: Uint8Array): boolean {
  try {
    const head = gunzipSync(packed.subarray(0, 4096), { finishFlush: constants.Z_SYNC_FLUSH });
    return head.toString('latin1', 0, 5) === 'WARC/';
  } catch {
    return false;
  }
}
