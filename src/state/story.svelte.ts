import { say } from '../messages/index.ts';
import { dateText } from '../layout/index.ts';
import { formatDay, parseEdtf, relationId, type PoliticalEvent } from '../model/index.ts';
import {
  addStep,
  automaticStory,
  changeStep,
  checkStory,
  moveStep,
  removeStep,
  writeStory,
  type Story,
  type StoryReading,
  type StoryStep,
} from '../story/index.ts';
import type { TimelineState } from './timeline.svelte.ts';

/** The browser as far as stories need it; tests give their own. */
export interface StoryHost {
  /** Of this browser; asking for it can be refused. */
  readonly local: () => Pick<Storage, 'getItem' | 'setItem'>;
  /** What every address must keep: where the data is. */
  readonly keep: string;
  /** Address that those of the pages are relative to. */
  readonly base: string;
}

/** A step as the editor shows it; without an event when the collection does not hold it any more. */
export interface StoryRow {
  readonly step: StoryStep;
  readonly event: PoliticalEvent | null;
  readonly date: string;
}

const STORE = 'entente-stories';

/** Stories that the reader puts together: one for each relation, kept in this browser until it is given away as a file or an address. */
export class StoryState {
  /** Whether the editor is shown. */
  open = $state(false);
  /** What was wrong with the file that was loaded last. */
  problems = $state.raw<readonly string[]>([]);
  /** What was done last, for everybody to read. */
  message = $state('');
  #drafts = $state.raw<ReadonlyMap<string, Story>>(new Map());
  /** The story before it was replaced as a whole. */
  #before = $state.raw<Story | null>(null);
  #host: StoryHost | null = null;
  readonly #app: TimelineState;

  constructor(app: TimelineState) {
    this.#app = app;
  }

  readonly #relation: string = $derived.by(() => (this.#app.a ? relationId(this.#app) : ''));
  /** A story is the same whichever side stands first. */
  readonly #key: string = $derived.by(() => [this.#app.a, this.#app.b].sort().join(' '));
  readonly story: Story = $derived.by(() => {
    const draft = this.#drafts.get(this.#key);
    return { title: '', steps: [], ...draft, relation: this.#relation };
  });
  readonly rows: readonly StoryRow[] = $derived.by(() =>
    this.story.steps.map((step) => {
      const event = this.#app.events.get(step.event) ?? null;
      const range = event && parseEdtf(event.date.edtf);
      return { step, event, date: range ? dateText(range) : '' };
    }),
  );
  readonly canUndo: boolean = $derived.by(() => this.#before !== null);

  /** Takes up the stories that this browser keeps. */
  start(host: StoryHost): void {
    this.#host = host;
    try {
      const kept = JSON.parse(host.local().getItem(STORE) ?? '{}') as Record<string, unknown>;
      const read = Object.entries(kept).map(([key, data]) => [key, checkStory(data).story] as const);
      this.#drafts = new Map(read.filter((one): one is [string, Story] => one[1] !== null));
    } catch {
      // No storage, or not ours: stories then last as long as the page.
    }
  }

  /** Place of an event in the story, from 0; −1 when it is not in it. */
  placeOf(event: string): number {
    return this.story.steps.findIndex((step) => step.event === event);
  }

  /** Takes an event into the story, or out of it. */
  toggle(event: string): void {
    if (this.placeOf(event) >= 0) return this.remove(event);
    const longer = addStep(this.story, event);
    if (longer === this.story) this.message = say('The story is full.');
    else this.#set(longer, say('Step {steps} of the story: added.', { steps: longer.steps.length }));
  }

  remove(event: string): void {
    this.#set(removeStep(this.story, event), say('Removed from the story.'));
  }

  /** Moves a step from one place to another, from 0. */
  move(from: number, to: number): void {
    const place = Math.min(Math.max(to, 0), this.story.steps.length - 1);
    if (place !== from)
      this.#set(
        moveStep(this.story, from, place),
        say('Now step {place} of {steps}.', { place: place + 1, steps: this.story.steps.length }),
      );
  }

  setTitle(title: string): void {
    this.#set({ ...this.story, title: title.slice(0, 120) });
  }

  setNote(event: string, note: string): void {
    this.#set(changeStep(this.story, event, { note: note.slice(0, 2000) }));
  }

  /** Lets the camera show what the timeline shows now, or (`null`) find its own way. */
  setSpan(event: string, keep: boolean): void {
    const [from, to] = this.#app.domain;
    const last = Math.max(Math.round(to) - 1, Math.round(from));
    this.#set(
      changeStep(this.story, event, { span: keep ? `${formatDay(Math.round(from))}/${formatDay(last)}` : null }),
    );
  }

  /** A story of the weightiest events in view in place of the present one. */
  fill(): void {
    const shown = this.#app.inView.flatMap((item) => this.#app.events.get(item.id) ?? []);
    this.#replace({ ...automaticStory(this.#relation, shown), title: this.story.title });
  }

  /** Begins anew. */
  clear(): void {
    this.#replace({ title: '', relation: this.#relation, steps: [] });
  }

  /** Brings back what `fill`, `clear` or a file replaced. */
  undo(): void {
    const before = this.#before;
    if (!before) return;
    this.#before = null;
    this.#set(before, say('The story before, of {steps} steps.', { steps: before.steps.length }));
  }

  /** Takes a story that was read from a file, and shows its relation. */
  async load(reading: StoryReading): Promise<void> {
    this.problems = reading.problems;
    if (!reading.story) return;
    const { relation } = reading.story;
    if (relation !== this.#relation) {
      if (!this.#app.data.find(relation)) {
        this.problems = [say('The relation {relation} is not in this collection.', { relation })];
        return;
      }
      await this.#app.open(relation);
    }
    this.#replace(reading.story);
  }

  /** Address of the page that presents the story, with or without the speaker's notes; `whole` with the host's name. */
  address({ notes, whole = false }: { notes: boolean; whole?: boolean }): string {
    const { search, hash } = writeStory(this.story, { notes });
    const address = `present.html${search}${this.#host?.keep ?? ''}${hash}`;
    return whole && this.#host ? new URL(address, this.#host.base).href : address;
  }

  #replace(story: Story): void {
    if (this.story.steps.length > 0) this.#before = this.story;
    this.#set(
      story,
      story.steps.length > 0
        ? say('A story of {steps} steps.', { steps: story.steps.length })
        : say('The story is empty.'),
    );
  }

  #set(story: Story, message = ''): void {
    const drafts = new Map(this.#drafts);
    if (story.steps.length > 0 || story.title) drafts.set(this.#key, story);
    else drafts.delete(this.#key);
    this.#drafts = drafts;
    if (message) this.message = message;
    try {
      this.#host?.local().setItem(STORE, JSON.stringify(Object.fromEntries(drafts)));
    } catch {
      // Storage is full or refused: the story still stands on the page.
    }
  }
}
