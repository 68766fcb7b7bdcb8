import { ARROW, BAR_HALF, HALO, type Scene, type SceneCluster, type SceneMark } from '../layout/index.ts';
import { diamond, line, type Fill, type PaintOptions, type Point, type Shape } from './shapes.ts';
import { FONTS, markColour, type Theme } from './theme.ts';

/** Opacity of what a search leaves out. */
export const DIM_MARK = 0.16;
export const DIM_CLUSTER = 0.3;
const BAR_ALPHA = 0.36;
const OUTLINE = 2.1;
const DASH = [3, 2.2];

/** The soft bar of a date that is not known to the day, or the thinning arrow of an open interval. */
export function barShapes(mark: SceneMark, vertical: boolean, theme: Theme): Shape[] {
  const { bar } = mark;
  if (!bar) return [];
  const alpha = mark.dim ? DIM_MARK : 1;
  const colour = mark.side === 'both' ? theme.ink3 : markColour(mark.side, theme);
  const across = vertical ? mark.x : mark.y;
  const half = Math.max(mark.radius * BAR_HALF, 2);
  const point = (along: number, offset: number): Point =>
    vertical ? [across + offset, along] : [along, across + offset];
  if (bar.arrow !== 'none') return arrowShapes(bar, point, half, colour, alpha);
  const length = Math.max(bar.to - bar.from, 0.01);
  const share = Math.min(bar.fade / length, 0.5);
  const fill: Fill = {
    colour,
    from: point(bar.from, 0),
    to: point(bar.to, 0),
    // The article's date is where the reporting stops, so that end is sharp.
    stops:
      mark.fill === 'dotted'
        ? [
            [0, 0],
            [share, BAR_ALPHA],
            [1, BAR_ALPHA],
          ]
        : [
            [0, 0],
            [share, BAR_ALPHA],
            [1 - share, BAR_ALPHA],
            [1, 0],
          ],
  };
  return [
    {
      kind: 'path',
      closed: true,
      alpha,
      fill,
      points: [point(bar.from, -half), point(bar.to, -half), point(bar.to, half), point(bar.from, half)],
    },
  ];
}

function arrowShapes(
  bar: NonNullable<SceneMark['bar']>,
  point: (along: number, offset: number) => Point,
  half: number,
  colour: string,
  alpha: number,
): Shape[] {
  const [base, tip] = bar.arrow === 'end' ? [bar.from, bar.to] : [bar.to, bar.from];
  const back = tip - Math.sign(tip - base) * Math.min(8, ARROW / 4);
  const wedge = [point(base, -half), point(back, -1.5), point(back, 1.5), point(base, half)];
  return [
    {
      kind: 'path',
      closed: true,
      points: wedge,
      fill: {
        colour,
        from: point(base, 0),
        to: point(tip, 0),
        stops: [
          [0, BAR_ALPHA],
          [1, BAR_ALPHA],
        ],
      },
      alpha,
    },
    {
      kind: 'path',
      closed: false,
      points: [point(back, -4.5), point(tip, 0), point(back, 4.5)],
      stroke: colour,
      width: 1.6,
      alpha,
    },
  ];
}

/** A disc (or diamond) by who, how well dated and whether it happened. */
export function markShapes(mark: SceneMark, theme: Theme, options: PaintOptions): Shape[] {
  const alpha = mark.dim ? DIM_MARK : 1;
  const { x, y, radius } = mark;
  const shapes: Shape[] = [body(mark, radius + HALO, { fill: theme.paper }, options)];
  const solid = mark.fill === 'solid' && mark.status === 'occurred';
  if (solid)
    return alpha === 1 ? [...shapes, ...filled(mark, theme, options, alpha)] : filled(mark, theme, options, alpha);
  const inner = Math.max(radius - OUTLINE / 2, 1);
  if (mark.status === 'planned') shapes.push(...filled(mark, theme, options, 0.16 * alpha));
  const dash = mark.status === 'planned' || mark.status === 'alleged' ? DASH : [];
  shapes.push(...outline(mark, inner, dash, theme, options, alpha));
  if (mark.fill === 'dotted') {
    shapes.push({ kind: 'circle', x, y, radius: Math.max(radius * 0.24, 1.2), fill: tone(mark, theme), alpha });
  }
  if (mark.status === 'denied') {
    const reach = radius + 2.5;
    shapes.push(
      line([x - reach * 0.75, y + reach * 0.75], [x + reach * 0.75, y - reach * 0.75], tone(mark, theme), {
        width: 2,
        alpha,
      }),
    );
  }
  return shapes;
}

const tone = (mark: SceneMark, theme: Theme): string => markColour(mark.side, theme);

function body(
  mark: SceneMark,
  radius: number,
  pen: { fill?: string; stroke?: string; width?: number; dash?: readonly number[]; alpha?: number },
  options: PaintOptions,
): Shape {
  const { x, y } = mark;
  if (options.shapes && mark.side === 'b') return { kind: 'path', closed: true, points: diamond(x, y, radius), ...pen };
  return { kind: 'circle', x, y, radius, ...pen };
}

