import type { FromSearch, ToSearch } from '../search/index.ts';
import type { createSearchServer } from '../search/server.ts';

/** A line to whoever searches. */
export interface SearchPort {
  post(message: ToSearch): void;
  close(): void;
}

/** Opens a line; `take` gets each reply, `fail` is called once if the line turns out dead. Null where there is no such line. */
export type OpenSearch = (take: (reply: FromSearch) => void, fail: () => void) => SearchPort | null;

/**
 * A worker, where there are workers: not in tests without a browser, not in pages from the file system, not in frames without an origin.
 * Some browsers throw there, others let the worker fail later.
 */
export const openSearchWorker: OpenSearch = (take, fail) => {
  if (typeof Worker === 'undefined') return null;
  try {
    const worker = new Worker(new URL('../workers/search.ts', import.meta.url), { type: 'module', name: 'search' });
    worker.onmessage = ({ data }: MessageEvent<FromSearch>) => take(data);
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      fail();
    };
    return { post: (message) => worker.postMessage(message), close: () => worker.terminate() };
  } catch {
    return null;
  }
};

/** This thread, one message at a time, so that the page is drawn in between; the rules of searching are fetched with the first. */
export const openSearchHere: OpenSearch = (take, fail) => {
  let serve: ReturnType<typeof createSearchServer> | undefined;
  const waiting: ToSearch[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (): void => {
    timer = undefined;
    const message = waiting.shift();
    if (!message || !serve) return;
    const reply = serve(message);
    if (waiting.length > 0) timer = setTimeout(next);
    if (reply) take(reply);
  };
  import('../search/server.ts').then((rules) => {
    serve = rules.createSearchServer();
    timer ??= setTimeout(next);
  }, fail);
  return {
    post(message) {
      waiting.push(message);
      if (serve) timer ??= setTimeout(next);
    },
    close() {
      waiting.length = 0;
      clearTimeout(timer);
    },
  };
};
