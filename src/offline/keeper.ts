import { filesOfIndex, kindOf, pageOf, pathBelow, type Build } from './build.ts';
import type { Client, Host, Loaded, Store } from './host.ts';

/** Events of a dataset that are kept before anybody opened them: some megabytes. */
const EVENTS_AHEAD = 20_000;
/** Requests at one time while files are gathered, so that the page being read goes first. */
const AT_ONCE = 4;

/**
 * Keeps one build of the app for reading without a network. Every build has a cache of its own, with pages, files and data; a page asks
 * the network first and falls back on the cache, so a new build shows at the next load, while pages of the old one still find their files.
 */
export function createKeeper(build: Build, host: Host) {
  const folder = new URL(host.scope).pathname;
  const ours = `entente:${folder}:`;
  const name = `${ours}${build.version}`;
  const at = (path: string): string => new URL(path, host.scope).href;
  const cache = (): Promise<Store> => host.caches.open(name);
  /** Pages that said they are of this build. Forgotten when the browser stops the worker, which only delays taking over. */
  const current = new Set<string>();

  async function keepPage(store: Store, page: string, script: string): Promise<void> {
    const response = await host.fetch(at(page), { cache: 'reload' });
    if (!response.ok) throw new Error(`${page}: ${response.status}`);
    const text = await response.text();
    // While files are being uploaded, the worker may be newer than the page: the browser tries again later.
    if (!text.includes(script)) throw new Error(`${page} is of another build`);
    // Made anew, since what came by a redirect may not answer a navigation.
    await store.put(at(page), new Response(text, { headers: response.headers }));
  }

  async function keepFile(store: Store, path: string): Promise<void> {
    if (await store.match(at(path))) return;
    const response = await host.fetch(at(path));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await store.put(at(path), response);
  }

  /** Reads the whole dataset before it replaces what is kept, so that no half of one stands beside half of another. */
  async function keepData(index: string): Promise<void> {
    const first = await host.fetch(index, { cache: 'no-cache' });
    if (!first.ok) return;
    const paths = filesOfIndex(await first.clone().json(), EVENTS_AHEAD);
    const read: [string, Response][] = [[index, first]];
    await eachOf(paths, async (path) => {
      const address = new URL(path, index).href;
      const response = await host.fetch(address, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      read.push([address, response]);
    });
    const store = await cache();
    for (const [address, response] of read) await store.put(address, response);
  }

  async function install(): Promise<void> {
    const store = await cache();
    await eachOf(build.files, (path) => keepFile(store, path));
    await eachOf(Object.entries(build.pages), ([page, script]) => keepPage(store, page, script));
    // The app is whole without the data of relations that nobody has opened yet.
    await keepData(at('data/index.json')).catch(() => {});
  }

  /** Forgets older builds: nobody has a page of them any more. */
  async function activate(): Promise<void> {
    const old = (await host.caches.keys()).filter((key) => key.startsWith(ours) && key !== name);
    await Promise.all(old.map((key) => host.caches.delete(key)));
  }

  /** Any build's copy of a file: names change with content, so the same name is the same file. */
  async function anywhere(address: string): Promise<Response | undefined> {
    const own = await (await cache()).match(address);
    if (own) return own;
    for (const key of await host.caches.keys()) {
      if (!key.startsWith(ours)) continue;
      const found = await (await host.caches.open(key)).match(address);
      if (found) return found;
    }
    return undefined;
  }

  async function file(request: Request, path: string): Promise<Response> {
    const kept = await anywhere(at(path));
    if (kept) return kept;
    const response = await host.fetch(request);
    if (response.status === 200) await (await cache()).put(at(path), response.clone());
    return response;
  }

  async function page(request: Request, path: string): Promise<Response> {
    try {
      // Asked anew: a page from the browser's own cache may name files that the server has no more.
      const response = await host.fetch(request, { cache: 'no-cache' });
      if (response.status < 500) return response;
      return (await (await cache()).match(at(pageOf(path, build)!))) ?? response;
    } catch (error) {
      const kept = await (await cache()).match(at(pageOf(path, build)!));
      if (kept) return kept;
      throw error;
    }
  }

  async function data(request: Request, path: string, after: (work: Promise<void>) => void): Promise<Response> {
    const store = await cache();
    try {
      const response = await host.fetch(request);
      if (response.status !== 200) return response;
      const before = await store.match(at(path));
      const copy = response.clone();
      after(keepAnswer(store, at(path), before, copy).catch(() => {}));
      return response;
    } catch (error) {
      const kept = await store.match(at(path));
      if (kept) return kept;
      throw error;
    }
  }

  /** Keeps an answer; a changed index brings its whole dataset with it. */
  async function keepAnswer(store: Store, address: string, before: Response | undefined, now: Response): Promise<void> {
    if (!address.endsWith('/index.json')) return store.put(address, now);
    if ((await before?.text()) !== (await now.text())) await keepData(address);
  }

  /** Answers a request of a page, or null for what is the network's alone. `after` keeps the worker alive for what follows the answer. */
  function respond(request: Request, after: (work: Promise<void>) => void): Promise<Response> | null {
    if (request.method !== 'GET') return null;
    const path = pathBelow(host.scope, request.url);
    const kind = kindOf(path, request.mode === 'navigate', build);
    if (kind === 'page') return page(request, path!);
    if (kind === 'file') return file(request, path!);
    return kind === 'data' ? data(request, path!, after) : null;
  }

  /** A page has loaded: once every open page is of this build, it takes the place of the one before. */
  async function loaded(message: Loaded, from: Client): Promise<void> {
    if (!Object.values(build.pages).some((script) => message.script.endsWith(script))) return;
    current.add(from.id);
    const open = (await host.clients()).filter(({ url }) => pathBelow(host.scope, url) !== null);
    if (open.every(({ id }) => current.has(id))) await host.takeOver();
  }

  return { install, activate, respond, loaded };
}

/** Does the work for each, a few at a time; the first failure ends it. */
async function eachOf<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const rest = list[Symbol.iterator]();
  const take = async (): Promise<void> => {
    for (let next = rest.next(); !next.done; next = rest.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}
