import { timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import type { EditDesk } from './edit-desk.ts';
import { CommandError } from './io.ts';

/** What is served, and to whom. */
export interface EditServerOptions {
  readonly desk: EditDesk;
  /** Folder of the built app. */
  readonly app: string;
  /** Whoever knows it may write. */
  readonly token: string;
  /** 0 for any that is free. */
  readonly port: number;
}

/** A server that listens. */
export interface EditServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const LARGEST_BODY = 1_000_000;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Serves the app, the dataset with its corrections, and `/corrections`, on the loopback address only.
 *
 * Other pages in the same browser can reach this port. So that none may write or read: the `Host` must be ours, which a name rebound to this
 * address is not; requests to `/corrections` need the token, which only the printed address holds, as a header that no form can send; and
 * a POST must come from our own origin.
 * @throws CommandError when the port is taken.
 */
export async function startEditServer(options: EditServerOptions): Promise<EditServer> {
  const server = createServer((request, response) => {
    answer(request, options, portOf(server)).then(
      ({ status, type, body }) => send(response, status, type, request.method === 'HEAD' ? '' : body),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        send(response, 500, TYPES['.json']!, JSON.stringify({ error: message }));
      },
    );
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE' || error.code === 'EACCES'
          ? new CommandError(`port ${options.port} cannot be used (${error.code})`, 'name another after --port')
          : error,
      ),
    );
    server.listen(options.port, '127.0.0.1', done);
  });
  return {
    port: portOf(server),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

const json = (status: number, value: unknown): Answer => ({
  status,
  type: TYPES['.json']!,
  body: JSON.stringify(value),
});
const refused = (status: number, error: string): Answer => json(status, { error });

async function answer(request: IncomingMessage, options: EditServerOptions, port: number): Promise<Answer> {
  const { method = 'GET', headers } = request;
  if (headers.host !== `127.0.0.1:${port}` && headers.host !== `localhost:${port}`)
    return refused(403, 'This server answers to 127.0.0.1 and localhost only.');
  const path = pathOf(request.url ?? '/');
  if (path === null) return refused(400, 'The address cannot be read.');
  if (path === '/corrections') return corrections(request, options);
  if (method !== 'GET' && method !== 'HEAD') return refused(405, 'Only GET is possible here.');
  if (path.startsWith('/data/')) {
    const body = options.desk.files.get(path.slice('/data/'.length));
    return body === undefined
      ? refused(404, 'The dataset has no such file.')
      : { status: 200, type: TYPES['.json']!, body };
  }
  return file(options.app, path === '/' ? '/index.html' : path);
}

async function corrections(request: IncomingMessage, { desk, token }: EditServerOptions): Promise<Answer> {
  const { method, headers } = request;
  if (method !== 'GET' && method !== 'POST') return refused(405, 'Only GET and POST are possible here.');
  const fetched = headers['sec-fetch-site'];
  if (fetched !== undefined && fetched !== 'same-origin' && fetched !== 'none')
    return refused(403, 'Another page may not ask for this.');
  if (!isToken(headers.authorization, token))
    return refused(401, 'The token is missing or wrong: open the address that "entente edit" printed.');
  if (method === 'GET') return json(200, desk.state);
  if (headers.origin !== `http://${headers.host}`) return refused(403, 'Another page may not write.');
  if (!/^application\/json(?:;|$)/.test(headers['content-type'] ?? '')) return refused(415, 'The body must be JSON.');
  const body = await bodyOf(request);
  if (body === null) return refused(413, `The body is larger than ${LARGEST_BODY} bytes.`);
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return refused(400, 'The body is no JSON.');
  }
  const { status, body: told } = desk.submit(value);
  return json(status, told);
}

function isToken(header: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is read and let go, so that the answer arrives.
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  return size > LARGEST_BODY ? null : Buffer.concat(chunks).toString('utf8');
}

function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0]!);
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

/** A file of the app; links out of its folder are not followed. */
function file(app: string, path: string): Answer {
  const root = realpathSync(app);
  const wanted = resolve(join(root, path));
  const missing = refused(404, 'There is no such file.');
  if (!wanted.startsWith(root + sep) || !existsSync(wanted)) return missing;
  const real = realpathSync(wanted);
  if (!real.startsWith(root + sep) || !statSync(real).isFile()) return missing;
  return { status: 200, type: TYPES[extname(real)] ?? 'application/octet-stream', body: readFileSync(real) };
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type });
  response.end(body);
}
