import {
  clampDomain,
  describeView,
  domainOfExtent,
  eraItems,
  itemsBetween,
  layoutTimeline,
  plotBox,
  toItems,
  wholeDomain,
  type Box,
  type LayoutInput,
  type Scene,
  type SceneCluster,
  type SceneLabel,
  type TimelineItem,
} from '../layout/index.ts';
import { countryOf, type Day, type PoliticalEvent } from '../model/index.ts';
import { coast, glide, prefersStillness } from './camera.ts';
import type { DatasetState } from './dataset.svelte.ts';
import { createMeasure } from './measure.ts';
import { termItems } from './terms.ts';

/** Time (ms) after the last movement at which a view counts as settled. */
const SETTLED = 260;

/** How much closer one step of zooming comes. */
export const ZOOM_STEP = 1.6;

/** How the events are shown. */
export type ViewMode = 'timeline' | 'lanes' | 'list';

/** A relation, the span in view, and the event that is open: all that a picture of a relation derives from. An embed has no more than this. */
export class ViewState {
  readonly data: DatasetState;
  readonly today: Day;
  a = $state('');
  b = $state('');
  mode = $state<ViewMode>('timeline');
  domain = $state.raw<readonly [Day, Day]>([0, 1]);
  size = $state.raw({ width: 0, height: 0 });
  selected = $state<string | null>(null);
  focused = $state<string | null>(null);
  hovered = $state<string | null>(null);
  moving = $state(false);
  /** The dataset is read and holds no relation at all. */
  empty = $state(false);
  narrow = $state(false);
  /** Bumped when fonts arrive, so that labels are measured anew. */
  fonts = $state(0);
  #text = createMeasure();
  #clusters: readonly SceneCluster[] = [];
  #labels: readonly SceneLabel[] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | null = null;

  constructor(data: DatasetState, today: Day) {
    this.data = data;
    this.today = today;
  }

  /** Everything that has a place in time, filtered or not. */
  readonly all: readonly TimelineItem[] = $derived.by(() => toItems(this.data.events, this.a, this.b));
  readonly items: readonly TimelineItem[] = $derived.by(() => this.kept(this.all));
  readonly events: ReadonlyMap<string, PoliticalEvent> = $derived.by(
    () => new Map(this.data.events.map((event) => [event.id, event])),
  );
  readonly whole: readonly [Day, Day] = $derived.by(() => wholeDomain(this.all, this.today));
  /** The countries of the two slots: a leader stands for his. */
  readonly countries = $derived.by(() => ({
    a: countryOf(this.a, this.data.actors),
    b: countryOf(this.b, this.data.actors),
  }));
  readonly terms = $derived.by(() => termItems(this.data.actors, this.countries.a, this.countries.b));
  /** What editors call the times of the two countries' relation. */
  readonly eras = $derived.by(() => {
    const { a, b } = this.countries;
    const entry = this.data.index?.relations.find(
      (one) => (one.a === a && one.b === b) || (one.a === b && one.b === a),
    );
    return eraItems(entry?.eras ?? []);
  });
  readonly names = $derived.by(() => ({ a: this.data.nameOf(this.a), b: this.data.nameOf(this.b) }));
  /** The area of marks: what zooming and moving count from. */
  readonly plot: Box = $derived.by(() => this.plotOf(this.narrow ? 'vertical' : 'horizontal'));
  readonly scene: Scene = $derived.by(() => this.#layout());
  readonly selectedEvent: PoliticalEvent | null = $derived.by(() =>
    this.selected ? (this.events.get(this.selected) ?? null) : null,
  );
  readonly inView: readonly TimelineItem[] = $derived.by(() => itemsBetween(this.items, this.domain));
  /** One sentence for the live region; stands still while the view moves. */
  readonly spoken: string = $derived.by(() => (this.moving ? '' : describeView(this.scene, this.items)));

  /** What of all there is is shown. */
  protected kept(all: readonly TimelineItem[]): readonly TimelineItem[] {
    return all;
  }

  /** What is lit while the rest is dimmed; null when all is alike. */
  protected lit(): ReadonlySet<string> | null {
    return null;
  }

  protected plotOf(orientation: 'horizontal' | 'vertical'): Box {
    return plotBox(this.size, orientation);
  }

  /** Text widths; a new function once the fonts have come. */
  get measure(): LayoutInput['measure'] {
    void this.fonts;
    return this.#text.measure;
  }

  #layout(): Scene {
    void this.fonts;
    const input: LayoutInput = {
      items: this.items,
      terms: this.terms,
      size: this.size,
      domain: this.domain,
      orientation: this.narrow ? 'vertical' : 'horizontal',
      today: this.today,
      selected: this.selected,
      focused: this.focused,
      hovered: this.hovered,
      matches: this.lit(),
      moving: this.moving,
      previous: this.#labels,
      previousClusters: this.#clusters,
      measure: this.#text.measure,
    };
    const scene = layoutTimeline(input);
    this.#labels = scene.labels;
    this.#clusters = scene.clusters;
    return scene;
  }

  /** Shows a relation; the span and the open event as given, else the whole and nothing. */
  async open(
    relation: string | null,
    view: { domain?: readonly [Day, Day] | null; selected?: string | null } = {},
  ): Promise<void> {
    await this.enter(relation, () => {
      this.selected = view.selected && this.events.has(view.selected) ? view.selected : null;
      this.domain = view.domain ? clampDomain(view.domain, this.whole) : this.whole;
    });
  }

