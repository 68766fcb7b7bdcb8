import type { LaneArc, LaneCluster, LaneLabel, LaneMark, LaneSide, LanesScene, SceneLane } from '../layout/index.ts';
import { axisShapes, todayShapes } from './ground-shapes.ts';
import { labelShapes, leaderShapes } from './label-shapes.ts';
import { barShapes, clusterShapes, markShapes, stateShapes } from './mark-shapes.ts';
import { line, type PaintOptions, type Shape } from './shapes.ts';
import { FONTS, type Theme } from './theme.ts';

/** Opacity of arcs that are not drawn in full, and of the stubs among them, which stand alone. */
const FAINT = 0.13;
const FAINT_STUB = 0.4;
const DASH = [4, 3];
/** The bar in a row's colour, at the end of its name. */
const BAR = { width: 3, height: 36 } as const;

/** Lanes as a display list, back to front: rows, bars, faint arcs, arcs, leaders, rings, marks, selection, labels, today, axis. */
export function laneShapes(scene: LanesScene, theme: Theme, options: PaintOptions): Shape[] {
  const { plot, size, marks, clusters } = scene;
  const vertical = scene.orientation === 'vertical';
  const ends = vertical
    ? { x: 0, y: plot.y, width: size.width, height: plot.height }
    : { x: plot.x, y: 0, width: plot.width, height: size.height };
  const inMarks = (draw: (mark: LaneMark, theme: Theme) => Shape[]): Shape[] =>
    marks.flatMap((mark) => draw(mark, themeOfHalves(mark.halves, theme)));
  return [
    ...(vertical ? axisShapes(scene, theme) : []),
    ...scene.rows.flatMap((row) => rowShapes(row, scene, theme)),
    { kind: 'clip', box: ends },
    ...inMarks((mark, colours) => barShapes(mark, vertical, colours)),
    ...scene.faint.flatMap((arc) => arcShapes(arc, theme, arc.stub ? FAINT_STUB : FAINT)),
    ...scene.arcs.flatMap((arc) => arcShapes(arc, theme, 1)),
    { kind: 'clip', box: null },
    ...leaderShapes(scene, theme),
    { kind: 'clip', box: ends },
    ...clusters.flatMap((ring) => clusterShapes(ring, themeOfRow(ring, scene.rows, theme))),
    ...inMarks((mark, colours) => markShapes(mark, colours, options)),
    { kind: 'clip', box: null },
    ...inMarks(stateShapes),
    ...(options.labels
      ? [...scene.rows.flatMap((row) => nameShapes(row, scene, theme)), ...texts(scene.labels, theme)]
      : []),
    ...todayShapes(scene, theme),
    ...(vertical ? [] : axisShapes(scene, theme)),
  ];
}

/** Colour of a side's marks, arcs and bars. */
export function laneColour(side: LaneSide | 'both', theme: Theme): string {
  return { a: theme.aMark, b: theme.bMark, third: theme.thirdMark, other: theme.further, both: theme.ink2 }[side];
}

/** The theme in which a mark's two halves, or its only side, have their colours: marks know two sides, both and others. */
function themeOfHalves([one, other]: LaneMark['halves'], theme: Theme): Theme {
  if (one === other) return one === 'third' ? { ...theme, further: theme.thirdMark } : theme;
  return { ...theme, aMark: laneColour(one, theme), bMark: laneColour(other, theme) };
}

/** In a row of the third side the share of others in a ring is its own. */
function themeOfRow({ row }: LaneCluster, rows: readonly SceneLane[], theme: Theme): Theme {
  return rows[row]?.side === 'third' ? { ...theme, further: theme.thirdMark } : theme;
}

function rowShapes({ at, side }: SceneLane, { plot, orientation, labels }: LanesScene, theme: Theme): Shape[] {
  const half = BAR.height / 2;
  if (orientation === 'vertical') {
    const top = plot.y - 6;
    return [
      line([at, plot.y], [at, plot.y + plot.height], theme.hair),
      line([at - half / 2, top], [at + half / 2, top], laneColour(side, theme), { width: BAR.width }),
    ];
  }
  const x = plot.x - 12;
  return [
    ...piecesOf(at, plot, labels).map(([from, to]) => line([from, at], [to, at], theme.hair, { width: 1.5 })),
    line([x, at - half], [x, at + half], laneColour(side, theme), { width: BAR.width }),
  ];
}

/** A row's line, which stops behind labels. */
function piecesOf(at: number, plot: LanesScene['plot'], labels: readonly LaneLabel[]): (readonly [number, number])[] {
  const pieces: (readonly [number, number])[] = [];
  const end = plot.x + plot.width;
  let from = plot.x;
  const crossed = labels.map(({ box }) => box).filter(({ y, height }) => y < at && y + height > at);
  for (const { x, width } of crossed.sort((p, q) => p.x - q.x)) {
    if (x - 3 > from) pieces.push([from, Math.min(x - 3, end)]);
    from = Math.max(from, x + width + 3);
  }
  return from < end ? [...pieces, [from, end]] : pieces;
}

/** The name of a row, for files; the app has buttons there. */
function nameShapes({ at, name }: SceneLane, { plot, orientation }: LanesScene, theme: Theme): Shape[] {
  const base = { kind: 'text', text: name, font: FONTS.axisStrong, fill: theme.ink } as const;
  if (orientation === 'vertical') return [{ ...base, x: at, y: plot.y - 14, align: 'center' }];
  return [{ ...base, x: plot.x - 22, y: at + 4, align: 'right' }];
}

function arcShapes({ points, arrow, side, dashed }: LaneArc, theme: Theme, alpha: number): Shape[] {
  const stroke = laneColour(side, theme);
  const pen = { kind: 'path', closed: false, stroke, width: alpha === 1 ? 1.5 : 1.2, alpha } as const;
  const bow: Shape = { ...pen, points, dash: dashed ? DASH : [] };
  return arrow.length > 0 && alpha > FAINT ? [bow, { ...pen, points: arrow }] : [bow];
}

/** Labels in their sides' colours. */
function texts(labels: readonly LaneLabel[], theme: Theme): Shape[] {
  return labels.flatMap((label) => {
    const text = { a: theme.aText, b: theme.bText, third: theme.thirdText, other: theme.ink2, both: theme.ink2 }[
      label.half
    ];
    const side = label.half === 'a' ? 'a' : label.half === 'b' ? 'b' : 'other';
    return labelShapes({ labels: [{ ...label, side }] }, side === 'other' ? { ...theme, ink3: text } : theme);
  });
}
