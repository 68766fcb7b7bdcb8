import type { FromReader, ToReader } from '../model/reading.ts';

/** A line to whoever reads articles. */
export interface ReadingPort {
  post(message: ToReader): void;
}

/** Opens a line; `take` gets each reply, `fail` is called if nobody is there or reading broke down. */
export type OpenReading = (take: (reply: FromReader) => void, fail: () => void) => ReadingPort | null;

/** A worker, so that the page stays alive while articles are read. Null where the browser allows none. */
export const openReadingWorker: OpenReading = (take, fail) => {
  if (typeof Worker === 'undefined') return null;
  try {
    const worker = new Worker(new URL('../workers/read.ts', import.meta.url), { type: 'module', name: 'read' });
    worker.onmessage = ({ data }: MessageEvent<FromReader>) => take(data);
    worker.onerror = (event) => {
      event.preventDefault();
      fail();
    };
    return { post: (message) => worker.postMessage(message) };
  } catch {
    return null;
  }
};
