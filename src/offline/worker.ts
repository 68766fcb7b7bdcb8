import type { Build } from './build.ts';
import type { Client, Loaded } from './host.ts';
import { createKeeper } from './keeper.ts';

/** Put in by the build. */
declare const __ENTENTE_BUILD__: Build;

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Extendable {
  readonly data: unknown;
  readonly source: Client | null;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly Client[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
}

const worker = self as unknown as Worker;
const keeper = createKeeper(__ENTENTE_BUILD__, {
  scope: worker.registration.scope,
  caches,
  fetch: (request, init) => fetch(request, init),
  clients: () => worker.clients.matchAll({ type: 'window', includeUncontrolled: true }),
  takeOver: () => worker.skipWaiting(),
});

worker.addEventListener('install', (event) => event.waitUntil(keeper.install()));
worker.addEventListener('activate', (event) => event.waitUntil(keeper.activate().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const answer = keeper.respond(event.request, (work) => event.waitUntil(work));
  if (answer) event.respondWith(answer);
});
worker.addEventListener('message', (event) => {
  const { data, source } = event;
  if (source && (data as Loaded | null)?.kind === 'entente:loaded')
    event.waitUntil(keeper.loaded(data as Loaded, source));
});