/** Slot 1 is the left half of what both started. */
function filled(mark: SceneMark, theme: Theme, options: PaintOptions, alpha: number): Shape[] {
  const { x, y, radius } = mark;
  if (mark.side !== 'both') return [body(mark, radius, { fill: tone(mark, theme), alpha }, options)];
  const left: Shape = {
    kind: 'circle',
    x: x - 0.6,
    y,
    radius,
    from: Math.PI,
    to: 2 * Math.PI,
    fill: theme.aMark,
    alpha,
  };
  const right: Shape = options.shapes
    ? { kind: 'path', closed: true, points: diamond(x + 0.6, y, radius).slice(0, 3), fill: theme.bMark, alpha }
    : { kind: 'circle', x: x + 0.6, y, radius, from: 0, to: Math.PI, fill: theme.bMark, alpha };
  return [left, right];
}

function outline(
  mark: SceneMark,
  radius: number,
  dash: readonly number[],
  theme: Theme,
  options: PaintOptions,
  alpha: number,
): Shape[] {
  const pen = { width: OUTLINE, dash, alpha };
  if (mark.side !== 'both') return [body(mark, radius, { ...pen, stroke: tone(mark, theme) }, options)];
  const { x, y } = mark;
  return [
    { kind: 'circle', x, y, radius, from: Math.PI, to: 2 * Math.PI, stroke: theme.aMark, ...pen },
    { kind: 'circle', x, y, radius, from: 0, to: Math.PI, stroke: theme.bMark, ...pen },
  ];
}

/** Rings of hover and selection, and the square corners of keyboard focus. */
export function stateShapes(mark: SceneMark, theme: Theme): Shape[] {
  const { x, y, radius } = mark;
  const shapes: Shape[] = [];
  if (mark.selected) shapes.push({ kind: 'circle', x, y, radius: radius + 4.5, stroke: theme.ink, width: 2 });
  else if (mark.hovered) shapes.push({ kind: 'circle', x, y, radius: radius + 3, stroke: theme.ink, width: 1 });
  if (mark.focused) shapes.push(...corners(x, y, radius + (mark.selected ? 9 : 6), theme.ink));
  return shapes;
}

function corners(x: number, y: number, reach: number, ink: string): Shape[] {
  const arm = Math.max(reach * 0.55, 5);
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([sx = 1, sy = 1]): Shape => {
    const [cx, cy] = [x + sx * reach, y + sy * reach];
    return {
      kind: 'path',
      closed: false,
      points: [
        [cx - sx * arm, cy],
        [cx, cy],
        [cx, cy - sy * arm],
      ],
      stroke: ink,
      width: 3,
    };
  });
}

/** A counted ring: arcs show the shares of A, both, B and others clockwise from the top. */
export function clusterShapes(cluster: SceneCluster, theme: Theme): Shape[] {
  const { x, y, radius } = cluster;
  const alpha = cluster.dim ? DIM_CLUSTER : 1;
  const shapes: Shape[] = [{ kind: 'circle', x, y, radius: radius + 1.4, fill: theme.paper }];
  const parts = (['a', 'both', 'b', 'other'] as const).filter((side) => cluster.shares[side] > 0);
  const gap = parts.length > 1 ? 1.6 / radius : 0;
  let from = 0;
  for (const side of parts) {
    const to = from + cluster.shares[side] * 2 * Math.PI;
    const arc = parts.length > 1 ? { from: from + gap / 2, to: to - gap / 2 } : {};
    shapes.push({
      kind: 'circle',
      x,
      y,
      radius: radius - 1.1,
      ...arc,
      stroke: markColour(side, theme),
      width: 2.2,
      alpha,
    });
    from = to;
  }
  shapes.push({
    kind: 'text',
    x,
    y: y + 3.9,
    text: String(cluster.count),
    font: FONTS.cluster,
    fill: theme.ink,
    align: 'center',
    alpha,
  });
  if (cluster.focused) shapes.push(...corners(x, y, radius + 5, theme.ink));
  return shapes;
}

/** Every bar, mark, ring and state of a scene in drawing order: bars, leaders, marks large to small, rings, selection. */
export function dataShapes(
  scene: Scene,
  theme: Theme,
  options: PaintOptions,
): { bars: Shape[]; marks: Shape[]; states: Shape[] } {
  const vertical = scene.orientation === 'vertical';
  return {
    bars: scene.marks.flatMap((mark) => barShapes(mark, vertical, theme)),
    marks: [
      ...scene.clusters.flatMap((cluster) => clusterShapes(cluster, theme)),
      ...scene.marks.flatMap((mark) => markShapes(mark, theme, options)),
    ],
    states: scene.marks.flatMap((mark) => stateShapes(mark, theme)),
  };
}
