import type { LayoutInput, Scene, SceneCluster, SceneLabel, SceneMark, TimelineItem } from './scene.ts';
import type { Point } from './obstacles.ts';

/** Whose colour something has: that of a picker slot, of the first further country among the rows, or of all others. */
export type LaneSide = 'a' | 'b' | 'third' | 'other';

/** One row: a country, an organisation or a leader. */
export interface LaneRow {
  readonly id: string;
  readonly side: LaneSide;
  readonly name: string;
  /** The country of a leader, else the id itself. */
  readonly country: string;
}

/** An event with its rows, by place. */
export interface LaneEvent {
  readonly item: TimelineItem;
  /** Rows of those who act, each once; empty when none of them has a row. */
  readonly from: readonly number[];
  /** Rows of those who are acted on, without those that act. */
  readonly to: readonly number[];
  /** All sides act: what joins their rows has no arrow. */
  readonly mutual: boolean;
  /** Somebody in it has no row: a stub shows that. */
  readonly stub: boolean;
  /** Colours of the disc's halves; the same twice unless several sides act. */
  readonly halves: readonly [LaneSide, LaneSide];
}

/** Everything the lanes depend on; same input, same scene. */
export interface LanesInput extends Pick<
  LayoutInput,
  'size' | 'domain' | 'orientation' | 'today' | 'selected' | 'focused' | 'hovered' | 'matches' | 'measure'
> {
  readonly rows: readonly LaneRow[];
  readonly terms?: LayoutInput['terms'];
  /** Sorted by `item.at`; the same array gives the same frame faster. */
  readonly events: readonly LaneEvent[];
  /** As in {@link LayoutInput}: nothing moves, and there was no scene before, unless given. */
  readonly moving?: boolean;
  readonly previous?: readonly SceneLabel[] | null;
  readonly previousClusters?: readonly LaneCluster[] | null;
}

/** A row and where it stands: y, or x when vertical. */
export interface SceneLane extends LaneRow {
  readonly at: number;
}

/** A mark in the row of one who acts; where none of those has a row, off the row of one who is acted on. */
export interface LaneMark extends SceneMark {
  readonly row: number;
  readonly halves: readonly [LaneSide, LaneSide];
  readonly incoming: boolean;
}

/** Marks of a row that would overlap, counted. */
export interface LaneCluster extends SceneCluster {
  readonly row: number;
}

/** From who acts to who is acted on, or between those who act together. */
export interface LaneArc {
  readonly id: string;
  readonly points: readonly Point[];
  /** The two strokes of the arrow; empty where nobody is acted on. */
  readonly arrow: readonly Point[];
  readonly side: LaneSide | 'both';
  readonly dashed: boolean;
  /** It ends beside its mark, as the other side has no row. */
  readonly stub: boolean;
}

/** Date and headline of an event. */
export interface LaneLabel extends SceneLabel {
  readonly half: LaneSide | 'both';
}

/** The lanes as plain data in px of their surface. */
export interface LanesScene extends Pick<
  Scene,
  'orientation' | 'size' | 'plot' | 'domain' | 'ticks' | 'coarseTicks' | 'today' | 'terms'
> {
  readonly rows: readonly SceneLane[];
  readonly marks: readonly LaneMark[];
  readonly clusters: readonly LaneCluster[];
  /** Arcs drawn in full: of the weightiest events, and of those that are selected, focused or hovered. */
  readonly arcs: readonly LaneArc[];
  /** All other arcs; of a counted ring one to each row that its events reach. */
  readonly faint: readonly LaneArc[];
  readonly labels: readonly LaneLabel[];
  /** As in the relation view's scene, where it may be an offer to zoom in. */
  readonly crowd: null;
  readonly counts: { readonly inView: number; readonly named: number; readonly total: number };
}
