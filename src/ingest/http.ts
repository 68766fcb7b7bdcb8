import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { LARGEST_FILE } from './limits.ts';

/** A web server's answer as a crawler kept it. */
export interface HttpAnswer {
  readonly status: number;
  /** Media type in lower case without parameters, empty when none is stated. */
  readonly type: string;
  readonly charset: string | null;
  readonly body: Uint8Array;
}

/** Takes an HTTP answer apart; null when it is none. Transfer and content encodings are undone, each as far as it is there. */
export function parseHttp(bytes: Uint8Array): HttpAnswer | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const crlf = buffer.indexOf('\r\n\r\n');
  const end = crlf === -1 ? buffer.indexOf('\n\n') : crlf;
  if (end === -1) return null;
  const [first = '', ...lines] = buffer.toString('latin1', 0, end).split(/\r?\n/);
  const status = /^HTTP\/\S+\s+(\d{3})/.exec(first)?.[1];
  if (status === undefined) return null;
  const headers = parseHeaders(lines);
  const raw = buffer.subarray(end + (crlf === -1 ? 2 : 4));
  const chunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
  const body = decompress(chunked ? dechunk(raw) : raw, headers.get('content-encoding') ?? '');
  return { status: Number(status), ...parseType(headers.get('content-type') ?? ''), body };
}

/** `Name: value` lines by lower-case name, the first of each. */
export function parseHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** `text/html; charset="utf-8"` taken apart. */
export function parseType(header: string): { type: string; charset: string | null } {
  return {
    type: (header.split(';')[0] ?? '').trim().toLowerCase(),
    charset: /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(header)?.[1] ?? null,
  };
}

/** Crawlers often store the body put together again but keep the header: what is not in chunks stays as it is. */
function dechunk(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    const size = end === -1 ? undefined : /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(body.toString('latin1', at, end))?.[1];
    if (size === undefined) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}

function decompress(body: Uint8Array, encoding: string): Uint8Array {
  const limit = { maxOutputLength: LARGEST_FILE };
  try {
    if (/gzip/i.test(encoding)) return gunzipSync(body, limit);
    if (/deflate/i.test(encoding)) return inflateSync(body, limit);
    if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(body, limit);
  } catch (error) {
    // Many crawlers store the body unpacked and keep the header; one too large is no page.
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') return new Uint8Array(0);
  }
  return body;
}
