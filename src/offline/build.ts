/** One deployment as its worker knows it; written by the build. */
export interface Build {
  /** Differs whenever a page or one of its files does. */
  readonly version: string;
  /** Pages with the script that each begins with: a page that names another belongs to another build. */
  readonly pages: Readonly<Record<string, string>>;
  /** Files without which a page does not work; their names change with their content. */
  readonly files: readonly string[];
}

/** What a request is for, by its address below the worker's folder. */
export type Kind = 'page' | 'data' | 'file' | 'other';

const FILE = /^assets\/[^?]+$/;
const DATA = /\.json$/;

/**
 * The page that a path below the worker's folder means, if any: `''` is the index, and some hosts leave out `.html`.
 */
export function pageOf(path: string, { pages }: Build): string | null {
  const name = path === '' ? 'index.html' : path;
  return [name, `${name}.html`].find((page) => Object.hasOwn(pages, page)) ?? null;
}

/** Path below the scope, without query and fragment; null outside of it. */
export function pathBelow(scope: string, address: string): string | null {
  const [here, there] = [new URL(scope), new URL(address)];
  if (here.origin !== there.origin || !there.pathname.startsWith(here.pathname)) return null;
  return there.pathname.slice(here.pathname.length);
}

/** What a request to a path is for; `other` is left to the network. */
export function kindOf(path: string | null, navigates: boolean, build: Build): Kind {
  if (path === null) return 'other';
  if (navigates) return pageOf(path, build) === null ? 'other' : 'page';
  if (FILE.test(path) || path === 'favicon.svg') return 'file';
  return DATA.test(path) ? 'data' : 'other';
}

/** Addresses of everything that a dataset's index names, weightiest relations first, up to a number of events; empty for what is no index. */
export function filesOfIndex(index: unknown, events: number): string[] {
  const { actors, articles, relations } = (index ?? {}) as Record<string, unknown>;
  if (typeof actors !== 'string' || typeof articles !== 'string' || !Array.isArray(relations)) return [];
  const known = relations.filter(
    (one): one is { file: string; events: number } => typeof one?.file === 'string' && typeof one.events === 'number',
  );
  let left = events;
  const kept = [...known].sort((one, two) => two.events - one.events).filter((one) => (left -= one.events) >= 0);
  return [actors, articles, ...kept.map(({ file }) => file)];
}