  /** Loads a relation, takes its two slots, and has the view follow in the same step. */
  protected async enter(relation: string | null, follow: () => void): Promise<void> {
    await this.data.load(relation, (subject) => {
      [this.a, this.b] = [subject.a, subject.b];
      this.#labels = null;
      this.focused = null;
      follow();
    });
    this.empty = this.data.status === 'ready' && this.data.index?.relations.length === 0;
  }

  /** Takes a domain from a gesture: at once, unclamped beyond the whole by nobody. */
  drag(domain: readonly [Day, Day]): void {
    this.halt();
    this.domain = clampDomain(domain, this.whole);
    this.#move();
  }

  /** Moves to a domain, gliding unless the reader prefers stillness. */
  goTo(domain: readonly [Day, Day]): void {
    const target = clampDomain(domain, this.whole);
    this.#stop?.();
    this.#stop = null;
    if (prefersStillness() || this.mode === 'list') {
      this.domain = target;
      this.moving = false;
      return;
    }
    this.moving = true;
    this.#stop = glide(
      this.domain,
      target,
      (next) => (this.domain = next),
      () => ((this.moving = false), (this.#stop = null)),
    );
  }

  /** Stops a view that moves by itself where it is. */
  halt(): void {
    if (!this.#stop) return;
    this.#stop();
    this.#stop = null;
    this.#move();
  }

  /** Lets the view go on as it was dragged: `speed` in px a second, of `perPx` days each. */
  throw(speed: number, perPx: number): void {
    if (prefersStillness()) return;
    this.halt();
    const [from, to] = this.domain;
    this.#stop = coast(
      speed,
      (px) => {
        this.domain = clampDomain([from - px * perPx, to - px * perPx], this.whole);
        this.#move();
      },
      () => this.halt(),
    );
  }

  /** Zooms by a factor about the event that has the keyboard's focus or is open, else about the middle. */
  zoomBy(factor: number): void {
    const [from, to] = this.domain;
    const event = this.items.find((item) => item.id === (this.focused ?? this.selected));
    const inView = event && event.at + 0.5 >= from && event.at + 0.5 <= to;
    const about = inView ? event.at + 0.5 : (from + to) / 2;
    this.goTo([about - (about - from) / factor, about + (to - about) / factor]);
  }

  /** Zooms to the event that has the keyboard's focus or is open: a month about it, or as long as its date is. */
  fitEvent(): void {
    const event = this.items.find((item) => item.id === (this.focused ?? this.selected));
    if (event) this.goTo(domainOfExtent([(event.start ?? event.at) - 12, (event.end ?? event.at) + 12], this.whole));
  }

  /** Moves by a share of what is in view. */
  panBy(share: number): void {
    const by = (this.domain[1] - this.domain[0]) * share;
    this.goTo([this.domain[0] + by, this.domain[1] + by]);
  }

  openCluster(cluster: SceneCluster): void {
    if (cluster.extent[0] === cluster.extent[1]) this.select(cluster.ids[0] ?? null);
    else this.goTo(domainOfExtent(cluster.extent, this.whole));
  }

  /** Zooms into the stretch that the crowd bracket offers. */
  openCrowd(): void {
    if (this.scene.crowd) this.goTo(domainOfExtent(this.scene.crowd.extent, this.whole));
  }

  /** Whether a ring holds conflict; rings never mix. */
  isHostile(cluster: SceneCluster): boolean {
    return (this.events.get(cluster.ids[0] ?? '')?.tone ?? 0) < 0;
  }

  /** Lights a search match in the plot without opening it. */
  preview(id: string | null): void {
    this.hovered = id;
    if (id) this.#reveal(id);
  }

  /** Opens an event's panel (null closes it) and brings its mark into view. */
  select(id: string | null): void {
    this.selected = id;
    if (id) this.#reveal(id);
  }

  /** Moves the keyboard's place. */
  focus(id: string | null): void {
    this.focused = id;
    if (id) this.#reveal(id);
  }

  /** The event `step` places on in time from the focused or selected one; from neither, the first or last in view. */
  neighbour(step: 1 | -1, from: string | null = this.focused ?? this.selected): string | null {
    const at = this.items.findIndex((item) => item.id === from);
    if (at < 0) return (step > 0 ? this.inView[0] : this.inView.at(-1))?.id ?? this.items[0]?.id ?? null;
    return this.items[at + step]?.id ?? null;
  }

  /** The event nearest in time that is more cooperative (1) or more hostile (−1) than the focused one. */
  toneNeighbour(step: 1 | -1): string | null {
    const here = this.items.find((item) => item.id === (this.focused ?? this.selected));
    if (!here) return this.neighbour(1);
    const others = this.inView.filter((item) => (item.tone - here.tone) * step > 0);
    const span = this.domain[1] - this.domain[0];
    const cost = (item: TimelineItem): number =>
      Math.abs(item.at - here.at) / span + Math.abs(item.tone - here.tone) / 20;
    return (
      others.reduce<TimelineItem | null>((best, item) => (best && cost(best) <= cost(item) ? best : item), null)?.id ??
      null
    );
  }

  remeasure(): void {
    // A new function, since the layout remembers wraps by it.
    this.#text = createMeasure();
    this.#labels = null;
    this.fonts++;
  }

  #reveal(id: string): void {
    const item = this.items.find((one) => one.id === id);
    if (!item) return;
    const at = item.at + 0.5;
    const span = this.domain[1] - this.domain[0];
    // A list ends where its span ends: to choose its first row must not move the span, and with it the rows.
    const margin = this.mode === 'list' ? 0 : span * 0.02;
    if (at < this.domain[0] + margin || at > this.domain[1] - margin) this.goTo([at - span / 2, at + span / 2]);
  }

  #move(): void {
    this.moving = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.moving = false), SETTLED);
  }
}
