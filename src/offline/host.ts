// The few things of a service worker that the keeper uses: the DOM's types and the worker's own cannot stand in one project.

/** A cache of answers by address. */
export interface Store {
  match(request: Request | string): Promise<Response | undefined>;
  put(request: Request | string, response: Response): Promise<void>;
}

/** All caches of the origin. */
export interface Stores {
  open(name: string): Promise<Store>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<boolean>;
}

/** A page that is open. */
export interface Client {
  readonly id: string;
  readonly url: string;
}

/** What the worker stands on; a test gives its own. */
export interface Host {
  /** The folder that the worker serves, with a slash at its end. */
  readonly scope: string;
  readonly caches: Stores;
  readonly fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
  /** Pages of the origin, of this worker or not. */
  readonly clients: () => Promise<readonly Client[]>;
  readonly takeOver: () => Promise<void>;
}

/** What a page tells a worker that waits: it has loaded, and from which script. */
export interface Loaded {
  readonly kind: 'entente:loaded';
  readonly script: string;
}
