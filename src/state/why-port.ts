import type { FromWhy, ToWhy } from '../model/why.ts';

/** Opens a line to whoever gives reasons; `take` gets each answer, `fail` is called if nobody is there or it broke down. */
export type OpenWhy = (take: (answer: FromWhy) => void, fail: () => void) => ((message: ToWhy) => void) | null;

/** A worker that knows the rules, fetched when the first reader asks. Null where the browser allows none. */
export const openWhyWorker: OpenWhy = (take, fail) => {
  if (typeof Worker === 'undefined') return null;
  try {
    const worker = new Worker(new URL('../workers/why.ts', import.meta.url), { type: 'module', name: 'why' });
    worker.onmessage = ({ data }: MessageEvent<FromWhy>) => take(data);
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      fail();
    };
    return (message) => worker.postMessage(message);
  } catch {
    return null;
  }
};
