import { say } from '../messages/index.ts';
import {
  clampDomain,
  layoutTimeline,
  toItem,
  toItems,
  wholeDomain,
  type LayoutInput,
  type Scene,
  type SceneLabel,
  type TimelineItem,
} from '../layout/index.ts';
import { relationId, type Day, type PoliticalEvent } from '../model/index.ts';
import {
  automaticStory,
  cameraAt,
  START,
  stepPlace,
  storyQuiz,
  withoutMissing,
  writeStory,
  type Place,
  type PlacedStep,
  type QuizQuestion,
  type Story,
  type StoryReading,
} from '../story/index.ts';
import { glide, prefersStillness } from './camera.ts';
import type { DatasetState } from './dataset.svelte.ts';
import { createMeasure } from './measure.ts';

/** Length (ms) of the camera's way from step to step: slow enough for a room to follow. */
const WAY = 900;
/** Width (px) from which a stage is one. */
const WIDE = 800;
/** Texts in the plot of a stage, as multiples of the app's: all come to the headlines' size, which enlarged runs a little wider. */
const STAGE_TEXT: Partial<Record<Parameters<LayoutInput['measure']>[1], number>> = {
  headline: 1.025,
  date: 15 / 11.5,
  axis: 15 / 12,
};

/** The window as far as a presentation needs it; tests give their own. */
export interface PresentHost {
  /** Address of this page without query, and what must stay in it (where the data is). */
  readonly page: string;
  readonly keep: string;
  readonly replace: (search: string) => void;
  readonly open: (address: string) => void;
  readonly leave: (address: string) => void;
  readonly print: () => void;
  readonly fullscreen: () => void;
}

/** What an address shows that tells no story. */
export interface PresentView {
  readonly relation: string | null;
  readonly span: readonly [Day, Day] | null;
  readonly title?: string;
}

/** A story on a stage: where it is, what the camera shows, the quiz. */
export class PresentState {
  readonly data: DatasetState;
  readonly today: Day;
  /** Name of this show among the windows of this browser. */
  readonly show: string;
  readonly host: PresentHost;
  story = $state.raw<Story | null>(null);
  /** What is wrong with the story that the address tells, and how many of its events are not in the collection. */
  problems = $state.raw<readonly string[]>([]);
  missing = $state(0);
  place = $state.raw<Place>(START);
  domain = $state.raw<readonly [Day, Day]>([0, 1]);
  /** The plot on the stage, in px of the page. */
  box = $state.raw({ width: 0, height: 0 });
  /** Px of the page that one px of a projector of 1920 × 1080 takes. */
  unit = $state(1);
  moving = $state(false);
  fonts = $state(0);
  /** Whether the stage is large enough for texts to be read from afar. */
  wide = $state(true);
  /** In a speaker's window: whether a show answers. */
  led = $state(false);
  /** Told of every move, so that other windows follow. */
  onplace: (place: Place) => void = () => {};
  #a = $state('');
  #b = $state('');
  #text = createMeasure();
  #labels: readonly SceneLabel[] | null = null;
  #stop: (() => void) | null = null;

  constructor(data: DatasetState, today: Day, show: string, host: PresentHost) {
    this.data = data;
    this.today = today;
    this.show = show;
    this.host = host;
  }

