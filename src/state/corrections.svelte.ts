import { say } from '../messages/index.ts';
import { draftOf, entriesAbout, replaceEntries, type CorrectionDraft } from '../layout/correction.ts';
import type { Correction } from '../model/corrections.ts';
import { formatDay, relationId, type PoliticalEvent } from '../model/index.ts';
import type { TimelineState } from './timeline.svelte.ts';

/** Storage; asking for it can be refused. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser as far as corrections need it; tests give their own. */
export interface CorrectionHost {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
  /** Of this tab: the token. */
  readonly session: () => Store;
  /** Of this browser: who the reader is, and the patch. */
  readonly local: () => Store;
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
}

const TOKEN = 'entente-edit';
const AUTHOR = 'entente-author';
const PATCH = 'entente-patch';

/**
 * What readers put right. Behind `entente edit` an entry goes to the server, which writes the file, and the data is read anew; elsewhere
 * entries are gathered in this browser as a patch to download, and the data stays.
 */
export class CorrectionsState {
  /** Entries of the file, or of the patch. */
  entries = $state.raw<readonly Correction[]>([]);
  /** What the server says is wrong with the file. */
  problems = $state.raw<readonly string[]>([]);
  author = $state('');
  /** Whether a server writes. */
  served = $state(false);
  busy = $state(false);
  error = $state('');
  /** What was done last, for everybody to read. */
  message = $state('');
  listOpen = $state(false);
  /** The event whose form is open, and what it holds; kept while the reader looks at others. */
  form = $state.raw<{ readonly event: string; readonly draft: CorrectionDraft } | null>(null);
  /** Where the focus goes once a form closes: to the marks of an event, or to the bar when the event is gone. */
  returnTo = $state<string | null>(null);
  /** The event whose form was left without saving. */
  cancelled = $state<string | null>(null);
  readonly #app: TimelineState;
  #host: CorrectionHost | null = null;
  #token: string | null = null;
  #refused = false;

  constructor(app: TimelineState) {
    this.#app = app;
  }

  /** Day that new entries bear. */
  get today(): string {
    return formatDay(this.#app.today);
  }

  /** Finds out whether a server listens: its token comes in the address once, and is taken out of it so that no copied link holds it. */
  async start(host: CorrectionHost): Promise<void> {
    this.#host = host;
    this.author = read(host.local, AUTHOR) ?? '';
    const given = /^#edit=([\w-]+)$/.exec(host.location.hash)?.[1];
    if (given) {
      write(host.session, TOKEN, given);
      host.history.replaceState(null, '', `${host.location.pathname}${host.location.search}`);
    }
    this.#token = given ?? read(host.session, TOKEN);
    if (this.#token !== null) await this.#ask('GET');
    if (this.served) return;
    // A token left from an earlier server on this port is no news; one in the address, or refused, is.
    if (!given && !this.#refused) this.error = '';
    this.#token = null;
    write(host.session, TOKEN, null);
    const patch = read(host.local, PATCH);
    if (patch !== null) this.entries = (await import('../model/corrections.ts')).readPatch(patch);
  }

  /** Headline of an event that is shown. */
  readonly headline = (id: string): string | undefined => this.#app.events.get(id)?.headline;

  /** Entries about an event. */
  about(id: string): readonly Correction[] {
    return entriesAbout(this.entries, id);
  }

  /** Opens the form of an event. */
  edit(event: PoliticalEvent): void {
    this.error = '';
    this.message = '';
    this.returnTo = this.cancelled = null;
    if (this.form?.event !== event.id) this.form = { event: event.id, draft: draftOf(event) };
  }

  cancel(): void {
    this.cancelled = this.form?.event ?? null;
    this.form = null;
    this.error = '';
  }

  /** Writes an entry, or adds it to the patch; what it contradicts of former changes gives way. */
  async save(entry: Correction): Promise<boolean> {
    write(this.#host?.local, AUTHOR, (this.author = entry.author));
    const told = entry.drop ? say('The event is dropped.') : say('The correction is saved.');
    const done = await this.#submit(replaceEntries(this.entries, entry), told);
    if (!done) return false;
    this.form = null;
    this.returnTo = this.#app.selected === entry.event ? entry.event : 'bar';
    return true;
  }

  /** Takes an entry out again. */
  async undo(entry: Correction): Promise<boolean> {
    return this.#submit({ add: [], remove: [entry] }, say('The correction is undone.'));
  }

  /** The patch as a corrections file. */
  async patch(): Promise<string> {
    const { writeCorrections } = await import('../model/corrections.ts');
    return writeCorrections(this.entries);
  }

  async #submit(change: { add: Correction[]; remove: Correction[] }, told: string): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.error = '';
    this.message = '';
    try {
      if (this.served) {
        if (!(await this.#ask('POST', change))) return false;
        await this.#reload();
        this.message = told;
      } else {
        const { writeCorrection } = await import('../model/corrections.ts');
        const gone = new Set(change.remove.map(writeCorrection));
        const kept = this.entries.filter((one) => !gone.has(writeCorrection(one)));
        this.#keep([...kept, ...change.add]);
        this.message =
          change.add.length > 0 ? say('The correction is in your patch. Download it when you are done.') : told;
      }
      return true;
    } finally {
      this.busy = false;
    }
  }

  async #ask(method: 'GET' | 'POST', body?: unknown): Promise<boolean> {
    try {
      const response = await this.#host!.fetch('./corrections', {
        method,
        headers: {
          Authorization: `Bearer ${this.#token}`,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const told = (await response.json()) as { corrections?: Correction[]; problems?: string[]; error?: string };
      this.#refused = response.status === 401;
      if (!response.ok || !told.corrections) {
        this.error = told.error ?? say('The server answered {status}.', { status: response.status });
        return false;
      }
      this.entries = told.corrections;
      this.problems = told.problems ?? [];
      this.served = true;
      return true;
    } catch {
      this.error = say('The server that "entente edit" started does not answer. Is it still running?');
      return false;
    }
  }

  /** Reads the data anew; span, search, filters and the open event stay where they can. */
  async #reload(): Promise<void> {
    const app = this.#app;
    const { domain, selected, query } = app;
    app.data.index = null;
    await app.open(relationId(app), { domain, selected, query, filter: app.filters.value });
  }

  #keep(entries: readonly Correction[]): void {
    this.entries = entries;
    write(this.#host?.local, PATCH, entries.length === 0 ? null : JSON.stringify(entries));
  }
}

/** Storage may be closed to the page; then things last as long as it. */
function read(storage: () => Store, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function write(storage: (() => Store) | undefined, key: string, value: string | null): void {
  try {
    if (value === null) storage?.().removeItem(key);
    else storage?.().setItem(key, value);
  } catch {
    // As above.
  }
}
