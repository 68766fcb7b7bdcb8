import type { LanesScene, Scene } from '../layout/index.ts';
import { laneShapes } from './lane-shapes.ts';
import { sceneShapes } from './scene-shapes.ts';
import type { CircleShape, Fill, PaintOptions, PathShape, Shape, TextShape } from './shapes.ts';
import type { Theme } from './theme.ts';

/** What of a canvas's 2D context is used; the browser's and node canvases fit. */
export interface Canvas2D {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  globalAlpha: number;
  font: string;
  textAlign: 'left' | 'right' | 'center' | 'start' | 'end';
  textBaseline: 'alphabetic' | 'top' | 'hanging' | 'middle' | 'ideographic' | 'bottom';
  save(): void;
  restore(): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  clip(): void;
  fill(): void;
  stroke(): void;
  setLineDash(dash: number[]): void;
  fillText(text: string, x: number, y: number): void;
  createLinearGradient(
    x0: number,
    y0: number,
    x1: number,
    y1: number,
  ): { addColorStop(offset: number, colour: string): void };
}

/**
 * Paints a scene onto a canvas whose backing store is the scene's size times `pixelRatio`. The ground stays transparent, so the page's
 * paper shows; dates and headlines are left to HTML unless `labels` is set.
 */
export function paintCanvas(context: Canvas2D, scene: Scene, theme: Theme, options: PaintOptions = {}): void {
  paintFrame(context, scene.size, sceneShapes(scene, theme, options), options);
}

/** Paints lanes in the same way. */
export function paintLanesCanvas(context: Canvas2D, scene: LanesScene, theme: Theme, options: PaintOptions = {}): void {
  paintFrame(context, scene.size, laneShapes(scene, theme, options), options);
}

function paintFrame(
  context: Canvas2D,
  { width, height }: Scene['size'],
  shapes: readonly Shape[],
  { pixelRatio: ratio = 1 }: PaintOptions,
): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  paintShapes(context, shapes);
}

/** Paints any display list, in the context's present transform. */
export function paintShapes(context: Canvas2D, shapes: readonly Shape[]): void {
  context.save();
  // To set a font costs more than to write a number in it, even if it is the same one.
  let font = '';
  for (const shape of shapes) {
    if (shape.kind === 'clip') {
      context.restore();
      context.save();
      font = '';
      if (!shape.box) continue;
      context.beginPath();
      context.rect(shape.box.x, shape.box.y, shape.box.width, shape.box.height);
      context.clip();
    } else if (shape.kind === 'text') {
      if (shape.font !== font) context.font = font = shape.font;
      paintText(context, shape);
    } else paintOutline(context, shape);
  }
  context.restore();
}

function paintOutline(context: Canvas2D, shape: PathShape | CircleShape): void {
  context.globalAlpha = shape.alpha ?? 1;
  context.beginPath();
  if (shape.kind === 'circle') {
    const quarter = Math.PI / 2;
    context.arc(shape.x, shape.y, shape.radius, (shape.from ?? 0) - quarter, (shape.to ?? 2 * Math.PI) - quarter);
  } else {
    shape.points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    if (shape.closed) context.closePath();
  }
  if (shape.fill) {
    context.fillStyle = fillStyle(context, shape.fill);
    context.fill();
  }
  if (shape.stroke) {
    context.strokeStyle = shape.stroke;
    context.lineWidth = shape.width ?? 1;
    context.setLineDash([...(shape.dash ?? [])]);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function fillStyle(context: Canvas2D, fill: Fill): unknown {
  if (typeof fill === 'string') return fill;
  const gradient = context.createLinearGradient(fill.from[0], fill.from[1], fill.to[0], fill.to[1]);
  for (const [offset, opacity] of fill.stops) {
    gradient.addColorStop(
      offset,
      fill.colour +
        Math.round(opacity * 255)
          .toString(16)
          .padStart(2, '0'),
    );
  }
  return gradient;
}

function paintText(context: Canvas2D, shape: TextShape): void {
  context.globalAlpha = shape.alpha ?? 1;
  context.fillStyle = shape.fill;
  context.textAlign = shape.align;
  context.textBaseline = 'alphabetic';
  context.fillText(shape.text, shape.x, shape.y);
  context.globalAlpha = 1;
}
