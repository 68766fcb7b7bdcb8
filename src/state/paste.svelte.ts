import { say } from '../messages/index.ts';
import type { Day } from '../model/index.ts';
import type { Collection, FromReader, Handed, ReadArticle, Trouble } from '../model/reading.ts';
import { DatasetState, type ReadJson } from './dataset.svelte.ts';
import type { OpenReading, ReadingPort } from './reading-port.ts';
import { TimelineState } from './timeline.svelte.ts';

/** What the visitor says about a pasted text. */
export interface Pasted {
  readonly text: string;
  readonly title: string;
  readonly published: string;
}

/** Id of a pasted text: what `entente extract -` calls its standard input, so that both give the same events. */
const PASTED = 'stdin.txt';

/** Reads the site's own collection, to show new events beside it. */
export type ReadCollection = () => Promise<Collection>;

/** A visitor's own articles and the timeline they make. Nothing of it leaves the machine. */
export class PasteState {
  text = $state('');
  title = $state('');
  published = $state('');
  /** Show the events among those of the site's collection. */
  beside = $state(false);
  /** The form is folded away once there is a timeline. */
  formOpen = $state(true);
  status = $state<'writing' | 'reading' | 'read'>('writing');
  /** Why nothing was read, and what to do. */
  message = $state('');
  handed = $state.raw<readonly Handed[]>([]);
  articles = $state.raw<readonly ReadArticle[]>([]);
  troubles = $state.raw<readonly Trouble[]>([]);
  took = $state(0);
  /** The timeline of what was read; null until an article gave an event between two countries. */
  app = $state.raw<TimelineState | null>(null);
  readonly #today: Day;
  readonly #open: OpenReading;
  readonly #collection: ReadCollection;
  #port: ReadingPort | null = null;
  #turn = 0;

  constructor(today: Day, open: OpenReading, collection: ReadCollection) {
    [this.#today, this.#open, this.#collection] = [today, open, collection];
  }

  readonly count: number = $derived.by(() => this.articles.reduce((sum, { events }) => sum + events, 0));

  /** Starts the worker, which takes a while to learn its rules; called as soon as somebody begins to write. */
  prepare(): void {
    this.#port ??= this.#open(
      (reply) => void this.#take(reply),
      () => this.#fail(say('The articles could not be read'), say('Reload the page and try again.')),
    );
  }

  /** Adds the text in the form to what is read. */
  async readText(): Promise<void> {
    if (this.text.trim() === '') {
      this.message = say('There is no text yet. Paste an article into the field, or drop a file on it.');
      return;
    }
    const bytes = new TextEncoder().encode(withHeader(this));
    if (await this.#read([...this.handed, { name: nameFor(this.handed), bytes }]))
      [this.text, this.title, this.published] = ['', '', ''];
  }

  /** Adds files to what is read. */
  async readFiles(files: readonly File[]): Promise<void> {
    const added = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    if (added.length > 0) await this.#read([...this.handed, ...added]);
  }

  /** Reads again, with or without the site's collection. */
  async again(): Promise<void> {
    if (this.handed.length > 0) await this.#read(this.handed);
  }

  /** Forgets everything. */
  startOver(): void {
    this.#turn++;
    [this.handed, this.articles, this.troubles, this.app] = [[], [], [], null];
    [this.status, this.message, this.formOpen] = ['writing', '', true];
  }

  async #read(handed: readonly Handed[]): Promise<boolean> {
    this.prepare();
    if (!this.#port) {
      this.#fail(
        say('This browser lets no worker run here'),
        say('Open the page from a web server (npm start) instead of a file.'),
      );
      return false;
    }
    const turn = ++this.#turn;
    [this.status, this.message] = ['reading', ''];
    let beside: Collection | null = null;
    try {
      if (this.beside) beside = await this.#collection();
    } catch {
      this.#fail(say("The site's own collection could not be read"), say('Untick it to see your articles alone.'));
      return false;
    }
    if (turn !== this.#turn) return false;
    this.handed = handed;
    this.#port.post({ turn, handed: [...handed], beside });
    return true;
  }

  async #take({ turn, articles, troubles, files, took, events }: FromReader): Promise<void> {
    if (turn !== this.#turn) return;
    [this.articles, this.troubles, this.took] = [articles, troubles, took];
    const app = new TimelineState(new DatasetState(readFrom(files)), this.#today);
    await app.open(null);
    if (turn !== this.#turn) return;
    const own = events.find(({ id }) => app.events.has(id)) ?? events[0];
    if (own && !app.empty && this.beside) await app.open(pairOf(own));
    this.app = app.empty || app.data.status !== 'ready' ? null : app;
    this.formOpen = this.app === null;
    this.status = 'read';
  }

  #fail(what: string, fix: string): void {
    this.status = this.articles.length > 0 ? 'read' : 'writing';
    this.message = `${what}. ${fix}`;
  }
}

/** The relation of an event's first two countries. */
function pairOf({ initiators, recipients }: FromReader['events'][number]): string | null {
  const [a, b] = [...new Set([...initiators, ...recipients].flatMap(({ country }) => country ?? []))];
  return a !== undefined && b !== undefined ? `${a}-${b}` : null;
}

/** What the form says beside the text becomes header lines, as in a text file. */
function withHeader({ text, title, published }: Pasted): string {
  const lines = [
    ...(published === '' ? [] : [`Date: ${published}`]),
    ...(title.trim() === '' ? [] : [`Title: ${title.trim().replace(/\s+/g, ' ')}`]),
  ];
  return lines.length === 0 ? text : `${lines.join('\n')}\n\n${text}`;
}

const nameFor = (handed: readonly Handed[]): string => {
  const pasted = handed.filter(({ name }) => name.startsWith('stdin')).length;
  return pasted === 0 ? PASTED : `stdin~${pasted + 1}.txt`;
};

/** A dataset that is no further away than a map. */
function readFrom(files: ReadonlyMap<string, string>): ReadJson {
  return async (path) => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`${path} is not there.`);
    return JSON.parse(text) as unknown;
  };
}
