import type { Loaded } from './host.ts';

/** What of the page registering looks at; a test gives its own. */
export interface Page {
  readonly protocol: string;
  /** Whether it is shown inside another page. */
  readonly framed: boolean;
  /** Readers who save data get nothing ahead of time. */
  readonly saving: boolean;
  readonly workers: ServiceWorkerContainer | undefined;
  /** Address of the script that the page began with. */
  readonly script: string;
}

/** Whether a page keeps itself for offline use: not where browsers have no workers, not in somebody else's page. */
export function mayKeep({ protocol, framed, saving, workers }: Page): boolean {
  return workers !== undefined && !framed && !saving && /^https?:$/.test(protocol);
}

/** Registers the worker beside the page, and tells a newer one that waits that this page is of its build. */
export async function keepPage(page: Page): Promise<void> {
  if (!mayKeep(page)) return;
  const message: Loaded = { kind: 'entente:loaded', script: page.script };
  // `none`: a server that lets files be cached must not hold back a new build.
  const registration = await page.workers!.register('./sw.js', { updateViaCache: 'none' });
  const tell = (): void => registration.waiting?.postMessage(message);
  const watch = (): void => registration.installing?.addEventListener('statechange', tell);
  tell();
  // The browser looks for a newer worker by itself: it may be on its way already.
  watch();
  registration.addEventListener('updatefound', watch);
}

/** Called by every page of the app: once it is there, it is kept for when there is no network. */
export function keepOffline(): void {
  if (!import.meta.env.PROD) return;
  const page: Page = {
    protocol: location.protocol,
    framed: window.self !== window.top,
    saving: (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true,
    workers: navigator.serviceWorker as ServiceWorkerContainer | undefined,
    script: document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '',
  };
  // A page works as well without: private windows and some policies refuse.
  const begin = (): void => void keepPage(page).catch(() => {});
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}
