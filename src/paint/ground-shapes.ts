import { say } from '../messages/index.ts';
import type { Scene } from '../layout/index.ts';
import { line, type Point, type Shape } from './shapes.ts';
import { FONTS, type Theme } from './theme.ts';

/** The relation index: its area above and below zero in two tints, and the curve. */
export function indexShapes(scene: Scene, theme: Theme): Shape[] {
  const { index, zero } = scene;
  if (index.length < 2) return [];
  const vertical = scene.orientation === 'vertical';
  const value = (point: Point): number => (vertical ? point[0] - zero : zero - point[1]);
  const crossed = withCrossings(index, value, zero, vertical);
  const half = (sign: 1 | -1): Point[] =>
    crossed.map((point) => (value(point) * sign >= 0 ? point : onZero(point, zero, vertical)));
  const first = onZero(crossed[0]!, zero, vertical);
  const last = onZero(crossed.at(-1)!, zero, vertical);
  const area = (sign: 1 | -1, fill: string): Shape => ({
    kind: 'path',
    closed: true,
    points: [first, ...half(sign), last],
    fill,
  });
  return [
    area(1, theme.indexUp),
    area(-1, theme.indexDown),
    ...runs(crossed, value).map(({ up, points }): Shape => ({
      kind: 'path',
      closed: false,
      points,
      stroke: up ? theme.indexLineUp : theme.indexLineDown,
      width: 1.2,
    })),
  ];
}

const onZero = (point: Point, zero: number, vertical: boolean): Point =>
  vertical ? [zero, point[1]] : [point[0], zero];

function withCrossings(
  index: readonly Point[],
  value: (point: Point) => number,
  zero: number,
  vertical: boolean,
): Point[] {
  const points: Point[] = [];
  index.forEach((point, i) => {
    const before = index[i - 1];
    if (before && value(before) * value(point) < 0) {
      const share = value(before) / (value(before) - value(point));
      const along = vertical ? before[1] + (point[1] - before[1]) * share : before[0] + (point[0] - before[0]) * share;
      points.push(vertical ? [zero, along] : [along, zero]);
    }
    points.push(point);
  });
  return points;
}

function runs(points: readonly Point[], value: (point: Point) => number): { up: boolean; points: Point[] }[] {
  const found: { up: boolean; points: Point[] }[] = [];
  for (const point of points) {
    const run = found.at(-1);
    const up = value(point) >= 0;
    if (!run) found.push({ up, points: [point] });
    else {
      run.points.push(point);
      // A crossing lies on zero: it ends one run and begins the next.
      if (Math.abs(value(point)) < 1e-6 || run.up !== up) found.push({ up: !run.up, points: [point] });
    }
  }
  return found
    .filter((run) => run.points.length > 1)
    .map((run) => ({ ...run, up: run.points.some((p) => value(p) > 1e-6) }));
}

/** Tone guides, zero line and today. */
export function guideShapes(scene: Scene, theme: Theme): Shape[] {
  const { plot } = scene;
  if (scene.orientation === 'vertical') {
    return [line([scene.zero, plot.y], [scene.zero, plot.y + plot.height], theme.ink2)];
  }
  const right = plot.x + plot.width;
  return scene.guides.map(({ position }) =>
    Math.abs(position - scene.zero) < 0.01
      ? line([plot.x, position], [right, position], theme.ink2)
      : line([plot.x, position], [right, position], theme.hair, { dash: [2, 4] }),
  );
}

/** Words of the tone axis in the left gutter; none where there is no gutter. */
export function toneWords(scene: Scene, theme: Theme): Shape[] {
  const { plot } = scene;
  if (scene.orientation === 'vertical' || plot.x < 60) return [];
  const words = scene.guides.map(({ position, text }): Shape => ({
    kind: 'text',
    x: plot.x - 12,
    y: position + 4,
    text,
    font: FONTS.axis,
    fill: Math.abs(position - scene.zero) < 0.01 ? theme.ink2 : theme.ink3,
    align: 'right',
  }));
  const ends = [
    { text: say('↑ Cooperation'), y: plot.y + 6 },
    { text: say('↓ Conflict'), y: plot.y + plot.height - 4 },
  ];
  const extremes = ends.map(({ text, y }): Shape => ({
    kind: 'text',
    x: 24,
    y,
    text,
    font: FONTS.axisStrong,
    fill: theme.ink,
    align: 'left',
  }));
  return [...words, ...extremes];
}

/** Today's dashed line, over everything. */
export function todayShapes(scene: Pick<Scene, 'orientation' | 'today' | 'plot'>, theme: Theme): Shape[] {
  const { today, plot } = scene;
  if (today === null) return [];
  return scene.orientation === 'vertical'
    ? [line([plot.x, today], [plot.x + plot.width, today], theme.lead, { dash: [2, 3] })]
    : [line([today, plot.y], [today, plot.y + plot.height], theme.lead, { dash: [2, 3] })];
}

/** What the time axis is drawn from. */
type Axis = Pick<Scene, 'orientation' | 'plot' | 'ticks' | 'coarseTicks'>;

/** The time axis: both levels at the foot, or as a margin at the left when vertical. */
export function axisShapes(scene: Axis, theme: Theme): Shape[] {
  return scene.orientation === 'vertical' ? monthsMargin(scene, theme) : footAxis(scene, theme);
}

function footAxis({ plot, ticks, coarseTicks }: Axis, theme: Theme): Shape[] {
  const y = plot.y + plot.height;
  const shapes: Shape[] = [line([plot.x, y], [plot.x + plot.width, y], theme.axis)];
  for (const tick of ticks) {
    const covered = coarseTicks.some((coarse) => Math.abs(coarse.position - tick.position) < 1);
    if (covered) continue;
    shapes.push(line([tick.position, y], [tick.position, y + 5], theme.axis));
    const font = tick.strong ? FONTS.axisStrong : FONTS.axis;
    const fill = tick.strong ? theme.ink : theme.ink3;
    shapes.push({ kind: 'text', x: tick.position, y: y + 18, text: tick.text, font, fill, align: 'center' });
  }
  for (const tick of coarseTicks) {
    shapes.push(line([tick.position, y], [tick.position, y + 38], theme.axis));
    shapes.push({
      kind: 'text',
      x: tick.position + 6,
      y: y + 36,
      text: tick.text,
      font: FONTS.axisStrong,
      fill: theme.ink,
      align: 'left',
    });
  }
  return shapes;
}

function monthsMargin({ plot, ticks, coarseTicks }: Axis, theme: Theme): Shape[] {
  const shapes: Shape[] = [];
  let free = -Infinity;
  for (const tick of ticks) {
    shapes.push(line([12, tick.position], [plot.x + plot.width, tick.position], theme.hair));
    if (!tick.text || tick.position > plot.y + plot.height - 14) continue;
    shapes.push({
      kind: 'text',
      x: 12,
      y: tick.position + 14,
      text: tick.text,
      font: FONTS.axisStrong,
      fill: theme.ink2,
      align: 'left',
    });
    free = tick.position;
  }
  for (const tick of coarseTicks) {
    // Under the word of the finer tick that stands at the same place, or in its place when none does.
    const under = ticks.some((fine) => fine.text && Math.abs(fine.position - tick.position) < 18);
    const y = tick.position + (under ? 29 : 14);
    shapes.push({ kind: 'text', x: 12, y, text: tick.text, font: FONTS.axis, fill: theme.ink3, align: 'left' });
  }
  return free === -Infinity && coarseTicks.length === 0 ? [] : shapes;
}
