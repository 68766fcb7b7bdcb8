import type { Day, EventType, PoliticalEvent, Status } from '../model/index.ts';

/** Who started an event, by picker slot: first, second, both (split disc), or somebody else. */
export type Side = 'a' | 'b' | 'both' | 'other';

/** Axis-aligned box in CSS pixels, origin top left of the plot surface. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One event, reduced to what drawing needs. `start`/`end` are inclusive day numbers; null where open or unknown. */
export interface TimelineItem {
  readonly id: string;
  readonly start: Day | null;
  readonly end: Day | null;
  /** Where the mark stands: the day, or the middle of the interval. */
  readonly at: Day;
  readonly tone: number;
  readonly salience: number;
  readonly side: Side;
  readonly type: EventType;
  readonly status: Status;
  readonly approximate: boolean;
  /** Only the article's date is known. */
  readonly fromPublication: boolean;
  readonly dateText: string;
  readonly headline: string;
}

/** A term of office of one side, for the strips above the plot. */
export interface TermItem {
  readonly side: 'a' | 'b';
  readonly start: Day;
  readonly end: Day | null;
  readonly name: string;
  readonly familyName: string;
}

/** Everything the layout depends on; same input, same Scene. */
export interface LayoutInput {
  /** Sorted by `at`. */
  readonly items: readonly TimelineItem[];
  readonly terms: readonly TermItem[];
  readonly size: { readonly width: number; readonly height: number };
  /** Days at the plot's two ends (left and right, or top and bottom). Fractions are allowed. */
  readonly domain: readonly [Day, Day];
  readonly orientation: 'horizontal' | 'vertical';
  readonly today: Day;
  readonly selected: string | null;
  readonly focused: string | null;
  readonly hovered: string | null;
  /** Ids of search matches; null when there is no search, so nothing is dimmed. */
  readonly matches: ReadonlySet<string> | null;
  /** During a gesture labels keep their place relative to their marks and no new ones are sought. */
  readonly moving: boolean;
  /** Labels of the last scene, for stability. */
  readonly previous: readonly SceneLabel[] | null;
  /** Rings of the last scene, so that a ring splits a little later than it formed. */
  readonly previousClusters?: readonly SceneCluster[] | null;
  /** Width in px of a text in a role's font; injected, as layout knows no DOM. */
  readonly measure: (text: string, role: TextRole) => number;
}

export type TextRole = 'headline' | 'date' | 'axis' | 'term' | 'cluster';

/** A mark or its soft bar: see the table "Marks" of the design. */
export interface SceneMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly side: Side;
  readonly fill: 'solid' | 'hollow' | 'dotted';
  readonly status: Status;
  /** Interval of an inexact date along the time axis in px; `fade` px at each end, `arrow` where it is open. */
  readonly bar: {
    readonly from: number;
    readonly to: number;
    readonly fade: number;
    readonly arrow: 'none' | 'start' | 'end';
  } | null;
  readonly dim: boolean;
  readonly match: boolean;
  readonly hovered: boolean;
  readonly selected: boolean;
  readonly focused: boolean;
}

/** Several marks that would overlap, counted. */
export interface SceneCluster {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly count: number;
  readonly shares: Readonly<Record<Side, number>>;
  /** First and last day in it: what opening it zooms to. */
  readonly extent: readonly [Day, Day];
  readonly dim: boolean;
  readonly focused: boolean;
}

/** A date over a headline. */
export interface SceneLabel {
  readonly id: string;
  readonly box: Box;
  readonly align: 'left' | 'right' | 'center';
  readonly side: Side;
  readonly date: string;
  /** Status note after the date ("planned"), or null. */
  readonly note: string | null;
  /** Headline, broken into at most four lines. */
  readonly lines: readonly string[];
  readonly italic: boolean;
  readonly match: boolean;
  /** Hairline from mark to label, or null when the label touches its mark. Straight, or an elbow on phones. */
  readonly leader: readonly (readonly [x: number, y: number])[] | null;
  /** Offset of the box from the mark, to keep it there while moving. */
  readonly offset: readonly [dx: number, dy: number];
}

export interface SceneTick {
  readonly position: number;
  readonly text: string;
  readonly strong: boolean;
}

export interface SceneTerm {
  readonly side: 'a' | 'b';
  readonly from: number;
  readonly to: number;
  /** Name that fits, or empty. */
  readonly text: string;
  readonly fullName: string;
  readonly starts: boolean;
  readonly shade: 0 | 1;
  readonly future: boolean;
}

/** What painters and components draw: plain data, pixels of the plot surface, no events. */
export interface Scene {
  readonly orientation: 'horizontal' | 'vertical';
  readonly size: { readonly width: number; readonly height: number };
  /** The area of marks, inside gutters and axis. */
  readonly plot: Box;
  readonly domain: readonly [Day, Day];
  /** Position (y, or x when vertical) of the zero line. */
  readonly zero: number;
  readonly guides: readonly { readonly position: number; readonly text: string }[];
  /** Minor axis level, then the coarser one; the first coarse tick is pinned at the edge. */
  readonly ticks: readonly SceneTick[];
  readonly coarseTicks: readonly SceneTick[];
  /** Position of today's line, null when out of view. */
  readonly today: number | null;
  /** The relation index as points of the curve in px, area to `zero`. */
  readonly index: readonly (readonly [x: number, y: number])[];
  readonly terms: readonly SceneTerm[];
  readonly marks: readonly SceneMark[];
  readonly clusters: readonly SceneCluster[];
  readonly labels: readonly SceneLabel[];
  /** Bracket offering to zoom into a crowded stretch. */
  readonly crowd: {
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly extent: readonly [Day, Day];
  } | null;
  readonly counts: { readonly inView: number; readonly labelled: number; readonly total: number };
}

/** Counts above and below the line for the minimap: one bin per few pixels over the whole data. */
export interface Overview {
  readonly extent: readonly [Day, Day];
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly up: number;
    readonly down: number;
    readonly match: boolean;
  }[];
  readonly max: number;
  readonly ticks: readonly SceneTick[];
}

/** What lies under a pointer. */
export type Hit =
  | { readonly kind: 'mark'; readonly id: string }
  | { readonly kind: 'cluster'; readonly cluster: SceneCluster }
  | { readonly kind: 'crowd' }
  | null;

/** Turns an event of the dataset into what the layout needs; `a` and `b` are country codes of the picker slots. Implemented in `item.ts`. */
export type ToItem = (event: PoliticalEvent, a: string, b: string) => TimelineItem;