  /** Px of the stage that a px of the layout takes: a headline of 15 becomes one of 24 on a projector. */
  readonly scale: number = $derived.by(() => (this.wide ? Math.max(1.6 * this.unit, 0.8) : 1));
  readonly size = $derived.by(() => ({ width: this.box.width / this.scale, height: this.box.height / this.scale }));
  readonly slots = $derived.by(() => ({ a: this.#a, b: this.#b }));
  readonly names = $derived.by(() => ({ a: this.data.nameOf(this.#a), b: this.data.nameOf(this.#b) }));
  readonly title: string = $derived.by(
    () => this.story?.title || say('{a} and {b}', { a: this.names.a, b: this.names.b }),
  );
  readonly events: ReadonlyMap<string, PoliticalEvent> = $derived.by(
    () => new Map(this.data.events.map((event) => [event.id, event])),
  );
  readonly items: readonly TimelineItem[] = $derived.by(() => toItems(this.data.events, this.#a, this.#b));
  readonly whole: readonly [Day, Day] = $derived.by(() => wholeDomain(this.items, this.today));
  /** The story's events in its order. */
  readonly told: readonly PoliticalEvent[] = $derived.by(() =>
    (this.story?.steps ?? []).flatMap((step) => this.events.get(step.event) ?? []),
  );
  readonly #placed: readonly PlacedStep[] = $derived.by(() =>
    (this.story?.steps ?? []).map((step) => {
      const item = toItem(this.events.get(step.event)!, this.#a, this.#b);
      return { ...step, from: item.start ?? item.at, to: item.end ?? item.at };
    }),
  );
  readonly quiz: readonly QuizQuestion[] = $derived.by(() => storyQuiz(this.told, this.data.events));
  readonly event: PoliticalEvent | null = $derived.by(() => this.told[this.place.step] ?? null);
  readonly next: PoliticalEvent | null = $derived.by(() => this.told[this.place.step + 1] ?? null);
  readonly note: string = $derived.by(() => this.story?.steps[this.place.step]?.note ?? '');
  readonly question: QuizQuestion | null = $derived.by(() => this.quiz[this.place.question] ?? null);
  /** The same story for others: without notes. */
  readonly link: string = $derived.by(() =>
    this.story ? `${this.host.page}${writeStory(this.story, { notes: false }).search}${this.host.keep}` : '',
  );
  /** Says that events of the story are not in this collection; empty when all are. */
  readonly gap: string = $derived.by(() => {
    if (this.missing === 0) return '';
    return say(
      '{n, plural, one {# event of this story is not in this collection.} other {# events of this story are not in this collection.}}',
      { n: this.missing },
    );
  });
  readonly scene: Scene = $derived.by(() => this.#layout());
  /** One sentence for the live region. */
  readonly spoken: string = $derived.by(() => {
    const { scene, step, question, answered } = this.place;
    if (scene === 'overview') return say('All steps');
    if (scene === 'code') return say('Address of this story');
    if (scene === 'blank') return say('Blank screen');
    if (scene === 'quiz' && this.question) {
      const { prompt, about, options, answer, because } = this.question;
      if (answered) return say('Answer: {options}. {because}', { options: options[answer] ?? '', because });
      return say('Question {question} of {quiz}. {prompt} {about}', {
        question: question + 1,
        quiz: this.quiz.length,
        prompt,
        about,
      });
    }
    return this.event
      ? say('Step {step} of {told}. {headline}', {
          step: step + 1,
          told: this.told.length,
          headline: this.event.headline,
        })
      : '';
  });

  /** Reads the data and takes the story of the address, or one of the weightiest events of what the address shows. */
  async open(reading: StoryReading, view: PresentView, at: Place = START): Promise<void> {
    this.problems = reading.problems;
    if (reading.problems.length > 0) return;
    const subject = await this.data.load(reading.story?.relation ?? view.relation);
    if (!subject) return;
    [this.#a, this.#b] = [subject.a, subject.b];
    const found = reading.story ? withoutMissing(reading.story, (id) => this.#placeable(id)) : this.#automatic(view);
    this.story = found.story;
    this.missing = found.missing;
    this.place = { ...at, step: Math.min(at.step, Math.max(this.told.length - 1, 0)) };
    this.domain = this.#target();
  }

  /** Whether an event is there and has a place in time. */
  #placeable(id: string): boolean {
    return this.items.some((item) => item.id === id);
  }

  #automatic({ span, title = '' }: PresentView): { story: Story; missing: number } {
    const inView = new Set(
      this.items.filter(({ at }) => !span || (at + 0.5 >= span[0] && at + 0.5 <= span[1])).map(({ id }) => id),
    );
    const events = this.data.events.filter(({ id }) => inView.has(id));
    return { story: { ...automaticStory(relationId(this.slots), events), title }, missing: 0 };
  }

  /** Takes the size of the stage: from 800 px on it is laid out for a room, below for a hand. */
  resize(width: number, height: number): void {
    this.wide = width >= WIDE;
    this.unit = this.wide ? Math.max(Math.min(width / 1920, height / 1080), 0.45) : 0.625;
  }

  /** One forward or back, as the arrows and remote controls ask. */
  step(by: 1 | -1): void {
    this.go(stepPlace(this.place, by, this.told.length, this.quiz.length));
  }

  /** Goes somewhere; the camera glides if the step is another. */
  go(place: Place): void {
    const step = Math.min(Math.max(place.step, 0), Math.max(this.told.length - 1, 0));
    const question = Math.min(place.question, Math.max(this.quiz.length - 1, 0));
    const moved = step !== this.place.step;
    this.place = { ...place, step, question };
    if (moved) this.#glide();
    this.onplace(this.place);
  }

  /** Shows a scene, or the story again when it is shown already. */
  toggle(scene: Place['scene']): void {
    this.go({ ...this.place, scene: this.place.scene === scene ? 'story' : scene });
  }

  /** Answers the question on screen by one of its options. */
  choose(option: number): void {
    if (this.place.scene !== 'quiz' || this.place.answered || !this.question?.options[option]) return;
    this.go({ ...this.place, chosen: option, answered: true });
  }

  /** Measures texts anew, once the fonts have come. */
  remeasure(): void {
    this.#text = createMeasure();
    this.#labels = null;
    this.fonts++;
  }

  #target(): readonly [Day, Day] {
    return clampDomain(cameraAt(this.#placed, this.place.step), this.whole);
  }

  #glide(): void {
    this.#stop?.();
    const target = this.#target();
    if (prefersStillness()) {
      this.domain = target;
      return;
    }
    this.moving = true;
    this.#stop = glide(
      this.domain,
      target,
      (next) => (this.domain = next),
      () => (this.moving = false),
      WAY,
    );
  }

  #layout(): Scene {
    void this.fonts;
    const { measure } = this.#text;
    const current = this.event?.id ?? null;
    const scene = layoutTimeline({
      items: this.items,
      terms: [],
      size: this.size,
      domain: this.domain,
      orientation: 'horizontal',
      today: this.today,
      selected: current,
      focused: null,
      hovered: null,
      matches: new Set(this.told.map(({ id }) => id)),
      moving: this.moving,
      previous: this.#labels,
      measure: (text, role) => measure(text, role) * ((this.wide && STAGE_TEXT[role]) || 1),
    });
    this.#labels = scene.labels;
    // The current event's title stands beside the plot, and nothing here can be clicked.
    return { ...scene, crowd: null, labels: scene.labels.filter(({ id }) => id !== current) };
  }
}
