// A static server on the loopback address for the pages, the libraries and the data; nothing is cached.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Folders by the first part of the path under which they are served. */
export type Mounts = Readonly<Record<string, string>>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Starts serving; `origin` is the server's address. */
export async function serve(mounts: Mounts): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const file = fileOf(request.url ?? '/', mounts);
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': statSync(file).size,
      'cache-control': 'no-store',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => (server.close(), server.closeAllConnections()) };
}

/** The file that an address stands for, or null. */
export function fileOf(url: string, mounts: Mounts): string | null {
  const path = normalize(decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname));
  const [, first = '', ...rest] = path.split('/');
  const folder = mounts[first];
  if (folder === undefined) return null;
  const file = join(folder, ...rest);
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/** Bytes that the files at these addresses cost on the wire: text by gzip, what is packed already as it is. */
export function transferSize(urls: Iterable<string>, mounts: Mounts): number {
  let bytes = 0;
  for (const url of new Set(urls)) {
    const file = fileOf(url, mounts);
    if (!file) continue;
    const body = readFileSync(file);
    bytes += /\.(?:woff2?|png|jpe?g)$/.test(file) ? body.length : gzipSync(body, { level: 9 }).length;
  }
  return bytes;
}
