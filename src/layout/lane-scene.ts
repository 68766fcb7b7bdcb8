import type { Day, Status } from '../model/index.ts';
import type { Box, LayoutInput, SceneTick, TimelineItem } from './scene.ts';

/** Whose colour a row has: that of a picker slot, of the first further country, or of all others. */
export type LaneSide = 'a' | 'b' | 'third' | 'other';

/** One row: a country, an organisation or a leader. */
export interface LaneRow {
  readonly id: string;
  readonly side: LaneSide;
}

/** What lanes need of an event besides its item: its rows, by place. */
export interface LaneEvent {
  readonly item: TimelineItem;
  /** Rows of those who act, each once; never empty. */
  readonly from: readonly number[];
  /** Rows of those who are acted on, without those that act. */
  readonly to: readonly number[];
  /** All sides act: arcs have no arrow. */
  readonly mutual: boolean;
}

/** Everything the lanes depend on; same input, same scene. */
export interface LanesInput extends Pick<
  LayoutInput,
  'size' | 'domain' | 'orientation' | 'today' | 'selected' | 'focused' | 'hovered' | 'matches' | 'measure'
> {
  readonly rows: readonly LaneRow[];
  /** Sorted by `item.at`. */
  readonly events: readonly LaneEvent[];
}

/** A mark in the row of one who acts. */
export interface LaneMark {
  readonly id: string;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly side: LaneSide | 'both';
  readonly fill: 'solid' | 'hollow' | 'dotted';
  readonly status: Status;
  /** The days in which it can lie, along the time axis in px; null for a known day. */
  readonly bar: readonly [from: number, to: number] | null;
  readonly dim: boolean;
  readonly selected: boolean;
  readonly focused: boolean;
}

/** Marks of a row that would overlap, counted. */
export interface LaneCluster {
  readonly ids: readonly string[];
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly count: number;
  readonly extent: readonly [Day, Day];
  readonly dim: boolean;
}

/** From who acts to who is acted on. */
export interface LaneArc {
  readonly id: string;
  /** SVG path of the bow. */
  readonly path: string;
  /** SVG path of the arrow's two strokes; empty for mutual acts. */
  readonly arrow: string;
  readonly side: LaneSide | 'both';
  readonly dashed: boolean;
}

/** Date and headline beside a mark. */
export interface LaneLabel {
  readonly id: string;
  readonly box: Box;
  readonly align: 'left' | 'right';
  readonly side: LaneSide | 'both';
  /** With its status where it did not simply happen. */
  readonly date: string;
  readonly lines: readonly string[];
}

/** The lanes as plain data in px of their surface. */
export interface LanesScene {
  readonly orientation: LayoutInput['orientation'];
  readonly size: LayoutInput['size'];
  readonly plot: Box;
  /** Positions of the rows across time: y, or x when vertical. */
  readonly rows: readonly number[];
  readonly ticks: readonly SceneTick[];
  readonly coarseTicks: readonly SceneTick[];
  readonly today: number | null;
  readonly marks: readonly LaneMark[];
  readonly clusters: readonly LaneCluster[];
  /** Arcs drawn in full. */
  readonly arcs: readonly LaneArc[];
  /** All other arcs of a colour in one path: they show where much happens and cost one element. */
  readonly faint: readonly { readonly side: LaneSide | 'both'; readonly path: string }[];
  readonly labels: readonly LaneLabel[];
  readonly counts: { readonly inView: number; readonly named: number };
}
